#include "resolve_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class BoxContents : public ResolveTest
{
protected:
    BoxContents()
    {
        files.add("/project/a.svg", "<svg/>");
        files.add("/project/logos/km.svg", "<svg/>");
        files.add("/project/logos/km-en.svg", "<svg a=''/>");
        files.add("/project/logos/sif.svg", "<svg b=''/>");
        project.funders.funders = {funder("km", "logos/km.svg"), funder("sif", "logos/sif.svg")};
        project.funders.funders[0].versions[0].files["full-horizontal.en"] = {"logos/km-en.svg", {}};
        project.funders.funders[0].min_height = Located{"18mm", {}};
        project.funders.funders[0].clear_space = Located{"25%", {}};
        Grant grant;
        grant.id = "g";
        grant.funders = {{"sif", {}}, {"km", {}}};
        grant.statements["lv"] = {.text = {"Paziņojums.", {}}, .approved = true};
        project.funders.grants = {grant};
        edition.entry.grant = Located{"g", {}};
    }

    static Funder funder(const std::string& id, const std::string& logo)
    {
        Funder funder;
        funder.id = id;
        funder.versions.push_back({});
        funder.versions.front().name = {{"lv", {id + " lv", {}}}};
        funder.versions.front().files = {{"full-horizontal", {logo, {}}}};
        return funder;
    }

    Leaflet resolve_box(const std::string& keys, const std::string& page_keys = {})
    {
        return resolve_layout("[styles.body]\nfont-family = \"Skrejlapa Square\"\n[[pages]]\nroot = \"a\"\n" +
                              page_keys + "\n[boxes.a]\n" + keys);
    }
    static std::vector<std::string> logos(const Leaflet& leaflet)
    {
        std::vector<std::string> ids;
        for (const StripLogo& logo : std::get<StripContent>(leaflet.pages.front().root.content).strip.logos)
            ids.push_back(logo.funder);
        return ids;
    }
};

TEST_F(BoxContents, show_all_funders_by_rank_without_a_leaflet_or_grant)
{
    edition = {.language = "lv", .profile = "print"};
    project.funders.grants.clear();
    project.funders.funders[0].rank = 2;
    project.funders.funders[1].rank = 1;
    EXPECT_THAT(logos(resolve_box("funders = true\n")), ElementsAre("sif", "km"));
}

TEST_F(BoxContents, take_a_logo_in_black_in_the_editions_language_before_one_for_all)
{
    project.funders.funders[0].versions[0].files = {{"mono-horizontal", {"logos/km.svg", {}}},
                                                    {"mono-horizontal.en", {"logos/km-en.svg", {}}}};
    edition.language = "en";
    EXPECT_EQ(resolve_box("funders = [\"km\"]\n").picture_sources.front().name, "logos/km-en.svg");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(BoxContents, hold_pictures_with_their_focal_point)
{
    const Leaflet leaflet = resolve_box("image = \"a.svg\"\nalt = \"A map\"\nobject-fit = \"cover\"\n"
                                        "object-position = \"top 20%\"\npage = 2\n");
    const auto& image = std::get<ImageContent>(box(leaflet, "a").content);
    EXPECT_EQ(image.fit, ObjectFit::cover);
    EXPECT_EQ(image.position_x.fraction, 0.2);
    EXPECT_EQ(image.position_y.fraction, 0.0);
    EXPECT_EQ(leaflet.picture_sources[image.picture].page, 2);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(BoxContents, take_the_same_picture_once)
{
    const Leaflet leaflet = resolve_box("children = [\"b\", \"b as c\"]\n[boxes.b]\nimage = \"a.svg\"\nalt = \"\"\n");
    EXPECT_EQ(leaflet.picture_sources.size(), 1U);
}

TEST_F(BoxContents, put_fields_into_the_paths_of_pictures)
{
    files.add("/project/map-lv.svg", "<svg/>");
    EXPECT_EQ(resolve_box("image = \"map-{{lang}}.svg\"\nalt = \"\"\n").picture_sources.size(), 1U);
}

TEST_F(BoxContents, report_pictures_that_are_not_there_at_their_line)
{
    resolve_box("alt = \"\"\nimage = \"b.svg\"\n");
    EXPECT_THAT(places(), ElementsAre("FILE-MISSING 8:9"));
}

TEST_F(BoxContents, keep_pictures_within_the_project)
{
    resolve_box("alt = \"\"\nimage = \"../b.svg\"\n");
    EXPECT_THAT(codes(), ElementsAre("FILE-OUTSIDE"));
}

TEST_F(BoxContents, ask_for_words_beside_pictures)
{
    resolve_box("image = \"a.svg\"\n");
    EXPECT_THAT(codes(), ElementsAre("IMAGE-NO-ALT"));
}

TEST_F(BoxContents, do_not_ask_for_what_is_not_displayed)
{
    resolve_box("display = \"none\"\nimage = \"b.svg\"\nalt = \"\"\n");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(BoxContents, draw_rules)
{
    const Leaflet leaflet = resolve_box("rule = \"0.25pt\"\ncolor = \"white\"\n");
    const auto& rule = std::get<RuleContent>(box(leaflet, "a").content);
    EXPECT_EQ(rule.thickness, pt(0.25));
    EXPECT_EQ(rule.color, Ink{});
}

TEST_F(BoxContents, encode_an_address)
{
    EXPECT_EQ(
        std::get<QrContent>(resolve_box("qr = \"https://example.org/link\"\n").pages.front().root.content).address,
        "https://example.org/link");
}

TEST_F(BoxContents, encode_a_sections_first_link)
{
    const Leaflet leaflet = resolve_layout(
        all_text_layout("[boxes.code]\nqr = \"2/link\"\n[[pages]]\nroot = \"code\"\n"),
        "# One\n\n<https://one.example>\n\n# Two\n\n- see <https://two.example> and <https://three.example>\n");
    EXPECT_EQ(std::get<QrContent>(box(leaflet, "code", 1).content).address, "https://two.example");
}

TEST_F(BoxContents, report_a_section_without_a_link)
{
    resolve_layout(all_text_layout("[boxes.code]\nqr = \"link\"\n[[pages]]\nsection = 1\nroot = \"code\"\n"),
                   "# One\n");
    EXPECT_THAT(codes(), ElementsAre("QR-NO-LINK"));
}

TEST_F(BoxContents, set_plain_text_with_lines_and_paragraphs)
{
    const Leaflet leaflet = resolve_box("text = \"one\\ntwo *plain*\\n\\nthree\"\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a")), ElementsAre("one\u2028two *plain*", "three"));
}

TEST_F(BoxContents, set_text_in_the_boxes_colour)
{
    const Leaflet leaflet = resolve_box("text = \"one\"\ncolor = \"white\"\n");
    EXPECT_EQ(leaflet.paragraphs.front().styles.front().color, Ink{});
}

TEST_F(BoxContents, show_the_grants_funders_in_its_order)
{
    EXPECT_THAT(logos(resolve_box("funders = true\n")), ElementsAre("sif", "km"));
}

TEST_F(BoxContents, show_the_leaflets_own_funders_first_of_all)
{
    edition.entry.funders = {{"km", {}}};
    EXPECT_THAT(logos(resolve_box("funders = true\n")), ElementsAre("km"));
}

TEST_F(BoxContents, show_the_funders_that_a_page_names)
{
    EXPECT_THAT(logos(resolve_box("funders = true\n", "funders = [\"km\"]")), ElementsAre("km"));
}

TEST_F(BoxContents, narrow_their_own_list_to_the_pages)
{
    EXPECT_THAT(logos(resolve_box("funders = [\"km\", \"sif\"]\n", "funders = [\"km\"]")), ElementsAre("km"));
}

TEST_F(BoxContents, name_the_nearest_of_an_unknown_funder)
{
    resolve_box("funders = [\"sifs\"]\n");
    EXPECT_THAT(findings(), ElementsAre("FUNDER-UNKNOWN: there is no funder \"sifs\"; did you mean \"sif\"?"));
}

TEST_F(BoxContents, warn_where_there_is_no_funder_to_show)
{
    edition.entry.grant.reset();
    resolve_box("funders = true\n");
    EXPECT_THAT(codes(), ElementsAre("FUNDER-NONE"));
}

TEST_F(BoxContents, take_a_funders_rules_as_lengths)
{
    const Leaflet leaflet = resolve_box("funders = [\"km\"]\n");
    const StripLogo& logo = std::get<StripContent>(leaflet.pages.front().root.content).strip.logos.front();
    EXPECT_EQ(logo.min_height, mm(18));
    EXPECT_EQ(logo.clear_space_fraction, 0.25);
    EXPECT_EQ(logo.alt, "km lv");
}

TEST_F(BoxContents, take_a_logo_in_the_editions_language)
{
    edition.language = "en-GB";
    project.funders.grants[0].statements["en"] = {.text = {"Statement.", {}}, .approved = true};
    EXPECT_EQ(resolve_box("funders = [\"km\"]\n").picture_sources.front().name, "logos/km-en.svg");
}

TEST_F(BoxContents, find_a_funder_with_no_logo_for_white_paper)
{
    project.funders.funders[0].versions[0].files = {{"negative-horizontal", {"logos/km.svg", {}}}};
    resolve_box("funders = [\"km\"]\n");
    EXPECT_THAT(codes(), ElementsAre("FUNDER-NO-LOGO"));
}

TEST_F(BoxContents, set_the_grants_statement)
{
    const Leaflet leaflet = resolve_box("statement = true\n[styles.statement]\nfont-size = \"7pt\"\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a")), ElementsAre("Paziņojums."));
    EXPECT_EQ(leaflet.paragraphs.front().styles.front().size, pt(7));
}

TEST_F(BoxContents, set_the_source_languages_statement_where_there_is_no_other)
{
    edition.language = "de";
    const Leaflet leaflet = resolve_box("statement = true\n");
    EXPECT_EQ(leaflet.paragraphs.front().styles.front().language, "lv");
    EXPECT_THAT(codes(), ElementsAre("FUNDER-STATEMENT-FALLBACK"));
}

TEST_F(BoxContents, set_both_languages_where_the_grant_wants_both)
{
    edition.language = "en";
    project.funders.grants[0].statements["en"] = {.text = {"Statement.", {}}, .approved = true};
    project.funders.grants[0].statement_language = "both";
    const Leaflet leaflet = resolve_box("statement = true\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a")), ElementsAre("Statement.", "Paziņojums."));
}

TEST_F(BoxContents, find_that_there_is_no_statement)
{
    edition.entry.grant.reset();
    resolve_box("statement = true\n");
    EXPECT_THAT(places(), ElementsAre("FUNDER-NO-STATEMENT 7:1"));
}

TEST_F(BoxContents, take_the_only_grant_where_there_is_no_leaflet)
{
    edition.entry.grant.reset();
    edition.leaflet.clear();
    const Leaflet leaflet = resolve_box("statement = true\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a")), ElementsAre("Paziņojums."));
}

TEST_F(BoxContents, count_paths_from_the_file_that_names_them_where_there_is_no_project)
{
    MemoryFiles bare;
    bare.add("/project/a.svg", "<svg/>");
    files = bare;
    project.folder = "/elsewhere";
    EXPECT_EQ(resolve_box("image = \"a.svg\"\nalt = \"\"\n").picture_sources.size(), 1U);
}

TEST_F(BoxContents, map_the_printing_conditions_profile)
{
    files.add("/data/icc/FOGRA39L_coated.icc", "profile");
    const Leaflet leaflet = resolve_box("");
    ASSERT_NE(leaflet.output_profile, nullptr);
    EXPECT_EQ(leaflet.output_profile->bytes(), "profile");
}

TEST_F(BoxContents, take_the_profile_that_the_card_names)
{
    files.add("/project/house.icc", "house");
    card.profile = Located{"house.icc", {}};
    EXPECT_EQ(resolve_box("").output_profile->bytes(), "house");
}

} // namespace

} // namespace skrejlapa
