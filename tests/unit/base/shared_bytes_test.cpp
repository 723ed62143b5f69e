#include "base/shared_bytes.h"

#include <gtest/gtest.h>
#include <vector>

namespace skrejlapa
{

TEST(SharedBytes, AreNotCopiedWithTheirHolder)
{
    const SharedBytes bytes(std::string(100, 'x'));
    const std::vector<SharedBytes> copies{bytes};
    EXPECT_EQ(copies.front().view().data(), bytes.view().data());
}

TEST(SharedBytes, KeepWhatTheyLieInAlive)
{
    struct Owner {
        std::string bytes;
    };
    auto owner = std::make_shared<const Owner>(Owner{"inside"});
    const SharedBytes bytes(std::shared_ptr<const std::string>(owner, &owner->bytes));
    owner.reset();
    EXPECT_EQ(bytes.view(), "inside");
}

TEST(SharedBytes, AreEmptyWhereThereAreNone)
{
    EXPECT_TRUE(SharedBytes().empty());
    EXPECT_EQ(SharedBytes().view(), "");
}

} // namespace skrejlapa
