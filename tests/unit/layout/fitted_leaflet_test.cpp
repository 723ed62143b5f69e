#include "fit_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::SizeIs;

class FittedLeafletTest : public FitTest
{
protected:
    const Leaflet& at(const LeverValues& values, std::vector<OptionalId> dropped = {})
    {
        fitted_.emplace(leaflet_);
        return fitted_->at({.values = {{"body", values}}, .dropped = std::move(dropped)});
    }

    std::optional<FittedLeaflet> fitted_;
};

TEST_F(FittedLeafletTest, ScalesTheTypeAndWhatIsCountedInIt)
{
    Paragraph text = paragraph("aaa");
    text.styles[0].letter_spacing = pt(1);
    text.styles[0].word_spacing = pt(2);
    add_fitted_page({{.paragraph = add(text)}}, pt(100));
    const CharacterStyle& style = at({.letter_spacing = -0.01, .font_size = 0.9}).paragraphs[0].styles[0];
    EXPECT_EQ(style.size, pt(9));
    EXPECT_EQ(style.letter_spacing, pt(0.9) - pt(0.09));
    EXPECT_EQ(style.word_spacing, pt(1.8));
}

TEST_F(FittedLeafletTest, KeepsTheFloorOfEachStyle)
{
    add_fitted_page({block("aaa")}, pt(100));
    EXPECT_EQ(at({.font_size = 0.5}).paragraphs[0].styles[0].size, pt(8));
}

TEST_F(FittedLeafletTest, LeavesTypeThatIsWrittenBelowTheFloor)
{
    Paragraph small = paragraph("aaa");
    small.styles[0].size = pt(7);
    add_fitted_page({{.paragraph = add(small)}}, pt(100));
    EXPECT_EQ(at({.font_size = 0.9}).paragraphs[0].styles[0].size, pt(7));
}

TEST_F(FittedLeafletTest, LeadsByTheFactorOfTheType)
{
    add_fitted_page({block("aaa")}, pt(100));
    EXPECT_EQ(at({.font_size = 0.9}).paragraphs[0].style.line_height, pt(10.8));
    EXPECT_EQ(at({.line_height = 0.9}).paragraphs[0].style.line_height, pt(10.8));
}

TEST_F(FittedLeafletTest, KeepsALineHeightThatIsALength)
{
    add_fitted_page({block("aaa")}, pt(100));
    leaflet_.paragraph_fits[0].is_led_by_factor = false;
    EXPECT_EQ(at({.font_size = 0.9}).paragraphs[0].style.line_height, pt(12));
    EXPECT_EQ(at({.line_height = 0.9}).paragraphs[0].style.line_height, pt(10.8));
}

TEST_F(FittedLeafletTest, LeadsNoTighterThanTheStyleAllows)
{
    add_fitted_page({block("aaa")}, pt(100));
    leaflet_.paragraph_fits[0].styles[0].min_line_height = 1.15;
    EXPECT_EQ(at({.line_height = 0.5}).paragraphs[0].style.line_height, pt(11.5));
}

TEST_F(FittedLeafletTest, ScalesTheSpacesBetweenBlocks)
{
    Block text = block("aaa");
    text.space_before = pt(10);
    text.space_after = pt(5);
    text.indent_start = pt(7);
    add_fitted_page({text}, pt(100));
    const Block& fitted = at({.block_space = 0.6}).stories[0].blocks[0];
    EXPECT_EQ(fitted.space_before, pt(6));
    EXPECT_EQ(fitted.space_after, pt(3));
    EXPECT_EQ(fitted.indent_start, pt(7));
}

TEST_F(FittedLeafletTest, LeavesTextOfNoGroupAsItIs)
{
    add_fitted_page({block("aaa")}, pt(100));
    leaflet_.paragraph_fits[0].styles[0].group = std::nullopt;
    EXPECT_EQ(at({.font_size = 0.9}).paragraphs[0].styles[0].size, pt(10));
}

TEST_F(FittedLeafletTest, LeavesOutABlockWithAllThatGoesWithIt)
{
    Block inner = optional_block("inner", 1);
    inner.optional_in = {1, 0};
    leaflet_.optional_blocks.push_back({.rank = 2, .content = {}, .span = {}});
    add_fitted_page({block("kept"), inner}, pt(100));
    EXPECT_THAT(at({}, {1}).stories[0].blocks, SizeIs(1));
    EXPECT_THAT(at({}, {}).stories[0].blocks, SizeIs(2));
}

TEST_F(FittedLeafletTest, KeepsTheSpaceAroundAListWhoseLastItemGoes)
{
    const auto item = [&](Block made) {
        made.marker = Marker{.paragraph = add(paragraph("-"))};
        return made;
    };
    Block last = item(optional_block("two", 1));
    last.space_after = pt(9);
    add_fitted_page({item(block("one")), last}, pt(100));
    EXPECT_EQ(at({}, {0}).stories[0].blocks.back().space_after, pt(9));
}

TEST_F(FittedLeafletTest, ComesBackToTheTextAsWritten)
{
    add_fitted_page({block("aaa")}, pt(100));
    FittedLeaflet fitted(leaflet_);
    static_cast<void>(fitted.at({.values = {{"body", {.font_size = 0.8}}}, .dropped = {}}));
    EXPECT_EQ(fitted.at({}).paragraphs[0].styles[0].size, pt(10));
}

TEST_F(FittedLeafletTest, CutsAFontForTheSizeThatItIsSetIn)
{
    Paragraph text = paragraph("aaa");
    text.styles[0].fonts = {face("Skrejlapa Variable")};
    text.styles[0].further_fonts = &square_;
    add_fitted_page({{.paragraph = add(text)}}, pt(100));
    leaflet_.paragraph_fits[0].styles[0].is_sized_optically = true;
    const Leaflet& fitted = at({.font_size = 0.8});
    EXPECT_THAT(fitted.paragraphs[0].styles[0].fonts[0]->description().instance,
                testing::Contains(AxisValue{"opsz", 8}));
    // The font is a tenth of an em wider at 8 pt than at the 12 pt that it opens at.
    const auto advance = [](const ShapedParagraph& shaped) { return shaped.runs.at(0).glyphs.at(0).advance; };
    const std::vector<ShapedParagraph> shaped = shape_as_fitted(fitted, shaped_);
    EXPECT_EQ(advance(shaped[0]) - advance(shaped_[0]), 100);
}

TEST_F(FittedLeafletTest, ScalesThePaddingsOfCellsThatAreCountedInTheType)
{
    Table table{.columns = {{}}, .rows = 1};
    table.cells.push_back({.paragraph = add(paragraph("aaa"))});
    table.cells[0].padding = {pt(5), pt(5), pt(5), pt(5)};
    table.cells[0].padding_in_ems.left = true;
    Block block{.paragraph = add(paragraph(""))};
    block.table = std::move(table);
    add_fitted_page({std::move(block)}, pt(100));
    const TableCell& cell = at({.font_size = 0.9}).stories[0].blocks[0].table->cells[0];
    EXPECT_EQ(cell.padding, (Edges<Length>{pt(5), pt(5), pt(5), pt(4.5)}));
}

} // namespace

} // namespace skrejlapa
