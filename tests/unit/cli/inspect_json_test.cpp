#include "cli/inspect_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace skrejlapa
{
namespace
{

class InspectedPage : public testing::Test
{
protected:
    InspectedPage()
    {
        root.name = "sheet";
        child.name = "body";
        Line line{.baseline = {mm(12), pt(120.5)}, .width = pt(351.496), .text = "a-", .hyphenated = true};
        line.font_size = pt(10);
        line.style = "p";
        line.language = "lv";
        line.content = "2/body";
        Fragment inner{.box = &child, .area = {{mm(12), mm(14)}, {mm(124), pt(28)}}};
        inner.lines.push_back(line);
        LaidOutPage page{.name = "1", .root = {.box = &root, .area = {{mm(12), mm(14)}, {mm(124), mm(182)}}}};
        page.root.children.push_back(inner);
        layout.pages.push_back(page);
    }

    [[nodiscard]] nlohmann::json page() const
    {
        return nlohmann::json::parse(inspect_json(layout, {.trim = {mm(148), mm(210)}}))["pages"][0];
    }

    Box root;
    Box child;
    Layout layout;
};

TEST_F(InspectedPage, HasTheTrimSizeInPointsToAThousandth)
{
    EXPECT_EQ(page()["width"], 419.528);
    EXPECT_EQ(page()["height"], 595.276);
}

TEST_F(InspectedPage, ListsBoxesInTreeOrder)
{
    EXPECT_EQ(page()["boxes"][0]["name"], "sheet");
    EXPECT_EQ(page()["boxes"][1],
              nlohmann::json::parse(R"({"name":"body","x":34.016,"y":39.685,"width":351.496,"height":28.0})"));
}

TEST_F(InspectedPage, DescribesALine)
{
    EXPECT_EQ(page()["lines"][0], nlohmann::json::parse(R"({"box":"body","x":34.016,"y":120.5,"width":351.496,
        "text":"a-","hyphenated":true,"ratio":null,"font-size":10.0,"style":"p","lang":"lv","content":"2/body"})"));
}

TEST_F(InspectedPage, GivesTheRatioOfAJustifiedLine)
{
    layout.pages[0].root.children[0].lines[0].ratio = 0.1204;
    EXPECT_EQ(page()["lines"][0]["ratio"], 0.12);
}

TEST_F(InspectedPage, SaysHowFarCharactersHang)
{
    layout.pages[0].root.children[0].lines[0].hanging_right = pt(2.5);
    EXPECT_EQ(page()["lines"][0]["hanging"], nlohmann::json::parse("[0.0,2.5]"));
}

TEST(InspectJson, TellsWhatTheRulesOfTheLanguagesChanged)
{
    TextRulesReport report;
    report.in_force.push_back({"body", "lv", {"quotes", "no-break"}});
    report.changes.push_back(
        {.content = "2/body", .rule = "no-break", .before = " ", .after = "\u00A0", .file = "lv.md", .place = {3, 7}});
    report.changes.push_back({.content = "2/body", .rule = "spaces", .before = "", .after = "\u202F"});
    const nlohmann::json rules = nlohmann::json::parse(inspect_json({}, {}, {}, report))["text-rules"];
    EXPECT_EQ(rules["in-force"][0]["rules"], (nlohmann::json{"quotes", "no-break"}));
    EXPECT_EQ(rules["changes"][0]["after"], "\u00A0");
    EXPECT_EQ(rules["changes"][0]["line"], 3);
    EXPECT_FALSE(rules["changes"][1].contains("file"));
}

TEST(InspectJson, ALayoutWithoutPagesIsStillJson) { EXPECT_EQ(inspect_json({}, {}), "{\"pages\":[]}\n"); }

} // namespace
} // namespace skrejlapa
