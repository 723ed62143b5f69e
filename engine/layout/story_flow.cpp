#include "layout/story_flow.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// How many blocks that are kept together begin so that the next one is on the grid.
constexpr std::uint32_t most_kept_on_grid = 8;

bool is_forced(BreakRule rule) { return rule == BreakRule::page || rule == BreakRule::column; }

} // namespace

StoryFlow::StoryFlow(const Story& story, const Typesetter& typesetter, const Pictures* pictures)
    : story_(story), typesetter_(typesetter), tables_(typesetter), pictures_(pictures)
{
    for (std::uint32_t at = 1; at <= story_.blocks.size(); ++at) {
        if (at == story_.blocks.size() || spans_columns(at) != spans_columns(at - 1))
            passage_ends_.push_back(at);
    }
    // A part of a width that is yet to be found is none (CSS Sizing 3, 5.2.1).
    const Length unknown;
    for (const Block& block : story_.blocks) {
        const Length indents = start_indent(block).at(unknown) + block.indent_end.at(unknown);
        const auto widen = [&](Length& width, Length content) { width = std::max(width, indents + content); };
        if (const Picture* const picture = picture_of(block)) {
            const bool is_flexible = block.picture->width && block.picture->width->fraction;
            widen(min_content_width_, is_flexible ? Length{} : picture_size(block, picture->size.width).width);
            widen(max_content_width_, picture_size(block, picture->size.width).width);
            continue;
        }
        if (block.table) {
            const TableWidths table = tables_.intrinsic_widths(*block.table);
            widen(min_content_width_, table.min_content);
            widen(max_content_width_, table.max_content);
            continue;
        }
        widen(min_content_width_, typesetter_.min_content_width(block.paragraph));
        widen(max_content_width_, typesetter_.max_content_width(block.paragraph));
    }
}

bool StoryFlow::spans_columns(std::uint32_t block) const { return story_.blocks[block].column_span == ColumnSpan::all; }

std::uint32_t StoryFlow::passage_end(std::uint32_t block) const
{
    const auto end = std::upper_bound(passage_ends_.begin(), passage_ends_.end(), block);
    return end == passage_ends_.end() ? this->end().block : *end;
}

/// From the edge the text starts at to the block's text.
Indent StoryFlow::start_indent(const Block& block) const
{
    if (!block.marker || block.marker->hangs)
        return block.indent_start;
    const Marker& marker = *block.marker;
    const Length width = typesetter_.max_content_width(marker.paragraph);
    // The column is as wide as its letters unshaped. What shaping adds reaches out of it, or items would not line up.
    const bool is_in_column = width <= marker.column + marker.gap.scaled(0.5);
    return block.indent_start + (is_in_column ? marker.column : width) + marker.gap;
}

Length StoryFlow::text_width(const Block& block, Length width) const
{
    return std::max(width - start_indent(block).at(width) - block.indent_end.at(width), Length{});
}

const Picture* StoryFlow::picture_of(const Block& block) const
{
    if (!block.picture || pictures_ == nullptr || block.picture->image.picture >= pictures_->size())
        return nullptr;
    return (*pictures_)[block.picture->image.picture].get();
}

/// As wide as asked for, else as it is by nature, but no wider than the text.
Size StoryFlow::picture_size(const Block& block, Length text_width) const
{
    const Picture* const picture = picture_of(block);
    if (picture == nullptr || picture->size.width <= Length{})
        return {};
    Length width = std::min(picture->size.width, text_width);
    if (const std::optional<LengthPercentage>& asked = block.picture->width)
        width = asked->fraction ? text_width.scaled(*asked->fraction) : asked->length;
    return {width, width.scaled(picture->size.height / picture->size.width)};
}

BlockPart StoryFlow::measure(FlowPosition from, Length width) const
{
    const Block& of = story_.blocks[from.block];
    BlockPart part{.block = from.block, .begins_block = from.item == 0};
    if (of.picture) {
        part.row_height = picture_size(of, text_width(of, width)).height;
        part.line_count = 1;
    } else if (of.rule) {
        part.row_height = of.rule->thickness;
        part.line_count = 1;
    } else if (of.table) {
        part.table = tables_.at(*of.table, text_width(of, width));
        part.first_row = from.item;
        part.line_count = part.table->rows() - from.item;
    } else {
        part.row_height = typesetter_.paragraph(of.paragraph).style.line_height;
        part.lines = typesetter_.breaks(of.paragraph, from.item, text_width(of, width));
        part.line_count = part.lines.count();
    }
    part.pitch = part.row_height;
    return part;
}

Length StoryFlow::space_between(std::uint32_t upper, Length width) const
{
    return story_.blocks[upper].space_after.collapsed_with(story_.blocks[upper + 1].space_before).at(width);
}

/// What has no lines stands on its lower edge.
Length StoryFlow::baseline_in_row(const Block& block, Length row_height) const
{
    return !has_lines(block) ? row_height : line_box(typesetter_.paragraph(block.paragraph)).baseline;
}

SnappedBlock StoryFlow::snappable(const BlockPart& part) const
{
    const Block& of = block(part);
    return {.snap = has_lines(of) ? of.line_snap : LineSnap::none,
            .leading = part.row_height,
            .first_baseline = baseline_in_row(of, part.row_height),
            .rows = part.line_count};
}

/// Where the first baseline on the grid would stand behind `part` and what is kept with it.
std::optional<Length> StoryFlow::next_on_grid(const BlockPart& part, const GridInBox& grid, Length width) const
{
    Length bottom = part.bottom();
    for (std::uint32_t above = part.block; above < part.block + most_kept_on_grid; ++above) {
        const std::uint32_t next = above + 1;
        if (!is_kept_with_next(above) || next >= story_.blocks.size())
            return std::nullopt;
        BlockPart follower = measure({next, 0}, width);
        follower.top = bottom + space_between(above, width);
        const SnappedBlock block = snappable(follower);
        const LineSnap snap = used_snap(block, grid);
        if (snap == LineSnap::baseline || snap == LineSnap::first)
            return follower.top + block.first_baseline;
        bottom = follower.bottom();
    }
    return std::nullopt;
}

/// Moves the block down until it is on the grid; one that keeps its own leading and is kept with the next, until that
/// is: so the space left over stands above a heading and not between it and its text.
void StoryFlow::put_on_grid(BlockPart& next, GridInBox& grid, StoryPart& part) const
{
    const SnappedBlock block = snappable(next);
    const LineSnap snap = used_snap(block, grid);
    next.pitch = pitch_on_grid(block, grid);
    if (snap == LineSnap::none)
        return;
    Length baseline = next.top + block.first_baseline;
    if (snap == LineSnap::last)
        baseline += next.pitch * static_cast<int>(block.rows - 1);
    if (snap == LineSnap::automatic) {
        const std::optional<Length> follower = next_on_grid(next, grid, part.columns.width);
        next.top += follower ? on_grid_from(*follower, grid) - *follower : Length{};
        return;
    }
    const Length put = on_grid_from(baseline, grid);
    next.top += put - baseline;
    grid.line = within_step(put, grid.step);
    if (!part.on_grid)
        part.on_grid = put;
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

std::uint32_t StoryFlow::fitting_lines(const BlockPart& part, const FlowRoom& room)
{
    if (!room.height)
        return part.line_count;
    if (part.table)
        return part.table->last_end(part.first_row, *room.height - part.top) - part.first_row;
    const Length left = *room.height - part.top - part.row_height;
    if (left < Length{})
        return 0;
    if (part.pitch <= Length{})
        return part.line_count;
    const std::int64_t fitting = left.millipoints() / part.pitch.millipoints() + 1;
    return static_cast<std::uint32_t>(std::min<std::int64_t>(fitting, part.line_count));
}

/// How many of a block's lines may stay when only `fitting` (fewer than all) have room.
std::uint32_t StoryFlow::lines_to_take(const BlockPart& part, std::uint32_t fitting) const
{
    const Block& of = block(part);
    if (part.table)
        return of.break_inside == BreakRule::avoid ? 0 : fitting;
    const auto at_least = [&](int lines) { return static_cast<std::uint32_t>(std::max(lines, 0)); };
    const std::uint32_t total = part.line_count;
    const std::uint32_t leaves_widows = total - std::min(total, at_least(of.widows));
    const std::uint32_t take = std::min(fitting, leaves_widows);
    const std::uint32_t orphans = part.begins_block ? std::min(total, at_least(of.orphans)) : 1;
    const bool may_divide = of.break_inside != BreakRule::avoid && take > 0 && take >= orphans;
    return may_divide ? take : 0;
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
    if (staying == part.blocks.size())
        return;
    if (staying == 0) {
        part.bends_rules = true;
        return;
    }
    part.end = {part.blocks[staying].block, 0};
    part.blocks.resize(staying);
}

/// Ends a full box in or before the block that does not go in whole.
void StoryFlow::end_in(BlockPart last, std::uint32_t fitting, StoryPart& part) const
{
    part.stop = FlowStop::full;
    part.next_height = last.bottom_of_row(fitting);
    std::uint32_t take = lines_to_take(last, fitting);
    if (take == 0 && part.blocks.empty()) {
        take = fitting;
        part.bends_rules = true;
    }
    if (take == 0)
        return pull_back_kept(part);
    last.line_count = take;
    part.end.item = last.table ? last.rows().end : last.lines[take - 1].next();
    part.blocks.push_back(std::move(last));
}

StoryPart StoryFlow::fill(FlowPosition start, const FlowRoom& room) const
{
    StoryPart part{.end = start, .columns = {.width = room.width, .whole = room.width}};
    std::optional<GridInBox> grid = room.grid;
    for (; !is_end(part.end) && part.end.block < room.end_block; part.end = {part.end.block + 1, 0}) {
        const std::uint32_t index = part.end.block;
        const bool is_first = part.blocks.empty();
        if (!is_first && room.forced_breaks == ForcedBreaks::obeyed) {
            if (const auto stop = forced_stop(index)) {
                part.stop = *stop;
                break;
            }
        }
        BlockPart next = measure(part.end, room.width);
        if (!is_first)
            next.top = part.blocks.back().bottom() + space_between(index - 1, room.width);
        if (grid)
            put_on_grid(next, *grid, part);
        const std::uint32_t fitting = fitting_lines(next, room);
        if (fitting < next.line_count) {
            end_in(std::move(next), fitting, part);
            break;
        }
        part.blocks.push_back(std::move(next));
    }
    for (const BlockPart& placed : part.blocks)
        part.height = std::max(part.height, placed.bottom());
    return part;
}

} // namespace skrejlapa
