#include "resolve_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

using Variants = ResolveTest;

constexpr const char* page = "[[pages]]\nroot = \"a\"\n[boxes.a]\nwidth = \"1pt\"\n";

TEST_F(Variants, PutTheLanguagesKeysOverTheLayouts)
{
    const Leaflet leaflet = resolve_layout(std::string(page) + "[boxes.a.lang.lv]\nwidth = \"2pt\"\n");
    EXPECT_EQ(box(leaflet, "a").style.width.value.length, pt(2));
}

TEST_F(Variants, LetTheProfileCountAfterTheLanguage)
{
    const Leaflet leaflet = resolve_layout(std::string(page) + "[boxes.a.profile.print]\nwidth = \"3pt\"\n"
                                                               "[boxes.a.lang.lv]\nwidth = \"2pt\"\n");
    EXPECT_EQ(box(leaflet, "a").style.width.value.length, pt(3));
}

TEST_F(Variants, RebindColoursOfThePaletteForAProfile)
{
    const Leaflet leaflet =
        resolve_layout(std::string(page) + "background = \"key\"\n[colors]\nkey = { cmyk = [0, 0, 0, 100] }\n"
                                           "[colors.profile.print]\nkey = { cmyk = [0, 100, 0, 0] }\n"
                                           "[colors.lang.lv]\nkey = { cmyk = [100, 0, 0, 0] }\n");
    EXPECT_EQ(box(leaflet, "a").style.background->process, (Cmyk{0, 1, 0, 0}));
}

TEST_F(Variants, AreCheckedForLanguagesThatAreNotBeingMade)
{
    resolve_layout(std::string(page) +
                   "[boxes.a.lang.de]\nwidht = \"2pt\"\n[styles.body.lang.ru]\nfont-size = \"2\"\n");
    EXPECT_THAT(codes(), ElementsAre("TOML-UNKNOWN-KEY", "LENGTH-SYNTAX"));
}

TEST_F(Variants, AreCheckedForProfilesThatAreNotBeingMade)
{
    resolve_layout(std::string(page) + "[page.profile.web]\nsize = \"A9\"\n");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-PAGE-SIZE"));
}

TEST_F(Variants, AreOfLanguagesAndProfilesThatCanBeMade)
{
    resolve_layout(std::string(page) + "[boxes.a.lang.e_n]\nwidth = \"2pt\"\n[page.profile.prnt]\nsize = \"A5\"\n");
    EXPECT_THAT(findings(), ElementsAre("PROJECT-LANGUAGE: \"e_n\" is no language tag",
                                        "PROJECT-UNKNOWN-PROFILE: there is no profile \"prnt\", so these keys never "
                                        "count; did you mean \"print\"?"));
}

TEST_F(Variants, DoNotHideMistakesInTheKeysTheyReplace)
{
    resolve_layout("[[pages]]\nroot = \"a\"\n[boxes.a]\nwidth = \"1\"\n[boxes.a.lang.lv]\nwidth = \"2pt\"\n");
    EXPECT_THAT(places(), ElementsAre("LENGTH-SYNTAX 4:9"));
}

TEST_F(Variants, SayEachMistakeOnce)
{
    resolve_layout("[[pages]]\nroot = \"a\"\n[[pages]]\nroot = \"a\"\n[boxes.a]\nwidth = \"1\"\n"
                   "[boxes.a.lang.de]\nheight = \"2pt\"\n");
    EXPECT_THAT(codes(), ElementsAre("LENGTH-SYNTAX"));
}

TEST_F(Variants, UseBoxesThatThisEditionDoesNot)
{
    resolve_layout(std::string(page) + "[boxes.a.lang.de]\nchildren = [\"extra\"]\n[boxes.extra]\n");
    EXPECT_THAT(findings(), IsEmpty());
}

using CommandLineSettings = ResolveTest;

TEST_F(CommandLineSettings, CountLast)
{
    settings = {{"boxes.a.width", "9pt"}, {"page.size", "A6"}, {"boxes.a.flex-grow", "2"}};
    const Leaflet leaflet = resolve_layout(std::string(page) + "[boxes.a.lang.lv]\nwidth = \"2pt\"\n");
    EXPECT_EQ(box(leaflet, "a").style.width.value.length, pt(9));
    EXPECT_EQ(box(leaflet, "a").style.flex_grow, 2);
    EXPECT_EQ(leaflet.format.trim.width, mm(105));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(CommandLineSettings, SetKeysOfAPageByItsPlace)
{
    settings = {{"pages.1.name", "cover"}};
    EXPECT_EQ(resolve_layout(page).pages.front().name, "cover");
}

TEST_F(CommandLineSettings, SetStylesThatTheLayoutDoesNotDescribe)
{
    settings = {{"styles.body.font-size", "20pt"}};
    const Leaflet leaflet = resolve_layout("[[pages]]\nroot = \"a\"\n[boxes.a]\nwidth = \"1em\"\n");
    EXPECT_EQ(box(leaflet, "a").style.width.value.length, pt(20));
}

TEST_F(CommandLineSettings, AreFoundWhereTheLayoutHasNoSuchKey)
{
    settings = {
        {"boxes.b.width", "9pt"}, {"boxes.a.widht", "9pt"}, {"paper.size", "A5"}, {"= =", "1"}, {"pages.7.root", "a"}};
    resolve_layout(page);
    EXPECT_THAT(codes(), testing::Each("SETTING-UNKNOWN"));
    EXPECT_EQ(codes().size(), 5U);
}

} // namespace

} // namespace skrejlapa
