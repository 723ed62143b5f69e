#include "layout/absolute_axis.h"

#include "layout/box_sizes.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// As wide as the nearer side of the containing block allows around the static point.
InsetAxis around_static_point(AxisBlock block, const StaticAxis& place)
{
    const Length before = std::max(place.point - block.start, Length{});
    const Length after = std::max(block.start + block.size - place.point, Length{});
    InsetAxis axis{.start = place.point,
                   .size = after,
                   .edge = place.edge,
                   .safe_edge = place.safe_edge,
                   .containing_block = block};
    if (place.edge == StaticEdge::center) {
        axis.size = std::min(before, after) * 2;
        axis.start = place.point - std::min(before, after);
    } else if (place.edge == StaticEdge::end) {
        axis.size = before;
        axis.start = place.point - before;
    }
    return axis;
}

StaticEdge edge_of(const std::optional<AlignmentValue>& alignment, AxisStart first)
{
    const StaticEdge start = first == AxisStart::at_start ? StaticEdge::start : StaticEdge::end;
    if (!alignment)
        return start;
    switch (alignment->alignment) {
    case Alignment::center:
        return StaticEdge::center;
    case Alignment::end:
    case Alignment::flex_end:
    case Alignment::self_end:
    case Alignment::last_baseline:
        return StaticEdge::end;
    default:
        return StaticEdge::start;
    }
}

Length free_before(StaticEdge edge, Length free)
{
    switch (edge) {
    case StaticEdge::center:
        return free.scaled(0.5);
    case StaticEdge::end:
        return free;
    case StaticEdge::start:
        break;
    }
    return {};
}

/// §4.2: auto margins share the free space; too little space goes to the far side.
AxisMargins with_auto_margins(AxisMargins margins, Length free, const AxisBlock& block)
{
    if (margins.start_is_auto && margins.end_is_auto) {
        const bool overflows = free < Length{} && block.auto_margins == AutoMargins::share_free_space;
        const Length at_end = block.first == AxisStart::at_end ? free : Length{};
        margins.start = overflows ? at_end : free.scaled(0.5);
        margins.end = free - margins.start;
    } else if (margins.start_is_auto) {
        margins.start = free;
    } else if (margins.end_is_auto) {
        margins.end = free;
    }
    return margins;
}

/// A box between no two insets.
Length place_at_edge(const InsetAxis& axis, const AxisMargins& margins, Length size)
{
    const Length outer_size = size + margins.start + margins.end;
    const Length free = axis.size - outer_size;
    const StaticEdge edge = free < Length{} ? axis.safe_edge.value_or(axis.edge) : axis.edge;
    return axis.start + free_before(edge, free) + margins.start;
}

/// CSS Box Alignment 3, §4.4: by default a box that overflows its insets is kept within the containing block.
Length kept_in_block(const InsetAxis& axis, Length start, Length outer_size)
{
    const Length least = std::min(axis.start, axis.containing_block.start);
    const Length last = std::max(axis.start + axis.size, axis.containing_block.start + axis.containing_block.size);
    return std::max(axis.containing_block.is_open_at_end ? start : std::min(start, last - outer_size), least);
}

} // namespace

InsetAxis inset_axis(AxisBlock block, const std::optional<LengthPercentage>& start_inset,
                     const std::optional<LengthPercentage>& end_inset, const StaticAxis& place)
{
    if (!start_inset && !end_inset)
        return around_static_point(block, place);
    const Length before = start_inset ? resolve(*start_inset, block.size) : Length{};
    const Length after = end_inset ? resolve(*end_inset, block.size) : Length{};
    InsetAxis axis{.start = block.start + before,
                   .size = std::max(block.size - before - after, Length{}),
                   .edge = start_inset ? StaticEdge::start : StaticEdge::end,
                   .has_both_insets = start_inset && end_inset,
                   .containing_block = block};
    // Insets that leave no space hold the box at the stronger of them.
    if (!start_inset || (end_inset && block.first == AxisStart::at_end))
        axis.start = block.start + block.size - after - axis.size;
    return axis;
}

Length place_in_axis(const InsetAxis& axis, AxisMargins margins, Length size, std::optional<AlignmentValue> alignment)
{
    const AxisStart first = axis.containing_block.first;
    const Length free = axis.size - size - margins.start - margins.end;
    if (!axis.has_both_insets)
        return place_at_edge(axis, margins, size);
    if (margins.start_is_auto || margins.end_is_auto)
        return axis.start + with_auto_margins(margins, free, axis.containing_block).start;
    if (!alignment)
        return axis.start + free_before(edge_of(alignment, first), free) + margins.start;
    if (alignment->overflow == OverflowAlignment::safe && free < Length{})
        return axis.start + margins.start;
    const Length start = axis.start + free_before(edge_of(alignment, first), free);
    const bool must_keep = alignment->overflow == OverflowAlignment::standard && free < Length{};
    return (must_keep ? kept_in_block(axis, start, size + margins.start + margins.end) : start) + margins.start;
}

} // namespace skrejlapa
