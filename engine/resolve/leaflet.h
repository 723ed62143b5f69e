/// One edition with every question answered: no files, languages' variants, fields or funders are left to ask for.
#pragma once

#include "picture/picture.h"
#include "resolve/baseline_grid.h"
#include "resolve/block_spaces.h"
#include "resolve/fit_group.h"
#include "resolve/fold.h"
#include "resolve/output_terms.h"
#include "resolve/strip.h"
#include "resolve/structure_tree.h"
#include "resolve/table.h"
#include "text/paragraph.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace skrejlapa
{

/// A draft shows what is missing where it should be, and what is too much, in red.
enum class Quality { final, draft };
inline const Ink draft_red{{0, 1, 1, 0}, {}, 1};

/// A list item's marker, set before the first line of its block.
struct Marker {
    ParagraphId paragraph = 0;
    Length gap;         ///< between the marker and the text
    bool hangs = false; ///< the marker stands outside the text's left edge; else the text is indented behind it
    Length column;      ///< the least width of the marker's own column, 0: as wide as the marker
};

enum class ObjectFit { contain, cover, fill, none, scale_down };

struct ImageContent {
    PictureId picture = 0;
    ObjectFit fit = ObjectFit::contain;
    LengthPercentage position_x{{}, 0.5};
    LengthPercentage position_y{{}, 0.5};
    std::string alt; ///< empty: decoration
    ElementId element = no_element;
};

/// A picture that stands in the text as a block of its own, set like a line of its height.
struct BlockPicture {
    ImageContent image;
    /// A fraction is of the width left for the text; nothing: the natural size, as far as that is not wider.
    std::optional<LengthPercentage> width;
};

/// A part of the text that may be left out where it does not fit: a paragraph, list, quotation … with all in it.
struct OptionalBlock {
    int rank = 1; ///< the highest is left out first
    std::string content;
    Span span;
};
using OptionalId = std::uint32_t;

/// A rule that stands in the text as a block of its own.
struct BlockRule {
    Length thickness;
    Ink color;
    std::optional<LengthPercentage> width; ///< nothing: all that is left for the text
};

/// A paragraph, picture, table or rule in the flow of a story.
struct Block {
    ParagraphId paragraph = 0;           ///< of what is none: an empty one with the style of the text around it
    std::optional<BlockPicture> picture; ///< stands in place of the paragraph's lines
    std::optional<Table> table;          ///< likewise
    std::optional<BlockRule> rule;       ///< likewise
    std::optional<Marker> marker;
    Indent indent_start; ///< of all lines, from the side the text starts at
    Indent indent_end;
    BlockSpace space_before; ///< collapses with the space after the block above
    BlockSpace space_after;
    BreakRule break_before = BreakRule::automatic;
    BreakRule break_inside = BreakRule::automatic;
    BreakRule break_after = BreakRule::automatic; ///< avoid: kept with the next block
    int orphans = 2;
    int widows = 2;
    LineSnap line_snap = LineSnap::automatic;
    ColumnSpan column_span = ColumnSpan::none; ///< all: as wide as the box, between its columns above and below
    std::vector<OptionalId> optional_in;       ///< goes with each of these, the outermost first; empty: always there
};

/// A line at the starting side of some blocks, as a quotation may have one.
struct BlockSideRule {
    std::uint32_t first = 0; ///< of the story's blocks
    std::uint32_t end = 0;   ///< behind the last
    Indent indent;           ///< of its outer edge, from the side the text starts at
    Length width;
    Ink color;
    Direction direction = Direction::ltr;
};

/// Text that flows through the boxes that name it.
struct Story {
    std::string content; ///< "2/body"
    std::vector<Block> blocks;
    std::vector<BlockSideRule> side_rules;
    bool is_fixture = false; ///< words of the layout (`text`, a statement): every overflow page shows them anew
    bool is_statement = false;
    Span span;
    std::vector<ElementId> elements; ///< the outermost, in order
};
using StoryId = std::uint32_t;

struct TextContent {
    StoryId story = 0;
    int thread_position = 0; ///< 0 is the thread's first box
    bool ends_thread = true; ///< the last box (or the box of an overflow page) takes all that remains
};

struct QrContent {
    PictureId picture = 0;
    std::string address;
    ElementId element = no_element; ///< the figure, in a link
};

struct StripContent {
    Strip strip;
};

struct RuleContent {
    Length thickness;
    Ink color;
};

struct ContainerContent {
};

using BoxContent = std::variant<ContainerContent, TextContent, ImageContent, QrContent, StripContent, RuleContent>;

struct Box {
    std::string name;
    BoxStyle style;
    BoxContent content;
    std::vector<Box> children; ///< of a container
    Span span;                 ///< of the box's table in the layout
};

struct PageFormat {
    Size trim;
    Length bleed;
    Length safe;
    Edges<Length> margin; ///< between the trim and the root box
    std::optional<BaselineGrid> baseline_grid;
};

struct Page {
    std::string name;
    Box root;
    bool repeats = false; ///< an "overflow" page: made as often as text of its threads is left, perhaps never
    Span span;
};

/// How often the statement must stand on the leaflet's pages.
struct StatementTerms {
    enum class Scope { once, each_page };
    Scope scope = Scope::once;
    std::string grant; ///< that asks for it
    Span span;         ///< of the grant
};

struct Leaflet {
    std::string title;
    std::string language; ///< BCP 47
    std::string date;     ///< YYYY-MM-DD, or empty
    PageFormat format;
    OutputTerms output;
    std::vector<PaletteColor> palette;       ///< the layout's colours by name, before any page binds them anew
    std::optional<StatementTerms> statement; ///< nothing: none is asked for
    std::vector<Page> pages;
    std::optional<Fold> fold;                   ///< then the pages are the two sides of the sheet
    std::vector<Paragraph> paragraphs;          ///< by ParagraphId
    std::vector<ParagraphFit> paragraph_fits;   ///< by ParagraphId
    std::vector<FitGroup> fit_groups;           ///< by FitGroupId
    std::vector<OptionalBlock> optional_blocks; ///< by OptionalId
    std::vector<Story> stories;                 ///< by StoryId
    std::vector<PictureSource> picture_sources; ///< by PictureId
    StructureTree structure;
    /// What was asked of the edition's row of data, by the fields' names, and what it said.
    std::map<std::string, std::optional<std::string>> row_fields;
};

} // namespace skrejlapa
