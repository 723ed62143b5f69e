#include "base/memo.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

ContentHash key(int number) { return hash_content(std::to_string(number)); }

TEST(Memo, MakesEachValueOnce)
{
    const Memo<int> memo(4);
    int made = 0;
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(*memo.find(key(1), [&] { return ++made; }), 1);
    EXPECT_EQ(*memo.find(key(2), [&] { return ++made; }), 2);
    EXPECT_EQ(memo.count().asked, 4);
    EXPECT_EQ(memo.count().known, 2);
}

TEST(Memo, KeepsThoseAskedForLast)
{
    const Memo<int> memo(2);
    for (int i = 0; i < 5; ++i) {
        memo.keep(key(i), std::make_shared<const int>(i));
        EXPECT_NE(memo.find(key(0)), nullptr) << "asked for after " << i;
    }
    EXPECT_EQ(memo.find(key(1)), nullptr);
    EXPECT_NE(memo.find(key(4)), nullptr);
}

TEST(Memo, KeepsNoMoreThanTwiceAsManyAsItPromises)
{
    const Memo<int> memo(8);
    std::vector<std::weak_ptr<const int>> all;
    for (int i = 0; i < 100; ++i) {
        auto value = std::make_shared<const int>(i);
        all.emplace_back(value);
        memo.keep(key(i), std::move(value));
    }
    const auto kept = std::count_if(all.begin(), all.end(), [](const auto& value) { return !value.expired(); });
    EXPECT_GE(kept, 8);
    EXPECT_LE(kept, 16);
}

} // namespace

} // namespace skrejlapa
