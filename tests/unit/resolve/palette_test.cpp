#include "resolve_fixture.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

using PaletteTest = ResolveTest;

std::string with_background(const std::string& color, const std::string& colors)
{
    return "[colors]\n" + colors + "\n[[pages]]\nroot = \"b\"\n[boxes.b]\nbackground = \"" + color + "\"\n";
}

constexpr const char* leaf = "leaf = { cmyk = [75, 10, 95, 5], rgb = \"#3f9b3a\" }";

TEST_F(PaletteTest, GivesAColourItsInks)
{
    const Leaflet leaflet = resolve_layout(with_background("leaf", leaf));
    EXPECT_EQ(box(leaflet, "b").style.background->process, (Cmyk{0.75, 0.1, 0.95, 0.05}));
}

TEST_F(PaletteTest, TintsAColour)
{
    const Leaflet leaflet = resolve_layout(with_background("leaf 40%", leaf));
    EXPECT_NEAR(box(leaflet, "b").style.background->process.c, 0.3, 1e-9);
}

TEST_F(PaletteTest, KeepsASpotColourApartFromItsProcessInks)
{
    const Leaflet leaflet =
        resolve_layout(with_background("brand 50%", "brand = { spot = \"PANTONE 286 C\", cmyk = [100, 75, 0, 0] }"));
    EXPECT_EQ(*box(leaflet, "b").style.background, (Ink{{1, 0.75, 0, 0}, "PANTONE 286 C", 0.5}));
}

TEST_F(PaletteTest, RefusesSpotInksNamedAfterOnesThatEveryDeviceKnows)
{
    for (const char* name : {"None", "Black", "cyan"}) {
        found = {};
        resolve_layout(with_background("brand", fmt::format("brand = {{ spot = \"{}\", cmyk = [9, 9, 0, 0] }}", name)));
        EXPECT_THAT(codes(), ElementsAre("COLOR-VALUE")) << name;
    }
}

TEST_F(PaletteTest, LetsAColourStandForOneThatIsWrittenAfterIt)
{
    const Leaflet leaflet =
        resolve_layout(with_background("key", std::string("key = \"deep\"\ndeep = \"leaf\"\n") + leaf));
    EXPECT_EQ(box(leaflet, "b").style.background->process.c, 0.75);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PaletteTest, FindsColoursThatNameEachOther)
{
    resolve_layout(with_background("black", "a = \"b\"\nb = \"c\"\nc = \"a\""));
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-CYCLE"));
}

TEST_F(PaletteTest, HasBlackAndWhiteWithoutBeingTold)
{
    const Leaflet leaflet = resolve_layout(with_background("white", ""));
    EXPECT_EQ(*box(leaflet, "b").style.background, Ink{});
}

TEST_F(PaletteTest, NamesTheNearestOfAnUnknownColour)
{
    resolve_layout(with_background("laef", leaf));
    EXPECT_THAT(findings(), ElementsAre("COLOR-UNKNOWN: there is no colour \"laef\"; did you mean \"leaf\"?"));
}

TEST_F(PaletteTest, FindsInksOutOfRange)
{
    resolve_layout(with_background("black", "a = { cmyk = [0, 0, 0, 101] }\nb = { cmyk = [0, 0, 0] }\n"
                                            "c = { cmyk = [0, 0, 0, \"1\"] }\nd = { rgb = \"#123456\" }"));
    EXPECT_THAT(codes(), ElementsAre("COLOR-VALUE", "COLOR-VALUE", "COLOR-VALUE", "COLOR-VALUE"));
}

TEST_F(PaletteTest, FindsRgbThatIsNone)
{
    resolve_layout(with_background("black", "a = { cmyk = [0, 0, 0, 1], rgb = \"#12345g\" }"));
    EXPECT_THAT(places(), ElementsAre("COLOR-VALUE 2:34"));
}

TEST_F(PaletteTest, FindsATintBeyondTheFullColour)
{
    resolve_layout(with_background("leaf 140%", leaf));
    EXPECT_THAT(codes(), ElementsAre("COLOR-VALUE"));
}

TEST_F(PaletteTest, IsReboundOnAPage)
{
    const Leaflet leaflet =
        resolve_layout("[colors]\nkey = { cmyk = [0, 0, 0, 60] }\nleaf = { cmyk = [75, 10, 95, 5] }\n"
                       "[boxes.b]\nbackground = \"key\"\n"
                       "[[pages]]\nroot = \"b\"\n[[pages]]\nroot = \"b\"\ncolors = { key = \"leaf\" }\n");
    EXPECT_EQ(box(leaflet, "b", 0).style.background->process.k, 0.6);
    EXPECT_EQ(box(leaflet, "b", 1).style.background->process.c, 0.75);
}

TEST_F(PaletteTest, LetsNamesFollowWhatTheyStandForOnAPage)
{
    const Leaflet leaflet =
        resolve_layout("[colors]\npaler = \"pale 50%\"\npale = \"key 50%\"\nkey = { cmyk = [0, 0, 0, 60] }\n"
                       "leaf = { cmyk = [80, 10, 95, 5] }\n[boxes.b]\nbackground = \"paler\"\n"
                       "[[pages]]\nroot = \"b\"\n[[pages]]\nroot = \"b\"\ncolors = { key = \"leaf\" }\n"
                       "[[pages]]\nroot = \"b\"\ncolors = { key = \"leaf\", pale = \"black\" }\n");
    EXPECT_EQ(box(leaflet, "b", 0).style.background->process.k, 0.15);
    EXPECT_EQ(box(leaflet, "b", 1).style.background->process.c, 0.2);
    EXPECT_EQ(box(leaflet, "b", 2).style.background->process.k, 0.5);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(PaletteTest, CannotRebindANameItDoesNotHave)
{
    resolve_layout("[colors]\nkey = { cmyk = [0, 0, 0, 60] }\n[boxes.b]\n[[pages]]\nroot = \"b\"\n"
                   "colors = { kee = \"black\" }\n");
    EXPECT_THAT(findings(), ElementsAre("COLOR-UNKNOWN: there is no colour \"kee\"; did you mean \"key\"?"));
}

TEST_F(PaletteTest, ReachesPicturesAsBoundOnTheirPage)
{
    files.add("/project/a.svg", "<svg/>");
    const Leaflet leaflet =
        resolve_layout("[colors]\nkey = { cmyk = [0, 0, 0, 60] }\nleaf = { cmyk = [75, 10, 95, 5] }\n"
                       "[boxes.b]\nimage = \"a.svg\"\nalt = \"\"\n"
                       "[[pages]]\nroot = \"b\"\n[[pages]]\nroot = \"b\"\ncolors = { key = \"leaf\" }\n");
    ASSERT_EQ(leaflet.picture_sources.size(), 2U);
    EXPECT_EQ(leaflet.picture_sources[1].palette.front().ink.process.c, 0.75);
}

} // namespace

} // namespace skrejlapa
