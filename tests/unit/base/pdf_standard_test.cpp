#include "base/pdf_standard.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

TEST(PdfStandard, EachIsFoundByItsName)
{
    for (const std::string& name : pdf_standard_names())
        EXPECT_EQ(name_of(find_pdf_standard(name).value()), name);
    EXPECT_EQ(pdf_standard_names().size(), 7U);
}

TEST(PdfStandard, NoOtherNameIsOne) { EXPECT_EQ(find_pdf_standard("PDF/X-5"), std::nullopt); }

} // namespace skrejlapa
