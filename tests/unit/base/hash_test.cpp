#include "base/hash.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(ContentHash, TheSameBytesHaveTheSameName) { EXPECT_EQ(hash_content("abc"), hash_content("abc")); }

TEST(ContentHash, OtherBytesHaveAnother) { EXPECT_NE(hash_content("abc"), hash_content("abd")); }

TEST(ContentHash, IsWrittenInThirtyTwoHexDigits)
{
    EXPECT_EQ(hash_content("abc").hex(), "06b05ab6733a618578af5f94892f3950"); // XXH3 128 of "abc", canonical order
}

} // namespace
} // namespace skrejlapa
