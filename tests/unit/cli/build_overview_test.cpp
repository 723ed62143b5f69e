#include "cli/build_overview.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(BuildOverview, CountsByLeafletAndLanguageInTheOrderTheyComeIn)
{
    BuildOverview overview;
    overview.add("trail", "lv", EditionEnding::built);
    overview.add("trail", "lv", EditionEnding::built);
    overview.add("trail", "de", EditionEnding::failed);
    overview.add("bog", "lv", EditionEnding::fresh);
    EXPECT_EQ(overview.print(), "leaflet  lang  built  fresh  failed\n"
                                "trail    lv    2      -      -\n"
                                "trail    de    -      -      1\n"
                                "bog      lv    -      1      -\n");
}

TEST(BuildOverview, SaysNothingOfAFewEditions)
{
    BuildOverview overview;
    for (int edition = 0; edition < 3; ++edition)
        overview.add("trail", "lv", EditionEnding::built);
    EXPECT_EQ(overview.print(), "");
}

} // namespace
} // namespace skrejlapa
