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

TEST_F(BoxContents, ShowAllFundersByRankWithoutALeafletOrGrant)
{
    edition = {.language = "lv", .profile = "print"};
    project.funders.grants.clear();
    project.funders.funders[0].rank = 2;
    project.funders.funders[1].rank = 1;
    EXPECT_THAT(logos(resolve_box("funders = true\n")), ElementsAre("sif", "km"));
}

TEST_F(BoxContents, TakeALogoInBlackInTheEditionsLanguageBeforeOneForAll)
{
    project.funders.funders[0].versions[0].files = {{"mono-horizontal", {"logos/km.svg", {}}},
                                                    {"mono-horizontal.en", {"logos/km-en.svg", {}}}};
    edition.language = "en";
    EXPECT_EQ(resolve_box("funders = [\"km\"]\n").picture_sources.front().name, "logos/km-en.svg");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(BoxContents, HoldPicturesWithTheirFocalPoint)
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

TEST_F(BoxContents, TakeTheSamePictureOnce)
{
    const Leaflet leaflet = resolve_box("children = [\"b\", \"b as c\"]\n[boxes.b]\nimage = \"a.svg\"\nalt = \"\"\n");
    EXPECT_EQ(leaflet.picture_sources.size(), 1U);
}

TEST_F(BoxContents, PutFieldsIntoThePathsOfPictures)
{
    files.add("/project/map-lv.svg", "<svg/>");
    EXPECT_EQ(resolve_box("image = \"map-{{lang}}.svg\"\nalt = \"\"\n").picture_sources.size(), 1U);
}

TEST_F(BoxContents, ReportPicturesThatAreNotThereAtTheirLine)
{
    resolve_box("alt = \"\"\nimage = \"b.svg\"\n");
    EXPECT_THAT(places(), ElementsAre("FILE-MISSING 8:9"));
}

TEST_F(BoxContents, KeepPicturesWithinTheProject)
{
    resolve_box("alt = \"\"\nimage = \"../b.svg\"\n");
    EXPECT_THAT(codes(), ElementsAre("FILE-OUTSIDE"));
}

TEST_F(BoxContents, AskForWordsBesidePictures)
{
    resolve_box("image = \"a.svg\"\n");
    EXPECT_THAT(codes(), ElementsAre("IMAGE-NO-ALT"));
}

TEST_F(BoxContents, DoNotAskForWhatIsNotDisplayed)
{
    resolve_box("display = \"none\"\nimage = \"b.svg\"\nalt = \"\"\n");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(BoxContents, DrawRules)
{
    const Leaflet leaflet = resolve_box("rule = \"0.25pt\"\ncolor = \"white\"\n");
    const auto& rule = std::get<RuleContent>(box(leaflet, "a").content);
    EXPECT_EQ(rule.thickness, pt(0.25));
    EXPECT_EQ(rule.color, Ink{});
}

TEST_F(BoxContents, EncodeAnAddress)
{
    EXPECT_EQ(
        std::get<QrContent>(resolve_box("qr = \"https://example.org/link\"\n").pages.front().root.content).address,
        "https://example.org/link");
}

TEST_F(BoxContents, EncodeASectionsFirstLink)
{
    const Leaflet leaflet = resolve_layout(
        all_text_layout("[boxes.code]\nqr = \"2/link\"\n[[pages]]\nroot = \"code\"\n"),
        "# One\n\n<https://one.example>\n\n# Two\n\n- see <https://two.example> and <https://three.example>\n");
    EXPECT_EQ(std::get<QrContent>(box(leaflet, "code", 1).content).address, "https://two.example");
}

TEST_F(BoxContents, ReportASectionWithoutALink)
{
    resolve_layout(all_text_layout("[boxes.code]\nqr = \"link\"\n[[pages]]\nsection = 1\nroot = \"code\"\n"),
                   "# One\n");
    EXPECT_THAT(codes(), ElementsAre("QR-NO-LINK"));
}

TEST_F(BoxContents, SetPlainTextWithLinesAndParagraphs)
{
    const Leaflet leaflet = resolve_box("text = \"one\\ntwo *plain*\\n\\nthree\"\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a")), ElementsAre("one\u2028two *plain*", "three"));
}

TEST_F(BoxContents, SetTextInTheBoxesColour)
{
    const Leaflet leaflet = resolve_box("text = \"one\"\ncolor = \"white\"\n");
    EXPECT_EQ(leaflet.paragraphs.front().styles.front().color, Ink{});
}

TEST_F(BoxContents, ShowTheGrantsFundersInItsOrder)
{
    EXPECT_THAT(logos(resolve_box("funders = true\n")), ElementsAre("sif", "km"));
}

TEST_F(BoxContents, ShowTheLeafletsOwnFundersFirstOfAll)
{
    edition.entry.funders = {{"km", {}}};
    EXPECT_THAT(logos(resolve_box("funders = true\n")), ElementsAre("km"));
}

TEST_F(BoxContents, ShowTheFundersThatAPageNames)
{
    EXPECT_THAT(logos(resolve_box("funders = true\n", "funders = [\"km\"]")), ElementsAre("km"));
}

TEST_F(BoxContents, NarrowTheirOwnListToThePages)
{
    EXPECT_THAT(logos(resolve_box("funders = [\"km\", \"sif\"]\n", "funders = [\"km\"]")), ElementsAre("km"));
}

TEST_F(BoxContents, NameTheNearestOfAnUnknownFunder)
{
    resolve_box("funders = [\"sifs\"]\n");
    EXPECT_THAT(findings(), ElementsAre("FUNDER-UNKNOWN: there is no funder \"sifs\"; did you mean \"sif\"?"));
}

TEST_F(BoxContents, WarnWhereThereIsNoFunderToShow)
{
    edition.entry.grant.reset();
    resolve_box("funders = true\n");
    EXPECT_THAT(codes(), ElementsAre("FUNDER-NONE"));
}

TEST_F(BoxContents, TakeAFundersRulesAsLengths)
{
    const Leaflet leaflet = resolve_box("funders = [\"km\"]\n");
    const StripLogo& logo = std::get<StripContent>(leaflet.pages.front().root.content).strip.logos.front();
    EXPECT_EQ(logo.min_height, mm(18));
    EXPECT_EQ(logo.clear_space_fraction, 0.25);
    EXPECT_EQ(logo.alt, "km lv");
}

TEST_F(BoxContents, TakeALogoInTheEditionsLanguage)
{
    edition.language = "en-GB";
    project.funders.grants[0].statements["en"] = {.text = {"Statement.", {}}, .approved = true};
    EXPECT_EQ(resolve_box("funders = [\"km\"]\n").picture_sources.front().name, "logos/km-en.svg");
}

TEST_F(BoxContents, FindAFunderWithNoLogoForWhitePaper)
{
    project.funders.funders[0].versions[0].files = {{"negative-horizontal", {"logos/km.svg", {}}}};
    resolve_box("funders = [\"km\"]\n");
    EXPECT_THAT(codes(), ElementsAre("FUNDER-NO-LOGO"));
}

TEST_F(BoxContents, SetTheGrantsStatement)
{
    const Leaflet leaflet = resolve_box("statement = true\n[styles.statement]\nfont-size = \"7pt\"\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a")), ElementsAre("Paziņojums."));
    EXPECT_EQ(leaflet.paragraphs.front().styles.front().size, pt(7));
}

TEST_F(BoxContents, SetTheSourceLanguagesStatementWhereThereIsNoOther)
{
    edition.language = "de";
    const Leaflet leaflet = resolve_box("statement = true\n");
    EXPECT_EQ(leaflet.paragraphs.front().styles.front().language, "lv");
    EXPECT_THAT(codes(), ElementsAre("FUNDER-STATEMENT-FALLBACK"));
}

TEST_F(BoxContents, SetBothLanguagesWhereTheGrantWantsBoth)
{
    edition.language = "en";
    project.funders.grants[0].statements["en"] = {.text = {"Statement.", {}}, .approved = true};
    project.funders.grants[0].statement_language = "both";
    const Leaflet leaflet = resolve_box("statement = true\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a")), ElementsAre("Statement.", "Paziņojums."));
}

TEST_F(BoxContents, FindThatThereIsNoStatement)
{
    edition.entry.grant.reset();
    resolve_box("statement = true\n");
    EXPECT_THAT(places(), ElementsAre("FUNDER-NO-STATEMENT 7:1"));
}

TEST_F(BoxContents, TakeTheOnlyGrantWhereThereIsNoLeaflet)
{
    edition.entry.grant.reset();
    edition.leaflet.clear();
    const Leaflet leaflet = resolve_box("statement = true\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a")), ElementsAre("Paziņojums."));
}

TEST_F(BoxContents, CountPathsFromTheFileThatNamesThemWhereThereIsNoProject)
{
    MemoryFiles bare;
    bare.add("/project/a.svg", "<svg/>");
    files = bare;
    project.folder = "/elsewhere";
    EXPECT_EQ(resolve_box("image = \"a.svg\"\nalt = \"\"\n").picture_sources.size(), 1U);
}

TEST_F(BoxContents, MapThePrintingConditionsProfile)
{
    files.add("/data/icc/FOGRA39L_coated.icc", "profile");
    const Leaflet leaflet = resolve_box("");
    ASSERT_NE(leaflet.output.condition.profile, nullptr);
    EXPECT_EQ(leaflet.output.condition.profile->bytes(), "profile");
}

TEST_F(BoxContents, TakeTheProfileThatTheCardNames)
{
    files.add("/project/house.icc", "house");
    card.profile = Given<ByPaper<std::string>>{{"house.icc", "house.icc"}};
    EXPECT_EQ(resolve_box("").output.condition.profile->bytes(), "house");
}

} // namespace

} // namespace skrejlapa
