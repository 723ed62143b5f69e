#include "resolve_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

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
        project.funders.funders[0].rules.min_height = FunderRule{{"18mm", {}}, "Regulation"};
        project.funders.funders[0].rules.clear_space = FunderRule{{"25%", {}}, ""};
        Grant grant;
        grant.id = "g";
        grant.funders = {{"sif", {}}, {"km", {}}};
        grant.statements["lv"] = {.text = {"Paziņojums.", {}}, .approved = true};
        project.funders.grants = {grant};
        edition.entry.edit([&](LeafletEntry& entry) { entry.grant = Located{"g", {}}; });
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
    static StripLogo only_logo(const Leaflet& leaflet)
    {
        const Strip& strip = std::get<StripContent>(leaflet.pages.front().root.content).strip;
        EXPECT_EQ(strip.logos.size(), 1U);
        return strip.logos.at(0);
    }
    static void give_two_versions(Funder& funder)
    {
        FunderVersion old = funder.versions[0];
        old.id = "old";
        old.files = {{"full-horizontal", {"logos/sif.svg", {}}}};
        funder.versions[0].id = "new";
        funder.versions[0].from = TomlDate{2024, 7, 1};
        funder.versions[0].supersedes.text = "old";
        funder.versions.push_back(old);
    }
    static Funder partner(std::string name, std::string logo)
    {
        Funder made;
        made.id = "partner";
        made.versions.emplace_back();
        made.versions[0].name["lv"] = {std::move(name), {}};
        made.versions[0].files["full-horizontal"] = {std::move(logo), {}};
        return made;
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
    project.funders.funders[0].rules.rank = 2;
    project.funders.funders[1].rules.rank = 1;
    EXPECT_THAT(logos(resolve_box("funders = true\n")), ElementsAre("sif", "km"));
}

TEST_F(BoxContents, TakeALogoInBlackInTheEditionsLanguageBeforeOneForAll)
{
    project.funders.funders[0].versions[0].files = {{"mono-horizontal", {"logos/km.svg", {}}},
                                                    {"mono-horizontal.en", {"logos/km-en.svg", {}}}};
    project.funders.funders[0].versions[0].name["en"] = {"km en", {}};
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

TEST_F(BoxContents, WarnOfACodeThatLeadsNowhere)
{
    resolve_box("qr = \"lnik\"\n");
    EXPECT_THAT(findings(), ElementsAre(testing::HasSubstr("no address; did you mean \"link\"?")));
}

TEST_F(BoxContents, TakeNetworksAndBareHostsForAddressesOfCodes)
{
    resolve_box("qr = \"WIFI:T:WPA;S:guests;;\"\n");
    resolve_box("qr = \"km.gov.lv\"\n");
    EXPECT_THAT(findings(), IsEmpty());
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
    edition.entry.edit([&](LeafletEntry& entry) { entry.funders = {{"km", {}}}; });
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
    edition.entry.edit([](LeafletEntry& entry) { entry.grant.reset(); });
    resolve_box("funders = true\n");
    EXPECT_THAT(codes(), ElementsAre("FUNDER-NONE"));
}

TEST_F(BoxContents, TakeAFundersRulesAsLengths)
{
    const Leaflet leaflet = resolve_box("funders = [\"km\"]\n");
    const StripLogo& logo = std::get<StripContent>(leaflet.pages.front().root.content).strip.logos.front();
    EXPECT_EQ(logo.min_height.length, mm(18));
    EXPECT_EQ(logo.min_height.source, "Regulation");
    EXPECT_EQ(logo.clear_space.fraction, 0.25);
    EXPECT_EQ(logo.alt, "km lv");
}

TEST_F(BoxContents, TakeALogoInTheEditionsLanguage)
{
    edition.language = "en-GB";
    project.funders.grants[0].statements["en"] = {.text = {"Statement.", {}}, .approved = true};
    EXPECT_EQ(resolve_box("funders = [\"km\"]\n").picture_sources.front().name, "logos/km-en.svg");
}

TEST_F(BoxContents, KeepANegativeLogoForDarkGroundsAlone)
{
    project.funders.funders[0].versions[0].files = {{"negative-horizontal", {"logos/km.svg", {}}}};
    EXPECT_THAT(only_logo(resolve_box("funders = [\"km\"]\n")).drawings.at(0).grounds, ElementsAre(Ground::dark));
}

TEST_F(BoxContents, OfferEachColourAndShapeOfALogo)
{
    project.funders.funders[0].versions[0].files = {{"negative-horizontal", {"logos/sif.svg", {}}},
                                                    {"full-vertical", {"logos/km-en.svg", {}}},
                                                    {"full-horizontal", {"logos/km.svg", {}}}};
    const Leaflet leaflet = resolve_box("funders = [\"km\"]\n");
    const std::vector<StripDrawing>& drawings = only_logo(leaflet).drawings;
    EXPECT_EQ(drawings.at(0).shape, LogoShape::horizontal);
    EXPECT_EQ(drawings.at(1).shape, LogoShape::vertical);
    EXPECT_THAT(drawings.at(2).grounds, ElementsAre(Ground::dark));
}

TEST_F(BoxContents, TakeTheLogosOfOneInkWhereTheProfileWantsThem)
{
    project.profiles = {{.name = "print", .logo_color = "mono"}};
    project.funders.funders[0].versions[0].files = {{"full-horizontal", {"logos/km.svg", {}}},
                                                    {"mono-horizontal", {"logos/sif.svg", {}}}};
    const Leaflet leaflet = resolve_box("funders = [\"km\"]\n");
    EXPECT_EQ(leaflet.picture_sources.at(only_logo(leaflet).drawings.at(0).picture).name, "logos/sif.svg");
}

TEST_F(BoxContents, LetTheBoxSayWhichColourOfLogosItWants)
{
    project.profiles = {{.name = "print", .logo_color = "mono"}};
    project.funders.funders[0].versions[0].files = {{"full-horizontal", {"logos/km.svg", {}}},
                                                    {"mono-horizontal", {"logos/sif.svg", {}}}};
    const Leaflet leaflet = resolve_box("funders = [\"km\"]\nlogo-color = \"full\"\n");
    EXPECT_EQ(leaflet.picture_sources.at(only_logo(leaflet).drawings.at(0).picture).name, "logos/km.svg");
}

TEST_F(BoxContents, KeepToTheGroundsThatARuleAllows)
{
    GroundRule rule;
    rule.by_color[""] = {"white", "dark"};
    project.funders.funders[0].rules.grounds = rule;
    const StripLogo logo = only_logo(resolve_box("funders = [\"km\"]\n"));
    EXPECT_THAT(logo.drawings.at(0).grounds, ElementsAre(Ground::white));
    EXPECT_THAT(logo.grounds.value(), ElementsAre(Ground::white, Ground::dark));
}

TEST_F(BoxContents, ShowTheVersionOfTheEditionsDate)
{
    give_two_versions(project.funders.funders[0]);
    edition.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{2020, 1, 1}; });
    EXPECT_EQ(resolve_box("funders = [\"km\"]\n").picture_sources.front().name, "logos/sif.svg");
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(BoxContents, ShowTheVersionThatAReferencePins)
{
    give_two_versions(project.funders.funders[0]);
    edition.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{2025, 1, 1}; });
    EXPECT_EQ(resolve_box("funders = [\"km@old\"]\n").picture_sources.front().name, "logos/sif.svg");
    EXPECT_THAT(
        findings(),
        ElementsAre("FUNDER-EXPIRED: the logo of \"km\", version \"old\", counted until 2024-06-30; the edition's "
                    "date is 2025-01-01"));
}

TEST_F(BoxContents, KeepTheLeafletsPinWhereAPageNamesTheFunderAlone)
{
    give_two_versions(project.funders.funders[0]);
    edition.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{2025, 1, 1}; });
    edition.entry.edit([&](LeafletEntry& entry) { entry.funders = {{"km@old", {}}}; });
    EXPECT_EQ(resolve_box("funders = true\n", "funders = [\"km\"]").picture_sources.front().name, "logos/sif.svg");
}

TEST_F(BoxContents, FindAPinOfAVersionThatThereIsNot)
{
    resolve_box("funders = [\"km@1999\"]\n");
    EXPECT_THAT(findings(), ElementsAre("FUNDER-UNKNOWN: the funder \"km\" has no version \"1999\""));
}

TEST_F(BoxContents, WarnOfALogoThatIsNotValidYet)
{
    project.funders.funders[0].versions[0].from = TomlDate{2027, 1, 1};
    edition.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{2026, 1, 1}; });
    resolve_box("funders = [\"km\"]\n");
    EXPECT_THAT(findings(),
                ElementsAre("FUNDER-NOT-YET-VALID: the logo of \"km\" counts from 2027-01-01; the edition's "
                            "date is 2026-01-01"));
}

TEST_F(BoxContents, WarnOfALogoAndANameThatAreNotThereInTheLanguage)
{
    edition.language = "de";
    project.funders.funders[0].versions[0].files = {{"full-horizontal.lv", {"logos/km.svg", {}}}};
    project.funders.funders[0].versions[0].name = {{"lv", {"Ministrija", {}}}};
    resolve_box("funders = [\"km\"]\n");
    EXPECT_THAT(codes(), UnorderedElementsAre("FUNDER-LOGO-LANGUAGE", "FUNDER-NAME-LANGUAGE"));
}

TEST_F(BoxContents, TakeAWordedLogoWithoutALanguageForTheSourceLanguages)
{
    edition.language = "de";
    project.funders.funders[0].versions[0].name = {{"de", {"Ministerium", {}}}};
    project.funders.funders[0].rules.is_worded = true;
    resolve_box("funders = [\"km\"]\n");
    EXPECT_THAT(codes(), ElementsAre("FUNDER-LOGO-LANGUAGE"));
}

TEST_F(BoxContents, KeepTheGrantsOrderWhereAPageNamesTheFundersInAnother)
{
    EXPECT_THAT(logos(resolve_box("funders = true\n", "funders = [\"km\", \"sif\"]")), ElementsAre("sif", "km"));
}

TEST_F(BoxContents, PutLogosOfASideFirstAndLast)
{
    project.funders.funders[0].rules.side = FunderRule{{"start", {}}, ""};
    EXPECT_THAT(logos(resolve_box("funders = true\n")), ElementsAre("km", "sif"));
}

TEST_F(BoxContents, WarnWhereAListIsAgainstTheRanks)
{
    project.funders.funders[0].rules.rank = 1;
    project.funders.funders[1].rules.rank = 2;
    resolve_box("funders = true\n");
    EXPECT_THAT(findings(), ElementsAre("FUNDER-ORDER: \"km\" (rank 1) stands behind \"sif\" (rank 2)"));
}

TEST_F(BoxContents, RelateLogosOfTheStripAlone)
{
    SizeRelationRule rule;
    rule.text.text = "<= sif";
    rule.comparison = "<=";
    rule.other = "sif";
    project.funders.funders[0].rules.size_relations = {rule};
    EXPECT_THAT(only_logo(resolve_box("funders = [\"km\"]\n")).relations, IsEmpty());
    const Leaflet both = resolve_box("funders = [\"sif\", \"km\"]\n");
    const Strip& strip = std::get<StripContent>(both.pages.front().root.content).strip;
    EXPECT_EQ(strip.logos.at(1).relations.at(0).other, 0U);
}

TEST_F(BoxContents, ShowThePartnersOfTheLeafletBehindItsFunders)
{
    edition.entry.edit([&](LeafletEntry& entry) {
        entry.partners = {partner("{{town}}", "logos/{{crest}}.svg"), partner("Nobody", "{{nothing}}")};
    });
    settings = {{"field.town", "Talsi"}, {"field.crest", "km"}, {"field.nothing", ""}};
    const Leaflet leaflet = resolve_box("funders = true\n");
    const Strip& strip = std::get<StripContent>(leaflet.pages.front().root.content).strip;
    ASSERT_EQ(strip.logos.size(), 3U);
    EXPECT_EQ(strip.logos.at(2).alt, "Talsi");
    EXPECT_EQ(leaflet.picture_sources.at(strip.logos.at(2).drawings.at(0).picture).name, "logos/km.svg");
    EXPECT_THAT(codes(), IsEmpty());
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

TEST_F(BoxContents, SetTheSourceLanguagesStatementWhereTheOwnIsNotApproved)
{
    edition.language = "en";
    project.funders.grants[0].statements["en"] = {.text = {"Statement.", {}}, .approved = false};
    const Leaflet leaflet = resolve_box("statement = true\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a")), ElementsAre("Paziņojums."));
    EXPECT_THAT(findings(),
                ElementsAre("FUNDER-STATEMENT-FALLBACK: the grant \"g\" has no approved statement in \"en\"; "
                            "the one in \"lv\" is printed"));
}

TEST_F(BoxContents, ShowAnUnapprovedStatementOnScreens)
{
    edition.language = "en";
    edition.profile = "web";
    project.profiles = {{.name = "web", .standards = {PdfStandard::pdf_17}, .medium = Medium::screen}};
    project.funders.grants[0].statements["en"] = {.text = {"Statement.", {}}, .approved = false};
    edition.leaflet = "leaflet";
    const Leaflet leaflet = resolve_box("statement = true\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a")), ElementsAre("Statement."));
    EXPECT_THAT(codes(), testing::Not(testing::Contains("FUNDER-STATEMENT-FALLBACK")));
}

TEST_F(BoxContents, WarnOfAStatementThatNobodyApproved)
{
    project.funders.grants[0].statements["lv"].approved = false;
    resolve_box("statement = true\n");
    EXPECT_THAT(codes(), ElementsAre("FUNDER-STATEMENT-UNAPPROVED"));
}

TEST_F(BoxContents, JudgeAnApprovalByTheEditionsDate)
{
    project.funders.grants[0].statements["lv"].date = TomlDate{2026, 2, 11};
    edition.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{2026, 2, 10}; });
    resolve_box("statement = true\n");
    EXPECT_THAT(findings(),
                ElementsAre("FUNDER-STATEMENT-UNAPPROVED: the statement in \"lv\" of the grant \"g\" was "
                            "approved on 2026-02-11, after the edition's date, 2026-02-10, and goes into print"));
}

TEST_F(BoxContents, PlaceAStatementAsArtworkThatSaysItsWords)
{
    project.funders.grants[0].statements["lv"].file = Located{"logos/sif.svg", {}};
    const Leaflet leaflet = resolve_box("statement = true\n");
    const Story& statement = story(leaflet, box(leaflet, "a"));
    ASSERT_TRUE(statement.blocks.at(0).picture.has_value());
    EXPECT_EQ(statement.blocks.at(0).picture->image.alt, "Paziņojums.");
    EXPECT_EQ(leaflet.structure[statement.blocks.at(0).picture->image.element].role, StructureRole::figure);
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
    edition.entry.edit([](LeafletEntry& entry) { entry.grant.reset(); });
    resolve_box("statement = true\n");
    EXPECT_THAT(places(), ElementsAre("FUNDER-NO-STATEMENT 7:1"));
}

TEST_F(BoxContents, TakeTheOnlyGrantWhereThereIsNoLeaflet)
{
    edition.entry.edit([](LeafletEntry& entry) { entry.grant.reset(); });
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
