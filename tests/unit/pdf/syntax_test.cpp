#include "pdf/syntax.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

std::string number(double value, int decimals = 3)
{
    std::string text;
    append_number(text, value, decimals);
    return text;
}

std::string length(Length value)
{
    std::string text;
    append_length(text, value);
    return text;
}

TEST(PdfNumber, HasNoMoreDecimalsThanItNeeds)
{
    EXPECT_EQ(number(12), "12");
    EXPECT_EQ(number(0.5), ".5");
    EXPECT_EQ(number(-0.25), "-.25");
    EXPECT_EQ(number(10.05), "10.05");
    EXPECT_EQ(number(100), "100");
}

TEST(PdfNumber, IsRoundedToItsDecimals)
{
    EXPECT_EQ(number(1.0 / 3, 2), ".33");
    EXPECT_EQ(number(2.0 / 3, 0), "1");
}

TEST(PdfNumber, HasNoNegativeZero) { EXPECT_EQ(number(-0.0001), "0"); }

TEST(PdfLength, IsExact)
{
    EXPECT_EQ(length(mm(3)), "8.504");
    EXPECT_EQ(length(-pt(0.001)), "-.001");
}

TEST(PdfName, EscapesWhatIsNoRegularCharacter)
{
    EXPECT_EQ(pdf_name("PANTONE 286 C"), "/PANTONE#20286#20C");
    EXPECT_EQ(pdf_name("a/b#c"), "/a#2Fb#23c");
    EXPECT_EQ(pdf_name("ē"), "/#C4#93");
}

TEST(PdfTextString, IsLiteralInAscii) { EXPECT_EQ(pdf_text_string("a (b) \\"), "(a \\(b\\) \\\\)"); }

TEST(PdfTextString, IsUtf16Elsewhere) { EXPECT_EQ(pdf_text_string("ē😀"), "<FEFF0113D83DDE00>"); }

TEST(PdfDate, IsInUtc)
{
    EXPECT_EQ(pdf_date(951786245), "(D:20000229010405Z)");
    EXPECT_EQ(pdf_date(0), "(D:19700101000000Z)");
}

} // namespace

} // namespace skrejlapa
