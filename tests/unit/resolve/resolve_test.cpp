#include "resolve_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

using Resolving = ResolveTest;

TEST_F(Resolving, compares_the_language_that_a_text_says_with_its_editions)
{
    resolve_layout(all_text_layout(), "+++\nlang = \"en\"\n+++\n# T\n");
    EXPECT_THAT(places(), ElementsAre("CONTENT-FRONT-MATTER 2:8"));
}

TEST_F(Resolving, takes_the_language_of_a_text_alone_as_the_command_line_says)
{
    edition.leaflet = "";
    resolve_layout(all_text_layout(), "+++\nlang = \"en\"\n+++\n# T\n");
    EXPECT_THAT(places(), IsEmpty());
}

TEST_F(Resolving, finds_unknown_funders_of_a_page_without_a_strip)
{
    resolve_layout(all_text_layout("[[pages]]\nroot = \"more\"\nfunders = [\"km\"]\n[boxes.more]\n"), "# T\n");
    EXPECT_THAT(codes(), ElementsAre("FUNDER-UNKNOWN"));
}

} // namespace

} // namespace skrejlapa
