#include "layout/story_flow.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

bool is_forced(BreakRule rule) { return rule == BreakRule::page || rule == BreakRule::column; }

} // namespace

StoryFlow::StoryFlow(const Story& story, const Typesetter& typesetter) : story_(story), typesetter_(typesetter)
{
    for (const Block& block : story_.blocks) {
        const Length indents = start_indent(block) + block.indent_end;
        min_content_width_ = std::max(min_content_width_, indents + typesetter_.min_content_width(block.paragraph));
        max_content_width_ = std::max(max_content_width_, indents + typesetter_.max_content_width(block.paragraph));
    }
}

/// From the edge the text starts at to the block's text.
Length StoryFlow::start_indent(const Block& block) const
{
    if (!block.marker || block.marker->hangs)
        return block.indent_start;
    const Length marker = typesetter_.max_content_width(block.marker->paragraph);
    return block.indent_start + std::max(block.marker->column, marker) + block.marker->gap;
}

Length StoryFlow::text_width(std::uint32_t block, Length width) const
{
    const Block& of = story_.blocks[block];
    return std::max(width - start_indent(of) - of.indent_end, Length{});
}

Length StoryFlow::bottom_of(const BlockPart& part) const
{
    const Paragraph& paragraph = typesetter_.paragraph(story_.blocks[part.block].paragraph);
    return part.top + paragraph.style.line_height * static_cast<int>(part.line_count);
}

std::optional<FlowStop> StoryFlow::forced_stop(std::uint32_t block) const
{
    const BreakRule before = story_.blocks[block].break_before;
    const BreakRule after = story_.blocks[block - 1].break_after;
    if (before == BreakRule::page || after == BreakRule::page)
        return FlowStop::page_break;
    if (is_forced(before) || is_forced(after))
        return FlowStop::column_break;
    return std::nullopt;
}

std::uint32_t StoryFlow::fitting_lines(const BlockPart& part, const FlowRoom& room) const
{
    if (!room.height)
        return part.line_count;
    const Length line_height = typesetter_.paragraph(story_.blocks[part.block].paragraph).style.line_height;
    const Length left = *room.height - part.top;
    if (left < line_height)
        return 0;
    if (line_height <= Length{})
        return part.line_count;
    const std::int64_t fitting = left.millipoints() / line_height.millipoints();
    return static_cast<std::uint32_t>(std::min<std::int64_t>(fitting, part.line_count));
}

/// How many of a block's lines stay when only `fitting` (fewer than all) have room.
std::uint32_t StoryFlow::lines_to_take(const BlockPart& part, std::uint32_t fitting, bool is_first) const
{
    const Block& block = story_.blocks[part.block];
    const auto at_least = [&](int lines) { return static_cast<std::uint32_t>(std::max(lines, 0)); };
    const std::uint32_t total = part.line_count;
    const std::uint32_t leaves_widows = total - std::min(total, at_least(block.widows));
    const std::uint32_t take = std::min(fitting, leaves_widows);
    const std::uint32_t orphans = part.begins_block ? std::min(total, at_least(block.orphans)) : 1;
    const bool may_divide = block.break_inside != BreakRule::avoid && take > 0 && take >= orphans;
    if (may_divide)
        return take;
    return is_first ? fitting : 0;
}

bool StoryFlow::is_kept_with_next(std::uint32_t block) const
{
    const bool next_asks =
        block + 1 < story_.blocks.size() && story_.blocks[block + 1].break_before == BreakRule::avoid;
    return story_.blocks[block].break_after == BreakRule::avoid || next_asks;
}

/// Hands the blocks that are kept with the one that found no room to the next box, unless nothing would stay here.
void StoryFlow::pull_back_kept(StoryPart& part) const
{
    std::size_t staying = part.blocks.size();
    while (staying > 0 && is_kept_with_next(part.blocks[staying - 1].block))
        --staying;
    if (staying == 0 || staying == part.blocks.size())
        return;
    part.end = {part.blocks[staying].block, 0};
    part.blocks.resize(staying);
}

StoryPart StoryFlow::fill(FlowPosition start, const FlowRoom& room) const
{
    StoryPart part{.end = start};
    for (; !is_end(part.end); part.end = {part.end.block + 1, 0}) {
        const std::uint32_t index = part.end.block;
        const Block& block = story_.blocks[index];
        const bool is_first = part.blocks.empty();
        if (!is_first && room.forced_breaks == ForcedBreaks::obeyed) {
            if (const auto stop = forced_stop(index)) {
                part.stop = *stop;
                break;
            }
        }
        BlockPart next{.block = index, .begins_block = part.end.item == 0};
        if (!is_first)
            next.top =
                bottom_of(part.blocks.back()) + std::max(story_.blocks[index - 1].space_after, block.space_before);
        next.lines = typesetter_.breaks(block.paragraph, part.end.item, text_width(index, room.width));
        next.line_count = next.lines.count();
        const std::uint32_t fitting = fitting_lines(next, room);
        if (fitting < next.line_count) {
            part.stop = FlowStop::full;
            next.line_count = lines_to_take(next, fitting, is_first);
            if (next.line_count == 0) {
                pull_back_kept(part);
                break;
            }
            part.end.item = next.lines[next.line_count - 1].next();
            part.blocks.push_back(std::move(next));
            break;
        }
        part.blocks.push_back(std::move(next));
    }
    if (!part.blocks.empty())
        part.height = bottom_of(part.blocks.back());
    return part;
}

/// Hanging or in a column, markers end beside the text, so that 9. stands above the end of 10.
Line StoryFlow::place_marker(const Block& block, Point text_origin, Length width) const
{
    const Marker& marker = *block.marker;
    const TextToPlace text = typesetter_.text(marker.paragraph);
    const Length own_width = typesetter_.max_content_width(marker.paragraph);
    const Length distance = marker.gap + own_width;
    const bool to_the_right = typesetter_.paragraph(block.paragraph).style.direction == Direction::ltr;
    const Length left = to_the_right ? text_origin.x - distance : text_origin.x + width + distance - own_width;
    const BrokenLines lines = typesetter_.breaks(marker.paragraph, 0, own_width);
    Line line = place_lines(text, lines.front(1), {{left, text_origin.y}, own_width}).front();
    line.role = LineRole::marker;
    line.baseline.y = text_origin.y + line_box(typesetter_.paragraph(block.paragraph)).baseline;
    return line;
}

std::vector<Line> StoryFlow::place(const StoryPart& part, Point origin, Length width) const
{
    std::vector<Line> lines;
    for (const BlockPart& placed : part.blocks) {
        const Block& block = story_.blocks[placed.block];
        const Length indent = start_indent(block);
        const bool to_the_right = typesetter_.paragraph(block.paragraph).style.direction == Direction::ltr;
        const Point text_origin{origin.x + (to_the_right ? indent : block.indent_end), origin.y + placed.top};
        const Length line_width = text_width(placed.block, width);
        if (block.marker && placed.begins_block)
            lines.push_back(place_marker(block, text_origin, line_width));
        std::vector<Line> set = place_lines(typesetter_.text(block.paragraph), placed.lines.front(placed.line_count),
                                            {text_origin, line_width});
        std::move(set.begin(), set.end(), std::back_inserter(lines));
    }
    return lines;
}

std::vector<Length> StoryFlow::line_bottoms(const StoryPart& part) const
{
    std::vector<Length> bottoms;
    for (const BlockPart& placed : part.blocks) {
        const Length line_height = typesetter_.paragraph(story_.blocks[placed.block].paragraph).style.line_height;
        for (std::uint32_t line = 0; line < placed.line_count; ++line)
            bottoms.push_back(placed.top + line_height * static_cast<int>(line + 1));
    }
    return bottoms;
}

std::optional<Length> StoryFlow::first_baseline(const StoryPart& part) const
{
    if (part.blocks.empty())
        return std::nullopt;
    const BlockPart& first = part.blocks.front();
    return first.top + line_box(typesetter_.paragraph(story_.blocks[first.block].paragraph)).baseline;
}

std::optional<Length> StoryFlow::last_baseline(const StoryPart& part) const
{
    if (part.blocks.empty())
        return std::nullopt;
    const BlockPart& last = part.blocks.back();
    const LineBox box = line_box(typesetter_.paragraph(story_.blocks[last.block].paragraph));
    return bottom_of(last) - box.height + box.baseline;
}

} // namespace skrejlapa
