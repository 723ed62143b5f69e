#include "layout/absolute_axis.h"

#include "layout/box_sizes.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// As wide as the nearer side of the containing block allows around the static point.
InsetAxis around_static_point(AxisBlock block, Length point, StaticEdge edge)
{
    const Length before = point - block.start;
    const Length after = block.start + block.size - point;
    InsetAxis axis{.start = point, .size = std::max(after, Length{}), .edge = edge, .containing_block = block};
    if (edge == StaticEdge::start)
        return axis;
    const Length half = edge == StaticEdge::center ? std::min(before, after) : before;
    axis.start = point - half;
    axis.size = std::max(edge == StaticEdge::center ? half * 2 : half, Length{});
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
AxisMargins with_auto_margins(AxisMargins margins, Length free, AxisStart first)
{
    if (margins.start_is_auto && margins.end_is_auto) {
        const Length lacking = first == AxisStart::at_end ? free : Length{};
        margins.start = free < Length{} ? lacking : free.scaled(0.5);
        margins.end = free - margins.start;
    } else if (margins.start_is_auto) {
        margins.start = free;
    } else if (margins.end_is_auto) {
        margins.end = free;
    }
    return margins;
}

/// CSS Box Alignment 3, §4.4: by default a box that overflows its insets is kept within the containing block.
Length kept_in_block(const InsetAxis& axis, Length start, Length outer_size)
{
    const Length least = std::min(axis.start, axis.containing_block.start);
    const Length last = std::max(axis.start + axis.size, axis.containing_block.start + axis.containing_block.size);
    return std::max(std::min(start, last - outer_size), least);
}

} // namespace

InsetAxis inset_axis(AxisBlock block, const std::optional<LengthPercentage>& start_inset,
                     const std::optional<LengthPercentage>& end_inset, Length static_point, StaticEdge static_edge)
{
    if (!start_inset && !end_inset)
        return around_static_point(block, static_point, static_edge);
    const Length before = start_inset ? resolve(*start_inset, block.size) : Length{};
    const Length after = end_inset ? resolve(*end_inset, block.size) : Length{};
    InsetAxis axis{.start = block.start + before,
                   .size = std::max(block.size - before - after, Length{}),
                   .edge = start_inset ? StaticEdge::start : StaticEdge::end,
                   .has_both_insets = start_inset && end_inset,
                   .containing_block = block};
    // A box held by its end alone keeps to that end, however little space is left before it.
    if (!start_inset)
        axis.start = block.start + block.size - after - axis.size;
    return axis;
}

Length place_in_axis(const InsetAxis& axis, AxisMargins margins, Length size, std::optional<AlignmentValue> alignment,
                     AxisStart first)
{
    const Length free = axis.size - size - margins.start - margins.end;
    if (!axis.has_both_insets)
        return axis.start + free_before(axis.edge, free) + margins.start;
    if (margins.start_is_auto || margins.end_is_auto)
        return axis.start + with_auto_margins(margins, free, first).start;
    if (!alignment)
        return axis.start + free_before(edge_of(alignment, first), free) + margins.start;
    if (alignment->overflow == OverflowAlignment::safe && free < Length{})
        return axis.start + margins.start;
    const Length start = axis.start + free_before(edge_of(alignment, first), free);
    const bool must_keep = alignment->overflow == OverflowAlignment::standard && free < Length{};
    return (must_keep ? kept_in_block(axis, start, size + margins.start + margins.end) : start) + margins.start;
}

} // namespace skrejlapa
