#include "proof/change_kind.h"

#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

TEST(ChangeKind, IsReadAsItIsWritten)
{
    for (const std::string& name : change_kind_names())
        EXPECT_EQ(name_of(read_change_kind(name).value()), name);
    EXPECT_EQ(read_change_kind("logos-only"), std::nullopt);
}

TEST(ChangeKind, OfTwoIsTheGraver)
{
    EXPECT_EQ(joined(ChangeKind::reflowed, ChangeKind::logo_only), ChangeKind::reflowed);
    EXPECT_EQ(joined(ChangeKind::marks_only, ChangeKind::metadata_only), ChangeKind::marks_only);
}

TEST(ChangeKind, OfLogoAndStatementIsTheFunders)
{
    EXPECT_EQ(joined(ChangeKind::logo_only, ChangeKind::statement_only), ChangeKind::funder_only);
    EXPECT_EQ(joined(ChangeKind::statement_only, ChangeKind::logo_only), ChangeKind::funder_only);
    EXPECT_EQ(joined(ChangeKind::statement_only, ChangeKind::marks_only), ChangeKind::statement_only);
}

} // namespace

} // namespace skrejlapa
