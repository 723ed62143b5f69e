#include "base/glyph_names.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

TEST(GlyphNames, SayCharactersAsTheAdobeGlyphListDoes)
{
    for (const char* name : {"a", "Amacron", "kcommaaccent", "germandbls", "quoteleft", "uni0101", "uni00410301",
                             "u1F600", "afii10017", "f_i", "a.alt", "zero", "AE", "zeta"})
        EXPECT_TRUE(says_characters(name)) << name;
}

TEST(GlyphNames, OfTheFontsOwnSayNothing)
{
    for (const char* name : {"", ".notdef", "g12", "cid00034", "glyph7", "uni01", "uniXYZW", "f_g12", "aacut", "u12"})
        EXPECT_FALSE(says_characters(name)) << name;
}

} // namespace

} // namespace skrejlapa
