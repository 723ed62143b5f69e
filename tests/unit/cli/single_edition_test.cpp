#include "cli/single_edition.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(SingleEdition, LeavesItsFundersToTheGrantAndTheirRanks)
{
    Workplace place;
    place.project = make_bare_project("/nowhere");
    place.project.funders.funders = {{.id = "km"}, {.id = "sif"}};
    const Result<Edition> edition = make_single_edition(place, {}, "layout.toml", "lv.md");
    ASSERT_TRUE(edition);
    EXPECT_TRUE(edition->entry->funders.empty());
    EXPECT_EQ(edition->language, "lv");
}

} // namespace
} // namespace skrejlapa
