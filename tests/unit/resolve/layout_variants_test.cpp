#include "resolve_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

using Variants = ResolveTest;

constexpr const char* page = "[[pages]]\nroot = \"a\"\n[boxes.a]\nwidth = \"1pt\"\n";

TEST_F(Variants, put_the_languages_keys_over_the_layouts)
{
    const Leaflet leaflet = resolve_layout(std::string(page) + "[boxes.a.lang.lv]\nwidth = \"2pt\"\n");
    EXPECT_EQ(box(leaflet, "a").style.width.value.length, pt(2));
}

TEST_F(Variants, let_the_profile_count_after_the_language)
{
    const Leaflet leaflet = resolve_layout(std::string(page) + "[boxes.a.profile.print]\nwidth = \"3pt\"\n"
                                                               "[boxes.a.lang.lv]\nwidth = \"2pt\"\n");
    EXPECT_EQ(box(leaflet, "a").style.width.value.length, pt(3));
}

TEST_F(Variants, are_checked_for_languages_that_are_not_being_made)
{
    resolve_layout(std::string(page) +
                   "[boxes.a.lang.de]\nwidht = \"2pt\"\n[styles.body.lang.ru]\nfont-size = \"2\"\n");
    EXPECT_THAT(codes(), ElementsAre("TOML-UNKNOWN-KEY", "LENGTH-SYNTAX"));
}

TEST_F(Variants, are_checked_for_profiles_that_are_not_being_made)
{
    resolve_layout(std::string(page) + "[page.profile.web]\nsize = \"A9\"\n");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-PAGE-SIZE"));
}

TEST_F(Variants, are_of_languages_and_profiles_that_can_be_made)
{
    resolve_layout(std::string(page) + "[boxes.a.lang.e_n]\nwidth = \"2pt\"\n[page.profile.prnt]\nsize = \"A5\"\n");
    EXPECT_THAT(findings(), ElementsAre("PROJECT-LANGUAGE: \"e_n\" is no language tag",
                                        "PROJECT-UNKNOWN-PROFILE: there is no profile \"prnt\", so these keys never "
                                        "count; did you mean \"print\"?"));
}

TEST_F(Variants, do_not_hide_mistakes_in_the_keys_they_replace)
{
    resolve_layout("[[pages]]\nroot = \"a\"\n[boxes.a]\nwidth = \"1\"\n[boxes.a.lang.lv]\nwidth = \"2pt\"\n");
    EXPECT_THAT(places(), ElementsAre("LENGTH-SYNTAX 4:9"));
}

TEST_F(Variants, say_each_mistake_once)
{
    resolve_layout("[[pages]]\nroot = \"a\"\n[[pages]]\nroot = \"a\"\n[boxes.a]\nwidth = \"1\"\n"
                   "[boxes.a.lang.de]\nheight = \"2pt\"\n");
    EXPECT_THAT(codes(), ElementsAre("LENGTH-SYNTAX"));
}

TEST_F(Variants, use_boxes_that_this_edition_does_not)
{
    resolve_layout(std::string(page) + "[boxes.a.lang.de]\nchildren = [\"extra\"]\n[boxes.extra]\n");
    EXPECT_THAT(findings(), IsEmpty());
}

using CommandLineSettings = ResolveTest;

TEST_F(CommandLineSettings, count_last)
{
    settings = {{"boxes.a.width", "9pt"}, {"page.size", "A6"}, {"boxes.a.flex-grow", "2"}};
    const Leaflet leaflet = resolve_layout(std::string(page) + "[boxes.a.lang.lv]\nwidth = \"2pt\"\n");
    EXPECT_EQ(box(leaflet, "a").style.width.value.length, pt(9));
    EXPECT_EQ(box(leaflet, "a").style.flex_grow, 2);
    EXPECT_EQ(leaflet.format.trim.width, mm(105));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(CommandLineSettings, set_keys_of_a_page_by_its_place)
{
    settings = {{"pages.1.name", "cover"}};
    EXPECT_EQ(resolve_layout(page).pages.front().name, "cover");
}

TEST_F(CommandLineSettings, set_styles_that_the_layout_does_not_describe)
{
    settings = {{"styles.body.font-size", "20pt"}};
    const Leaflet leaflet = resolve_layout("[[pages]]\nroot = \"a\"\n[boxes.a]\nwidth = \"1em\"\n");
    EXPECT_EQ(box(leaflet, "a").style.width.value.length, pt(20));
}

TEST_F(CommandLineSettings, are_found_where_the_layout_has_no_such_key)
{
    settings = {
        {"boxes.b.width", "9pt"}, {"boxes.a.widht", "9pt"}, {"paper.size", "A5"}, {"= =", "1"}, {"pages.7.root", "a"}};
    resolve_layout(page);
    EXPECT_THAT(codes(), testing::Each("SETTING-UNKNOWN"));
    EXPECT_EQ(codes().size(), 5U);
}

} // namespace

} // namespace skrejlapa
