#include "preflight/xmp.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

TEST(Xmp, GivesTheTextOfAnElement) { EXPECT_EQ(xmp_value("<pdf:Trapped>False</pdf:Trapped>", "pdf:Trapped"), "False"); }

TEST(Xmp, GivesTheFirstAlternative)
{
    EXPECT_EQ(xmp_value("<dc:title><rdf:Alt>\n<rdf:li xml:lang=\"x-default\">A &amp; B</rdf:li></rdf:Alt></dc:title>",
                        "dc:title"),
              "A & B");
}

TEST(Xmp, GivesAnAttribute)
{
    EXPECT_EQ(xmp_value("<rdf:Description pdfxid:GTS_PDFXVersion=\"PDF/X-4\"/>", "pdfxid:GTS_PDFXVersion"), "PDF/X-4");
}

TEST(Xmp, TakesNoLongerNameForTheOneAskedFor) { EXPECT_EQ(xmp_value("<a:bc>1</a:bc><a:b>2</a:b>", "a:b"), "2"); }

TEST(Xmp, GivesNothingForWhatIsNotThere) { EXPECT_EQ(xmp_value("<a:b>2</a:b>", "a:c"), std::nullopt); }

TEST(Xmp, ComparesDatesInBothForms)
{
    EXPECT_TRUE(is_same_moment("D:20260301120000Z", "2026-03-01T12:00:00Z"));
    EXPECT_TRUE(is_same_moment("D:20260301120000+00'00'", "2026-03-01T12:00:00Z"));
    EXPECT_TRUE(is_same_moment("D:20260301120000+02'00'", "2026-03-01T12:00:00+02:00"));
    EXPECT_TRUE(is_same_moment("D:20260301120000-05'00'", "2026-03-01T12:00:00-05:00"));
    EXPECT_FALSE(is_same_moment("D:20260301120000+02'00'", "2026-03-01T12:00:00Z"));
    EXPECT_FALSE(is_same_moment("D:20260301120000Z", "2026-03-01T12:00:01Z"));
    EXPECT_FALSE(is_same_moment("", ""));
}

} // namespace

} // namespace skrejlapa
