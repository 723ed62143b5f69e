#include "proof/before_state.h"

#include "build/snapshot_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::IsEmpty;
using testing::SizeIs;

class StateBefore : public testing::Test
{
protected:
    Path out = Path(testing::TempDir()) /
               (std::string("skrejlapa-before-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    EditionPlace place{out, "card/card-lv-print"};
    DiskFiles files;

    StateBefore() { std::filesystem::remove_all(out); }
    ~StateBefore() override { std::filesystem::remove_all(out); }

    void build(const std::string& pdf)
    {
        ASSERT_TRUE(write_atomically(snapshot_file(out, place.name), "of " + pdf));
        ASSERT_TRUE(write_atomically(out / "card/card-lv-print.pdf", pdf));
    }
    std::string before() { return files.read(state_before({place}).editions.at(0).pdf).value(); }
};

TEST_F(StateBefore, IsKeptWhenTheEditionIsRewritten)
{
    build("old");
    ASSERT_TRUE(keep_before(place));
    build("new");
    EXPECT_EQ(before(), "old");
    EXPECT_EQ(files.read(state_before({place}).editions.at(0).snapshot).value(), "of old");
    EXPECT_EQ(files.read(state_now({place}).editions.at(0).pdf).value(), "new");
}

TEST_F(StateBefore, StaysThatOfTheFirstOfSeveralBuildsWithoutAProof)
{
    build("old");
    ASSERT_TRUE(keep_before(place));
    build("killed");
    ASSERT_TRUE(keep_before(place));
    build("new");
    EXPECT_EQ(before(), "old");
}

TEST_F(StateBefore, OfWhatWasNotRewrittenIsWhatIsThere)
{
    build("old");
    EXPECT_EQ(state_before({place}).editions.at(0).pdf, state_now({place}).editions.at(0).pdf);
}

TEST_F(StateBefore, DoesNotHoldWhatWasNotThere)
{
    ASSERT_TRUE(keep_before(place));
    build("new");
    EXPECT_THAT(state_before({place}).editions, IsEmpty());
    EXPECT_THAT(state_now({place}).editions, SizeIs(1));
}

TEST_F(StateBefore, IsForgottenOnceItIsProved)
{
    build("old");
    ASSERT_TRUE(keep_before(place));
    build("new");
    forget_before(out);
    EXPECT_EQ(before(), "new");
}

} // namespace

} // namespace skrejlapa
