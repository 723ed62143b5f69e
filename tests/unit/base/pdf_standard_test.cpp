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

TEST(PdfStandard, IsWrittenOnOneVersionOrTakesAny)
{
    EXPECT_EQ(version_of(PdfStandard::pdf_x1a_2003), PdfVersion::v1_4);
    EXPECT_EQ(version_of(PdfStandard::pdf_14), PdfVersion::v1_4);
    EXPECT_EQ(version_of(PdfStandard::pdf_x4), PdfVersion::v1_6);
    EXPECT_EQ(version_of(PdfStandard::pdf_16), PdfVersion::v1_6);
    EXPECT_EQ(version_of(PdfStandard::pdf_17), PdfVersion::v1_7);
    EXPECT_EQ(version_of(PdfStandard::pdf_ua1), std::nullopt);
    EXPECT_EQ(version_of(PdfStandard::pdf_a2a), std::nullopt);
}

TEST(PdfStandard, LimitsTheVersionOfAFileThatKeepsSeveral)
{
    EXPECT_EQ(newest_version_for({PdfStandard::pdf_ua1, PdfStandard::pdf_a2a}), PdfVersion::v1_7);
    EXPECT_EQ(newest_version_for({PdfStandard::pdf_ua1, PdfStandard::pdf_x4}), PdfVersion::v1_6);
    EXPECT_EQ(newest_version_for({PdfStandard::pdf_x1a_2003, PdfStandard::pdf_ua1}), PdfVersion::v1_4);
    EXPECT_EQ(newest_version_for({}), PdfVersion::v1_7);
}

} // namespace skrejlapa
