#include "resolve_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

using Resolving = ResolveTest;

TEST_F(Resolving, ComparesTheLanguageThatATextSaysWithItsEditions)
{
    resolve_layout(all_text_layout(), "+++\nlang = \"en\"\n+++\n# T\n");
    EXPECT_THAT(places(), ElementsAre("CONTENT-FRONT-MATTER 2:8"));
}

TEST_F(Resolving, TakesTheLanguageOfATextAloneAsTheCommandLineSays)
{
    edition.leaflet = "";
    resolve_layout(all_text_layout(), "+++\nlang = \"en\"\n+++\n# T\n");
    EXPECT_THAT(places(), IsEmpty());
}

TEST_F(Resolving, FindsUnknownFundersOfAPageWithoutAStrip)
{
    resolve_layout(all_text_layout("[[pages]]\nroot = \"more\"\nfunders = [\"km\"]\n[boxes.more]\n"), "# T\n");
    EXPECT_THAT(codes(), ElementsAre("FUNDER-UNKNOWN"));
}

} // namespace

} // namespace skrejlapa
