#include "base/lazy.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace skrejlapa
{

TEST(Lazy, IsWorkedOutWhenItIsFirstAskedFor)
{
    int worked = 0;
    const Lazy<int> value = lazily([&] { return ++worked * 7; });
    EXPECT_FALSE(value.is_known());
    EXPECT_EQ(worked, 0);
    EXPECT_EQ(*value, 7);
    EXPECT_EQ(*value, 7);
    EXPECT_TRUE(value.is_known());
    EXPECT_EQ(worked, 1);
}

TEST(Lazy, IsSharedByCopies)
{
    int worked = 0;
    const Lazy<int> value = lazily([&] { return ++worked; });
    const auto copies = std::vector<Lazy<int>>{value};
    EXPECT_EQ(*copies.front(), 1);
    EXPECT_EQ(*value, 1);
}

TEST(Lazy, MayBeKnownFromTheStart)
{
    const Lazy<int> value(3);
    EXPECT_TRUE(value.is_known());
    EXPECT_EQ(*value, 3);
}

TEST(Lazy, LetsGoOfWhatTheWorkHeld)
{
    const auto held = std::make_shared<int>(5);
    const Lazy<int> value = lazily([held] { return *held; });
    EXPECT_EQ(held.use_count(), 2);
    EXPECT_EQ(*value, 5);
    EXPECT_EQ(held.use_count(), 1);
}

TEST(Lazy, IsWorkedOutOnceHoweverManyAsk)
{
    std::atomic<int> worked = 0;
    const Lazy<int> value = lazily([&] { return ++worked; });
    {
        std::vector<std::jthread> askers;
        for (int asker = 0; asker < 8; ++asker)
            askers.emplace_back([&] { EXPECT_EQ(*value, 1); });
    }
    EXPECT_EQ(worked, 1);
}

} // namespace skrejlapa
