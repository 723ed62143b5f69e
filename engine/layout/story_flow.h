/// A story's blocks one under the other in a box of some width: what of them goes in, and where each line stands.
#pragma once

#include "layout/typesetter.h"

#include <compare>

namespace skrejlapa
{

/// Where in a story a box begins or ends: before a line of a block.
struct FlowPosition {
    std::uint32_t block = 0;
    std::uint32_t item = 0; ///< the first item of the line in the block's paragraph
    auto operator<=>(const FlowPosition&) const = default;
};

enum class ForcedBreaks { obeyed, ignored };

struct FlowRoom {
    Length width;
    std::optional<Length> height; ///< nothing: as high as the text needs
    ForcedBreaks forced_breaks = ForcedBreaks::ignored;
};

/// Lines of one block that stand together in a box.
struct BlockPart {
    std::uint32_t block = 0;
    Length top; ///< of the first line's box, from the top of the content
    BrokenLines lines;
    std::uint32_t line_count = 0; ///< how many of `lines` stand here
    bool begins_block = true;     ///< its marker goes with it
};

enum class FlowStop { story_end, full, column_break, page_break };

/// What of a story one box takes.
struct StoryPart {
    std::vector<BlockPart> blocks;
    FlowPosition end; ///< where the next box goes on
    Length height;    ///< from the top of the first line's box to the bottom of the last's
    FlowStop stop = FlowStop::story_end;
};

class StoryFlow
{
public:
    /// Requires: both outlive the flow.
    StoryFlow(const Story& story, const Typesetter& typesetter);

    /// Fills a box from `start` on. The space between two blocks is the greater of what the upper asks for below it
    /// and the lower above it; none stands at the top or bottom of a box. A block is divided by its `break_inside`,
    /// `orphans` and `widows`, and goes on with the next box together with those before it that are kept with it;
    /// where that would leave the box empty, the rules give way. Linear in the blocks it takes.
    [[nodiscard]] StoryPart fill(FlowPosition start, const FlowRoom& room) const;

    /// The lines of a part, markers before the lines they mark. `origin`: the content box's top left.
    [[nodiscard]] std::vector<Line> place(const StoryPart& part, Point origin, Length width) const;

    [[nodiscard]] bool is_end(FlowPosition position) const { return position.block >= story_.blocks.size(); }
    [[nodiscard]] FlowPosition end() const { return {static_cast<std::uint32_t>(story_.blocks.size()), 0}; }
    [[nodiscard]] Length min_content_width() const { return min_content_width_; }
    [[nodiscard]] Length max_content_width() const { return max_content_width_; }
    /// The bottoms of the part's lines' boxes, from its top.
    [[nodiscard]] std::vector<Length> line_bottoms(const StoryPart& part) const;
    /// From the top of the part; nothing where it holds no line.
    [[nodiscard]] std::optional<Length> first_baseline(const StoryPart& part) const;
    [[nodiscard]] std::optional<Length> last_baseline(const StoryPart& part) const;

private:
    [[nodiscard]] Length text_width(std::uint32_t block, Length width) const;
    [[nodiscard]] Length start_indent(const Block& block) const;
    [[nodiscard]] Line place_marker(const Block& block, Point text_origin, Length text_width) const;
    [[nodiscard]] std::optional<FlowStop> forced_stop(std::uint32_t block) const;
    [[nodiscard]] std::uint32_t fitting_lines(const BlockPart& part, const FlowRoom& room) const;
    [[nodiscard]] std::uint32_t lines_to_take(const BlockPart& part, std::uint32_t fitting, bool is_first) const;
    [[nodiscard]] bool is_kept_with_next(std::uint32_t block) const;
    void pull_back_kept(StoryPart& part) const;
    [[nodiscard]] Length bottom_of(const BlockPart& part) const;

    const Story& story_;
    const Typesetter& typesetter_;
    Length min_content_width_;
    Length max_content_width_;
};

} // namespace skrejlapa
