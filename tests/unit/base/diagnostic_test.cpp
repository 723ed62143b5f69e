#include "base/diagnostic.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(Diagnostics, CountOnlyErrorsAsErrors)
{
    Diagnostics found;
    found.warning("A", {}, "a");
    found.note("B", {}, "b");
    EXPECT_FALSE(found.has_errors());
    found.error("C", {}, "c");
    EXPECT_EQ(found.error_count(), 1);
}

TEST(Diagnostics, KeepTheOrderFound)
{
    Diagnostics found;
    found.error("B", {}, "");
    found.error("A", {}, "");
    EXPECT_EQ(found.all().front().code, "B");
}

TEST(Diagnostics, AJudgeMayRaiseALevel)
{
    Diagnostics found([](Diagnostic&) { return Level::error; });
    found.warning("A", {}, "");
    EXPECT_TRUE(found.has_errors());
}

TEST(Diagnostics, AJudgeMayLeaveAFindingOut)
{
    Diagnostics found([](Diagnostic&) { return std::nullopt; });
    found.error("A", {}, "").place.page = 1;
    EXPECT_TRUE(found.all().empty());
    EXPECT_FALSE(found.has_errors());
}

TEST(Diagnostics, FindingsTakenOverAreJudgedToo)
{
    Diagnostics others;
    others.error("A", {}, "");
    Diagnostics found([](Diagnostic&) { return Level::note; });
    found.append(others);
    EXPECT_FALSE(found.has_errors());
}

} // namespace
} // namespace skrejlapa
