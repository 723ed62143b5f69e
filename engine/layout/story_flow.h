/// A story's blocks one under the other in a box of some width: what of them goes in, and where each line stands.
#pragma once

#include "layout/grid_in_box.h"
#include "layout/set_tables.h"

#include <compare>
#include <limits>

namespace skrejlapa
{

/// Where in a story a box begins or ends: before a line of a block.
struct FlowPosition {
    std::uint32_t block = 0;
    std::uint32_t item = 0; ///< the first item of the line in the block's paragraph; of a table the row
    auto operator<=>(const FlowPosition&) const = default;
};

enum class ForcedBreaks { obeyed, ignored };

struct FlowRoom {
    Length width;
    std::optional<Length> height; ///< nothing: as high as the text needs
    ForcedBreaks forced_breaks = ForcedBreaks::ignored;
    std::optional<GridInBox> grid; ///< nothing: lines stand as their leading has it
    std::uint32_t end_block = std::numeric_limits<std::uint32_t>::max(); ///< no block from this one on goes in
};

/// The column of a block that is as wide as all columns.
inline constexpr std::uint32_t all_columns = std::numeric_limits<std::uint32_t>::max();

/// Rows of one block that stand together in a box: lines of a paragraph, rows of a table, a picture or a rule.
struct BlockPart {
    std::uint32_t block = 0;
    std::uint32_t column = 0;
    Length top;        ///< of the first row's box, from the top of the content
    Length row_height; ///< of each row's box; of a table's nothing, for they differ
    Length pitch;      ///< from one row to the next
    BrokenLines lines;
    std::uint32_t line_count = 0; ///< how many of `lines` or of the table's rows stand here; of a picture or rule 1
    bool begins_block = true;     ///< its marker goes with it
    std::shared_ptr<const TableSetting> table; ///< of a table
    std::uint32_t first_row = 0;               ///< of a table

    [[nodiscard]] RowSlice rows() const { return {first_row, first_row + line_count}; }

    [[nodiscard]] Length bottom_of_row(std::uint32_t row) const
    {
        if (table)
            return top + table->height({first_row, table->next_end(first_row, first_row + row)});
        return top + pitch * static_cast<int>(row) + row_height;
    }
    /// Requires: it holds a row.
    [[nodiscard]] Length bottom() const { return bottom_of_row(line_count - 1); }
};

enum class FlowStop { story_end, full, column_break, page_break };

/// Columns side by side, as wide as each other.
struct ColumnSet {
    int count = 1;
    Length width;                         ///< of each; of a single one that of the box
    Length whole;                         ///< the content box's width
    Length gap;                           ///< between two
    Direction direction = Direction::ltr; ///< which side the first stands at

    /// Of the column's left edge, from the content box's.
    [[nodiscard]] Length offset(std::uint32_t column) const;
};

/// What of a story one box takes.
struct StoryPart {
    std::vector<BlockPart> blocks;
    FlowPosition end; ///< where the next box goes on
    Length height;    ///< from the top of the first line's box to the bottom of the last's
    FlowStop stop = FlowStop::story_end;
    ColumnSet columns;
    std::optional<Length> next_height; ///< of a full box: the least height at which it would take more
    std::optional<Length> on_grid;     ///< a baseline that was put on the grid, from the top of the content
    Length shift;                      ///< of all lines, downwards, onto the page's grid
    bool bends_rules = false;          ///< what was to be kept together was divided, for the box would be empty
};

/// A table that is wider than what the text around it has.
struct WideTable {
    const Table* table = nullptr;
    Length width;
    Length room;
};

class StoryFlow
{
public:
    /// Requires: all outlive the flow. Without pictures those in the text take no space.
    StoryFlow(const Story& story, const Typesetter& typesetter, const Pictures* pictures = nullptr);

    /// Fills a box (or a column) from `start` on. The space between two blocks is what the upper's below and the
    /// lower's above it collapse to; none stands at the top or bottom of a box. A block is divided by its
    /// `break_inside`, `orphans` and `widows`, and goes on with the next box together with those before it that are
    /// kept with it; where that would leave the box empty, the rules give way. Linear in the blocks it takes.
    [[nodiscard]] StoryPart fill(FlowPosition start, const FlowRoom& room) const;

    /// The lines of a part, markers before the lines they mark. `origin`: the content box's top left.
    [[nodiscard]] std::vector<Line> place(const StoryPart& part, Point origin, Length width) const;
    /// The pictures that stand in the text as blocks of their own.
    [[nodiscard]] std::vector<PlacedPicture> place_pictures(const StoryPart& part, Point origin, Length width) const;
    /// The rules at the sides of quotations, those of tables with their grounds, and those that stand by themselves.
    [[nodiscard]] std::vector<PlacedRule> place_rules(const StoryPart& part, Point origin, Length width) const;

    /// Of the tables that begin in the part.
    [[nodiscard]] std::vector<WideTable> wide_tables(const StoryPart& part, Length width) const;

    /// What part of the width that it asks for the most crowded line or table of the part has; 1 where all fit.
    [[nodiscard]] double room_in_width(const StoryPart& part, Length width) const;

    /// Blocks in a row that all stand in columns, or are all as wide as the box: the first behind them.
    [[nodiscard]] std::uint32_t passage_end(std::uint32_t block) const;
    [[nodiscard]] bool spans_columns(std::uint32_t block) const;
    [[nodiscard]] Length space_between(std::uint32_t upper, Length width) const;
    /// What ends a box or column before this block, if anything. Requires: it is not the story's first.
    [[nodiscard]] std::optional<FlowStop> forced_stop(std::uint32_t block) const;
    [[nodiscard]] bool is_kept_with_next(std::uint32_t block) const;
    [[nodiscard]] bool is_end(FlowPosition position) const { return position.block >= story_.blocks.size(); }
    [[nodiscard]] FlowPosition end() const { return {static_cast<std::uint32_t>(story_.blocks.size()), 0}; }
    [[nodiscard]] Length min_content_width() const { return min_content_width_; }
    [[nodiscard]] Length max_content_width() const { return max_content_width_; }
    /// The bottoms of the part's lines' boxes, from its top.
    [[nodiscard]] std::vector<Length> line_bottoms(const StoryPart& part) const;
    /// From the top of the part, of the column that begins highest; nothing where it holds no line.
    [[nodiscard]] std::optional<Length> first_baseline(const StoryPart& part) const;
    /// Of the column that ends lowest.
    [[nodiscard]] std::optional<Length> last_baseline(const StoryPart& part) const;

private:
    /// A block's part in a column, with the column's left edge and width.
    struct Placing {
        const BlockPart* part = nullptr;
        Point origin; ///< of the column
        Length width;
    };
    [[nodiscard]] static std::vector<Placing> placings(const StoryPart& part, Point origin, Length width);
    [[nodiscard]] const Block& block(const BlockPart& part) const { return story_.blocks[part.block]; }
    [[nodiscard]] Length text_width(const Block& block, Length width) const;
    [[nodiscard]] Indent start_indent(const Block& block) const;
    [[nodiscard]] Point text_origin(const Placing& placing) const;
    [[nodiscard]] Line place_marker(const Block& block, Point text_origin, Length text_width) const;
    [[nodiscard]] const Picture* picture_of(const Block& block) const;
    [[nodiscard]] Point table_origin(const Placing& placing) const;
    [[nodiscard]] PlacedRule place_rule(const Placing& placing) const;
    void place_rules_of(const Placing& placing, std::vector<PlacedRule>& rules) const;
    [[nodiscard]] Size picture_size(const Block& block, Length text_width) const;
    /// All rows of a block from an item on, not yet placed.
    [[nodiscard]] BlockPart measure(FlowPosition from, Length width) const;
    [[nodiscard]] Length baseline_in_row(const Block& block, Length row_height) const;
    [[nodiscard]] SnappedBlock snappable(const BlockPart& part) const;
    void put_on_grid(BlockPart& next, GridInBox& grid, StoryPart& part) const;
    [[nodiscard]] std::optional<Length> next_on_grid(const BlockPart& part, const GridInBox& grid, Length width) const;
    [[nodiscard]] static bool has_lines(const Block& block) { return !block.picture && !block.rule && !block.table; }
    [[nodiscard]] static std::uint32_t fitting_lines(const BlockPart& part, const FlowRoom& room);
    [[nodiscard]] std::uint32_t lines_to_take(const BlockPart& part, std::uint32_t fitting) const;
    void end_in(BlockPart last, std::uint32_t fitting, StoryPart& part) const;
    void pull_back_kept(StoryPart& part) const;

    const Story& story_;
    const Typesetter& typesetter_;
    SetTables tables_;
    const Pictures* pictures_;
    Length min_content_width_;
    Length max_content_width_;
    std::vector<std::uint32_t> passage_ends_;
};

} // namespace skrejlapa
