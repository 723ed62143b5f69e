#include "pdf/cff_charset.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

std::string bytes(std::initializer_list<int> values)
{
    std::string text;
    for (const int value : values)
        text += static_cast<char>(value);
    return text;
}

// Header, the name "A", a top dictionary of the given bytes; `rest` follows at 15 plus the dictionary's length.
std::string cff_with(const std::string& top, const std::string& rest)
{
    return bytes({1, 0, 4, 1}) + bytes({0, 1, 1, 1, 2, 'A'}) + bytes({0, 1, 1, 1, static_cast<int>(top.size()) + 1}) +
           top + rest;
}

TEST(CffCharset, IsNoneOfANameKeyedFont)
{
    EXPECT_EQ(read_cff_cids(cff_with(bytes({28, 0, 20, 15}), bytes({0, 0, 1})), 2), std::nullopt);
}

TEST(CffCharset, ReadsAListOfCids)
{
    const std::string top = bytes({139, 139, 139, 12, 30, 28, 0, 24, 15});
    const auto cids = read_cff_cids(cff_with(top, bytes({0, 0x12, 0x34, 0x00, 0x07})), 3);
    ASSERT_TRUE(cids);
    EXPECT_THAT(*cids, ElementsAre(0, 0x1234, 7));
}

TEST(CffCharset, ReadsRangesOfCids)
{
    const std::string top = bytes({139, 139, 139, 12, 30, 28, 0, 24, 15});
    const auto cids = read_cff_cids(cff_with(top, bytes({2, 0x01, 0x00, 0x00, 0x02, 0x00, 0x09, 0x00, 0x00})), 5);
    ASSERT_TRUE(cids);
    EXPECT_THAT(*cids, ElementsAre(0, 0x100, 0x101, 0x102, 9));
}

TEST(CffCharset, SkipsRealNumbers)
{
    const std::string top = bytes({139, 139, 139, 12, 30, 30, 0x1A, 0x5F, 12, 4, 28, 0, 29, 15});
    const auto cids = read_cff_cids(cff_with(top, bytes({1, 0x00, 0x05, 0x00})), 2);
    ASSERT_TRUE(cids);
    EXPECT_THAT(*cids, ElementsAre(0, 5));
}

TEST(CffCharset, IsNoneWhereTheTableIsCutOff)
{
    const std::string top = bytes({139, 139, 139, 12, 30, 28, 0, 24, 15});
    EXPECT_EQ(read_cff_cids(cff_with(top, bytes({0, 0x12})), 3), std::nullopt);
    EXPECT_EQ(read_cff_cids("", 3), std::nullopt);
}

} // namespace

} // namespace skrejlapa
