// Where the lines, pictures and rules of a story's part stand.

#include "layout/story_flow.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// How far from the left a picture stands where `free` is left beside it.
Length start_offset(const ParagraphStyle& style, Length free)
{
    if (style.align == TextAlign::center)
        return free.scaled(0.5);
    const bool at_end = style.align == TextAlign::end;
    return (style.direction == Direction::rtl) != at_end ? free : Length{};
}

} // namespace

Length ColumnSet::offset(std::uint32_t column) const
{
    // From the whole, so that roundings do not add up.
    const Length from_start = Length::from_millipoints((whole + gap).millipoints() * column / count);
    return direction == Direction::ltr ? from_start : whole - from_start - width;
}

std::vector<StoryFlow::Placing> StoryFlow::placings(const StoryPart& part, Point origin, Length width)
{
    const bool is_single = part.columns.count == 1;
    std::vector<Placing> placings;
    placings.reserve(part.blocks.size());
    for (const BlockPart& placed : part.blocks) {
        const bool is_whole = is_single || placed.column == all_columns;
        const Length left = is_whole ? Length{} : part.columns.offset(placed.column);
        placings.push_back({&placed, {origin.x + left, origin.y + part.shift}, is_whole ? width : part.columns.width});
    }
    return placings;
}

/// The top left of the block's text.
Point StoryFlow::text_origin(const Placing& placing) const
{
    const Block& of = block(*placing.part);
    const bool to_the_right = typesetter_.paragraph(of.paragraph).style.direction == Direction::ltr;
    const Indent left = to_the_right ? start_indent(of) : of.indent_end;
    return {placing.origin.x + left.at(placing.width), placing.origin.y + placing.part->top};
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
    Line line = place_lines(text, lines.front(1), {.origin = {left, text_origin.y}, .width = own_width}).front();
    line.role = LineRole::marker;
    line.baseline.y = text_origin.y + line_box(typesetter_.paragraph(block.paragraph)).baseline;
    return line;
}

std::vector<Line> StoryFlow::place(const StoryPart& part, Point origin, Length width) const
{
    std::vector<Line> lines;
    for (const Placing& placing : placings(part, origin, width)) {
        const BlockPart& placed = *placing.part;
        const Block& of = block(placed);
        const Point at = text_origin(placing);
        const Length line_width = text_width(of, placing.width);
        if (of.marker && placed.begins_block)
            lines.push_back(place_marker(of, at, line_width));
        if (placed.table) {
            PlacedTable table = placed.table->place(placed.rows(), table_origin(placing));
            std::move(table.lines.begin(), table.lines.end(), std::back_inserter(lines));
        }
        if (!has_lines(of))
            continue;
        std::vector<Line> set = place_lines(typesetter_.text(of.paragraph), placed.lines.front(placed.line_count),
                                            {.origin = at, .width = line_width, .pitch = placed.pitch});
        std::move(set.begin(), set.end(), std::back_inserter(lines));
    }
    return lines;
}

std::vector<PlacedPicture> StoryFlow::place_pictures(const StoryPart& part, Point origin, Length width) const
{
    std::vector<PlacedPicture> pictures;
    for (const Placing& placing : placings(part, origin, width)) {
        const Block& of = block(*placing.part);
        if (picture_of(of) == nullptr)
            continue;
        const Length room = text_width(of, placing.width);
        const Size size = picture_size(of, room);
        const Paragraph& around = typesetter_.paragraph(of.paragraph);
        Point at = text_origin(placing);
        at.x += start_offset(around.style, room - size.width);
        pictures.push_back({.picture = of.picture->image.picture,
                            .area = {at, size},
                            .clip = std::nullopt,
                            .alt = of.picture->image.alt,
                            .span = around.span,
                            .ink = std::nullopt,
                            .element = of.picture->image.element});
    }
    return pictures;
}

/// A table that is narrower than the text stands at the side its first column is at.
Point StoryFlow::table_origin(const Placing& placing) const
{
    const Block& of = block(*placing.part);
    Point at = text_origin(placing);
    if (of.table->direction == Direction::rtl)
        at.x += text_width(of, placing.width) - placing.part->table->width();
    return at;
}

PlacedRule StoryFlow::place_rule(const Placing& placing) const
{
    const Block& of = block(*placing.part);
    const Length room = text_width(of, placing.width);
    const std::optional<LengthPercentage>& asked = of.rule->width;
    const Length length = !asked ? room : asked->fraction ? room.scaled(*asked->fraction) : asked->length;
    Point at = text_origin(placing);
    at.x += start_offset(typesetter_.paragraph(of.paragraph).style, room - length);
    return {{at, {length, of.rule->thickness}}, of.rule->color};
}

void StoryFlow::place_rules_of(const Placing& placing, std::vector<PlacedRule>& rules) const
{
    if (placing.part->table) {
        PlacedTable table = placing.part->table->place(placing.part->rows(), table_origin(placing));
        std::move(table.grounds.begin(), table.grounds.end(), std::back_inserter(rules));
        std::move(table.rules.begin(), table.rules.end(), std::back_inserter(rules));
    } else if (block(*placing.part).rule) {
        rules.push_back(place_rule(placing));
    }
}

std::vector<WideTable> StoryFlow::wide_tables(const StoryPart& part, Length width) const
{
    std::vector<WideTable> wide;
    for (const Placing& placing : placings(part, {}, width)) {
        const BlockPart& placed = *placing.part;
        const Length room = text_width(block(placed), placing.width);
        if (placed.table && placed.begins_block && placed.table->width() > room + layout_rounding)
            wide.push_back({&*block(placed).table, placed.table->width(), room});
    }
    return wide;
}

double StoryFlow::room_in_width(const StoryPart& part, Length width) const
{
    double room = 1;
    for (const WideTable& wide : wide_tables(part, width))
        room = std::min(room, wide.room / wide.width);
    for (const Placing& placing : placings(part, {}, width)) {
        const BlockPart& placed = *placing.part;
        const Block& of = block(placed);
        if (placed.table)
            room = std::min(room, placed.table->room_in_width(placed.rows()));
        if (has_lines(of))
            room = std::min(room, skrejlapa::room_in_width(typesetter_.text(of.paragraph),
                                                           placed.lines.front(placed.line_count),
                                                           text_width(of, placing.width)));
    }
    return room;
}

std::vector<PlacedRule> StoryFlow::place_rules(const StoryPart& part, Point origin, Length width) const
{
    std::vector<PlacedRule> rules;
    const std::vector<Placing> all = placings(part, origin, width);
    for (const Placing& placing : all)
        place_rules_of(placing, rules);
    for (const BlockSideRule& rule : story_.side_rules) {
        auto at = std::lower_bound(all.begin(), all.end(), rule.first,
                                   [](const Placing& each, std::uint32_t first) { return each.part->block < first; });
        while (at != all.end() && at->part->block < rule.end) {
            const Placing& first = *at;
            Length bottom = first.part->bottom();
            for (; at != all.end() && at->part->block < rule.end && at->part->column == first.part->column; ++at)
                bottom = std::max(bottom, at->part->bottom());
            const Length indent = rule.indent.at(first.width);
            const Length left = rule.direction == Direction::ltr ? indent : first.width - indent - rule.width;
            rules.push_back(
                {{{first.origin.x + left, first.origin.y + first.part->top}, {rule.width, bottom - first.part->top}},
                 rule.color});
        }
    }
    return rules;
}

std::vector<Length> StoryFlow::line_bottoms(const StoryPart& part) const
{
    std::vector<Length> bottoms;
    for (const BlockPart& placed : part.blocks) {
        if (placed.table) {
            for (const Length bottom : placed.table->line_bottoms(placed.rows()))
                bottoms.push_back(placed.top + bottom);
        }
        if (!has_lines(block(placed)))
            continue;
        for (std::uint32_t line = 0; line < placed.line_count; ++line)
            bottoms.push_back(placed.bottom_of_row(line));
    }
    return bottoms;
}

std::optional<Length> StoryFlow::first_baseline(const StoryPart& part) const
{
    std::optional<Length> highest;
    std::optional<std::uint32_t> column;
    for (const BlockPart& placed : part.blocks) {
        if (column == placed.column)
            continue;
        column = placed.column;
        const Length baseline = placed.top + (placed.table ? placed.table->first_baseline(placed.rows())
                                                           : baseline_in_row(block(placed), placed.row_height));
        highest = std::min(highest.value_or(baseline), baseline);
    }
    return highest;
}

std::optional<Length> StoryFlow::last_baseline(const StoryPart& part) const
{
    std::optional<Length> lowest;
    for (std::size_t at = 0; at < part.blocks.size(); ++at) {
        const BlockPart& placed = part.blocks[at];
        if (at + 1 < part.blocks.size() && part.blocks[at + 1].column == placed.column)
            continue;
        const Length baseline =
            placed.table ? placed.top + placed.table->last_baseline(placed.rows())
                         : placed.bottom() - placed.row_height + baseline_in_row(block(placed), placed.row_height);
        lowest = std::max(lowest.value_or(baseline), baseline);
    }
    return lowest;
}

} // namespace skrejlapa
