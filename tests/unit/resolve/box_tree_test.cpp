#include "resolve_fixture.h"

#include "resolve/layout_limits.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

using BoxTree = ResolveTest;

constexpr const char* page = "[[pages]]\nroot = \"root\"\n";

TEST_F(BoxTree, CopiesTheKeysOfTheBoxItExtends)
{
    const Leaflet leaflet = resolve_layout(std::string(page) + "[boxes.root]\nextends = \"base\"\npadding = \"2pt\"\n"
                                                               "[boxes.base]\nwidth = \"9pt\"\npadding = \"1pt\"\n");
    EXPECT_EQ(box(leaflet, "root").style.width.value.length, pt(9));
    EXPECT_EQ(box(leaflet, "root").style.padding.top.length, pt(2));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(BoxTree, LetsABoxReplaceWhatTheBoxItExtendsHolds)
{
    const Leaflet leaflet = resolve_layout(std::string(page) + "[boxes.root]\nextends = \"base\"\nrule = \"1pt\"\n"
                                                               "[boxes.base]\ntext = \"words\"\n");
    EXPECT_TRUE(std::holds_alternative<RuleContent>(box(leaflet, "root").content));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(BoxTree, FindsBoxesThatExtendThemselves)
{
    resolve_layout(std::string(page) + "[boxes.root]\nextends = \"a\"\n[boxes.a]\nextends = \"root\"\n");
    EXPECT_THAT(codes(), testing::Contains("LAYOUT-CYCLE"));
}

TEST_F(BoxTree, FindsBoxesThatLieWithinThemselves)
{
    resolve_layout(std::string(page) + "[boxes.root]\nchildren = [\"a\"]\n[boxes.a]\nchildren = [\"root\"]\n");
    EXPECT_THAT(places(), ElementsAre("LAYOUT-CYCLE 6:13"));
}

TEST_F(BoxTree, FindsACircleOfBoxesThatStandOnNoPage)
{
    resolve_layout(std::string(page) + "[boxes.root]\n[boxes.a]\nchildren = [\"a as b\"]\n");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-CYCLE", "LAYOUT-UNUSED-BOX"));
}

TEST_F(BoxTree, GivesEachBoxOnePlace)
{
    resolve_layout(std::string(page) + "[boxes.root]\nchildren = [\"a\", \"b\"]\n"
                                       "[boxes.a]\nchildren = [\"b\"]\n[boxes.b]\n");
    EXPECT_THAT(findings(), ElementsAre("LAYOUT-BOX-TWICE: the box \"b\" has two places"));
}

TEST_F(BoxTree, CopiesABoxWithAllItsChildren)
{
    const Leaflet leaflet =
        resolve_layout(std::string(page) + "[boxes.root]\nchildren = [\"strip\", \"strip as second\"]\n"
                                           "[boxes.strip]\nchildren = [\"logo\"]\n"
                                           "[boxes.logo]\nchildren = [\"dot\"]\n[boxes.dot]\nwidth = \"3pt\"\n");
    EXPECT_EQ(box(leaflet, "second.dot").style.width.value.length, pt(3));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(BoxTree, KeepsCopiesOfANameFromHidingAnotherBox)
{
    resolve_layout(std::string(page) + "[boxes.root]\nchildren = [\"a\", \"a as b\"]\n[boxes.a]\n[boxes.b]\n");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-BOX-NAME", "LAYOUT-UNUSED-BOX"));
}

TEST_F(BoxTree, TakesKeysFromThePage)
{
    const Leaflet leaflet = resolve_layout("[boxes.root]\nchildren = [\"a as b\"]\n[boxes.a]\nwidth = \"1pt\"\n"
                                           "[[pages]]\nroot = \"root\"\n[[pages]]\nroot = \"root\"\n"
                                           "[pages.boxes.b]\nwidth = \"2pt\"\n");
    EXPECT_EQ(box(leaflet, "b", 0).style.width.value.length, pt(1));
    EXPECT_EQ(box(leaflet, "b", 1).style.width.value.length, pt(2));
}

TEST_F(BoxTree, TakesKeysForWhatLiesInACopyWithOrWithoutQuotationMarks)
{
    const Leaflet leaflet = resolve_layout(
        "[boxes.root]\nchildren = [\"a as b\", \"a as c\"]\n[boxes.a]\nchildren = [\"logo\"]\n[boxes.logo]\n"
        "[[pages]]\nroot = \"root\"\n[pages.boxes.\"b.logo\"]\nwidth = \"1pt\"\n"
        "[pages.boxes.c.logo]\nwidth = \"2pt\"\n[pages.boxes.c]\nwidth = \"3pt\"\n");
    EXPECT_THAT(findings(), IsEmpty());
    EXPECT_EQ(box(leaflet, "b.logo").style.width.value.length, pt(1));
    EXPECT_EQ(box(leaflet, "c.logo").style.width.value.length, pt(2));
    EXPECT_EQ(box(leaflet, "c").style.width.value.length, pt(3));
}

TEST_F(BoxTree, LetsABoxExtendAnotherOnOnePage)
{
    const Leaflet leaflet = resolve_layout("[boxes.root]\nextends = \"wide\"\npadding = \"1pt\"\n"
                                           "[boxes.wide]\nwidth = \"9pt\"\n[boxes.high]\nheight = \"8pt\"\n"
                                           "[[pages]]\nroot = \"root\"\n[[pages]]\nroot = \"root\"\n"
                                           "[pages.boxes.root]\nextends = \"high\"\n");
    EXPECT_THAT(findings(), IsEmpty());
    EXPECT_EQ(box(leaflet, "root", 0).style.width.value.length, pt(9));
    EXPECT_EQ(box(leaflet, "root", 1).style.width.kind, SizeKind::automatic);
    EXPECT_EQ(box(leaflet, "root", 1).style.height.value.length, pt(8));
    EXPECT_EQ(box(leaflet, "root", 1).style.padding.top.length, pt(1));
}

TEST_F(BoxTree, FindsAnUnknownBoxThatIsToBeExtendedOnAPage)
{
    resolve_layout("[boxes.root]\n[[pages]]\nroot = \"root\"\n[pages.boxes.root]\nextends = \"rot\"\n");
    EXPECT_THAT(places(), ElementsAre("LAYOUT-UNKNOWN-BOX 5:11"));
}

TEST_F(BoxTree, FindsKeysOfAPageForABoxItDoesNotHave)
{
    resolve_layout("[boxes.root]\nchildren = [\"strip\"]\n[boxes.strip]\n"
                   "[[pages]]\nroot = \"root\"\n[pages.boxes.stripe]\nwidth = \"2pt\"\n");
    EXPECT_THAT(findings(),
                ElementsAre("LAYOUT-UNKNOWN-BOX: this page has no box \"stripe\"; did you mean \"strip\"?"));
}

TEST_F(BoxTree, NamesTheNearestOfAnUnknownChild)
{
    resolve_layout(std::string(page) + "[boxes.root]\nchildren = [\"titel\", \"title\"]\n[boxes.title]\n");
    EXPECT_THAT(findings(), ElementsAre("LAYOUT-UNKNOWN-BOX: there is no box \"titel\"; did you mean \"title\"?"));
}

TEST_F(BoxTree, FindsBoxesWithTwoKindsOfContent)
{
    resolve_layout(std::string(page) + "[boxes.root]\ntext = \"a\"\nqr = \"b\"\n");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-CONTENT-KIND"));
}

TEST_F(BoxTree, GivesChildrenToContainersAlone)
{
    const Leaflet leaflet =
        resolve_layout(std::string(page) + "[boxes.root]\ntext = \"a\"\nchildren = [\"b\"]\n[boxes.b]\n");
    EXPECT_THAT(leaflet.pages.front().root.children, IsEmpty());
}

TEST_F(BoxTree, FindsKeysThatMeanNothingForTheContent)
{
    resolve_layout(std::string(page) + "[boxes.root]\ntext = \"a\"\nobject-fit = \"cover\"\n");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-IDLE-KEY"));
}

TEST_F(BoxTree, WarnsOfBoxesOnNoPage)
{
    resolve_layout(std::string(page) + "[boxes.root]\n[boxes.left]\n");
    EXPECT_THAT(findings(), ElementsAre("LAYOUT-UNUSED-BOX: the box \"left\" stands on no page"));
}

TEST_F(BoxTree, CallsNoBoxUnusedWhereAPagesRootIsMistyped)
{
    resolve_layout("[[pages]]\nfor-each = \"section\"\nroot = \"shet\"\n[boxes.sheet]\nchildren = [\"all\"]\n"
                   "[boxes.all]\ncontent = \"body\"\n",
                   "# Title\n\nText.\n");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-UNKNOWN-BOX"));
}

TEST_F(BoxTree, ChecksBoxesOnNoPage)
{
    resolve_layout(std::string(page) + "[boxes.root]\n[boxes.left]\nwidth = \"9\"\n");
    EXPECT_THAT(codes(), ElementsAre("LENGTH-SYNTAX", "LAYOUT-UNUSED-BOX"));
}

TEST_F(BoxTree, ChecksKeysThatAnotherBoxReplaces)
{
    resolve_layout(std::string(page) + "[boxes.root]\nextends = \"a\"\nwidth = \"1pt\"\n[boxes.a]\nwidth = \"9\"\n");
    EXPECT_THAT(places(), ElementsAre("LENGTH-SYNTAX 7:9"));
}

TEST_F(BoxTree, RefusesToGrowBeyondItsDepth)
{
    std::string layout = page;
    layout += "[boxes.root]\nchildren = [\"b0\"]\n";
    for (int at = 0; at < layout_limits::depth + 10; ++at)
        layout += fmt::format("[boxes.b{}]\nchildren = [\"b{}\"]\n", at, at + 1);
    layout += fmt::format("[boxes.b{}]\n", layout_limits::depth + 10);
    resolve_layout(layout);
    EXPECT_THAT(codes(), testing::Contains("LAYOUT-TOO-LARGE"));
}

std::string nest_of_ratios(int depth)
{
    std::string layout = page;
    layout += "[boxes.root]\nchildren = [\"b0\"]\n";
    for (int at = 0; at < depth; ++at)
        layout += fmt::format("[boxes.b{}]\naspect-ratio = 1\nchildren = [\"b{}\"]\n", at, at + 1);
    return layout + fmt::format("[boxes.b{}]\naspect-ratio = 1\nrule = true\n", depth);
}

TEST_F(BoxTree, TakesRatiosInEachOtherUpToALimit)
{
    resolve_layout(nest_of_ratios(layout_limits::ratios_in_each_other));
    EXPECT_THAT(codes(), testing::Not(testing::Contains("LAYOUT-TOO-LARGE")));
}

TEST_F(BoxTree, RefusesRatiosInEachOtherBeyondTheLimit)
{
    resolve_layout(nest_of_ratios(layout_limits::ratios_in_each_other + 1));
    EXPECT_THAT(codes(), testing::Contains("LAYOUT-TOO-LARGE"));
}

TEST_F(BoxTree, RefusesToDoubleWithoutEnd)
{
    std::string layout = page;
    layout += "[boxes.root]\nchildren = [\"b0\"]\n";
    for (int at = 0; at < 40; ++at)
        layout += fmt::format("[boxes.b{0}]\nchildren = [\"b{1} as x\", \"b{1} as y\"]\n", at, at + 1);
    layout += "[boxes.b40]\n";
    resolve_layout(layout);
    EXPECT_THAT(codes(), testing::Contains("LAYOUT-TOO-LARGE"));
}

TEST_F(BoxTree, LetsPagesShareARoot)
{
    const Leaflet leaflet = resolve_layout("[boxes.root]\n[[pages]]\nroot = \"root\"\n[[pages]]\nroot = \"root\"\n");
    EXPECT_EQ(leaflet.pages.size(), 2U);
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace

} // namespace skrejlapa
