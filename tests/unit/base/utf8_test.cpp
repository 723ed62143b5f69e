#include "base/utf8.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(Utf8, ValidTextHasNoWrongByte) { EXPECT_EQ(find_invalid_utf8("ķirbis €𝄞"), std::nullopt); }

TEST(Utf8, FindsTheFirstWrongByte) { EXPECT_EQ(find_invalid_utf8("a\xFFz"), 1U); }

TEST(Utf8, RefusesOverlongForms) { EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0U); }

TEST(Utf8, RefusesSurrogates) { EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0U); }

TEST(Utf8, RefusesWhatLiesBeyondUnicode) { EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0U); }

TEST(Utf8, RefusesACutSequence) { EXPECT_EQ(find_invalid_utf8("ab\xE2\x82"), 2U); }

TEST(Utf8, WritesWhatItReads)
{
    for (const char32_t code_point : {U'a', U'ā', U'€', U'\U0001D11E'}) {
        std::string text;
        append_code_point(text, code_point);
        EXPECT_EQ(decode_code_point(text, 0), code_point);
        EXPECT_EQ(code_point_length(text, 0), text.size());
    }
}

TEST(Utf8, CountsCodePoints) { EXPECT_EQ(count_code_points("ķā€𝄞"), 4U); }

TEST(Utf8, BeyondThePlaneUtf16TakesTwoUnits) { EXPECT_EQ(to_utf16("a𝄞"), u"a\xD834\xDD1E"); }

} // namespace
} // namespace skrejlapa
