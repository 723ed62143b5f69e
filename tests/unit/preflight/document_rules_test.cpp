#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class DocumentRules : public CheckedPage
{
protected:
    /// A run of text that leads to an address.
    void link(const std::string& letters, const std::string& address)
    {
        LineRun run;
        run.size = pt(10);
        run.color = black;
        run.link = address;
        run.glyphs.push_back({.id = 1, .x = {}, .y = {}, .advance = pt(50)});
        run.clusters.push_back({0, 1, letters});
        add(DrawGlyphs{{mm(10), mm(30)}, std::move(run)}, "text");
    }
    void fill_with(const Ink& color) { fill(rect(10, 10, 20, 20), color); }
};

TEST_F(DocumentRules, NoteASpotInk)
{
    fill_with(spot("PANTONE 286 C"));
    fill_with(spot("PANTONE 286 C"));
    EXPECT_THAT(findings(), ElementsAre("note SPOT-USED"));
}

TEST_F(DocumentRules, RefuseASpotInkWhereTheCardDoes)
{
    fill_with(spot("PANTONE 286 C"));
    terms.output.may_use_spot_inks = false;
    EXPECT_THAT(findings(), ElementsAre("error SPOT-FORBIDDEN"));
}

TEST_F(DocumentRules, FindTheSpotInksOfDrawings)
{
    Picture picture{.size = {mm(20), mm(20)}};
    VectorFacts facts;
    facts.spots = {"Gold"};
    picture.content = VectorPicture{{}, facts};
    add(DrawPicture{add_picture(std::move(picture)), rect(10, 10, 20, 20), ""}, "logo");
    EXPECT_EQ(findings("SPOT-USED")[0].place.box, "logo");
}

TEST_F(DocumentRules, RefuseSpotInksThatDifferInCapitalsAlone)
{
    fill_with(spot("Gold", {0, 0.3, 1, 0}));
    fill_with(spot("GOLD", {0, 0.2, 1, 0}));
    EXPECT_EQ(count("SPOT-TWINS"), 1);
}

TEST_F(DocumentRules, RefuseSpotInksThatLookTheSame)
{
    fill_with(spot("Gold", {0, 0.3, 1, 0}));
    fill_with(spot("Sun", {0, 0.3, 1, 0}));
    EXPECT_EQ(count("SPOT-TWINS"), 1);
}

TEST_F(DocumentRules, WarnOfSpotInksThatDifferInTheirSuffix)
{
    fill_with(spot("PANTONE 286 C", {1, 0.7, 0, 0}));
    fill_with(spot("PANTONE 286 U", {0.9, 0.7, 0, 0}));
    EXPECT_EQ(count("SPOT-SUFFIX"), 1);
    EXPECT_EQ(count("SPOT-TWINS"), 0);
}

TEST_F(DocumentRules, TakeTwoSpotInks)
{
    fill_with(spot("PANTONE 286 C", {1, 0.7, 0, 0}));
    fill_with(spot("PANTONE 300 C", {1, 0.4, 0, 0}));
    EXPECT_THAT(findings(), ElementsAre("note SPOT-USED", "note SPOT-USED"));
}

TEST_F(DocumentRules, WarnOfTheColorOfRegisterMarks)
{
    fill_with(spot("All", {1, 1, 1, 1}));
    EXPECT_THAT(findings(), ElementsAre("warning COLOR-ALL"));
}

TEST_F(DocumentRules, NoteALinkWhoseAddressIsNotPrinted)
{
    link("here", "https://www.km.gov.lv/");
    link("too", "https://www.km.gov.lv/");
    EXPECT_THAT(findings(), ElementsAre("note LINK-NOT-PRINTED"));
}

TEST_F(DocumentRules, TakeALinkThatIsPrintedOverTwoLines)
{
    link("www.km.", "https://www.km.gov.lv/");
    link("gov.lv", "https://www.km.gov.lv/");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(DocumentRules, TakeATelephoneNumberInGroups)
{
    link("+371 6784 3300", "tel:+37167843300");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(DocumentRules, TakeALinkThatACodeShows)
{
    link("here", "https://km.gov.lv/form");
    leaflet.picture_sources.push_back({.kind = PictureKind::qr, .name = "https://km.gov.lv/form"});
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace

} // namespace skrejlapa
