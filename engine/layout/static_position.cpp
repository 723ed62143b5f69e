#include "layout/static_position.h"

#include "layout/alignment.h"
#include "layout/flex_container.h"

namespace skrejlapa
{

namespace
{

/// One axis of the container's content box.
struct ContentAxis {
    Length start;
    Length size;
    bool is_reversed = false; ///< the flex axis along it runs against the page
};

/// The edge in terms of the flex axis; what would be stretched or shared out stands as a lone item would.
StaticEdge flex_edge(Alignment alignment)
{
    switch (alignment) {
    case Alignment::center:
    case Alignment::space_around:
    case Alignment::space_evenly:
        return StaticEdge::center;
    case Alignment::flex_end:
        return StaticEdge::end;
    default:
        return StaticEdge::start;
    }
}

StaticEdge on_page(StaticEdge edge, bool is_reversed)
{
    if (!is_reversed || edge == StaticEdge::center)
        return edge;
    return edge == StaticEdge::start ? StaticEdge::end : StaticEdge::start;
}

Length point_at(StaticEdge edge, const ContentAxis& axis)
{
    switch (edge) {
    case StaticEdge::center:
        return axis.start + axis.size.scaled(0.5);
    case StaticEdge::end:
        return axis.start + axis.size;
    case StaticEdge::start:
        break;
    }
    return axis.start;
}

/// Baselines are at the edges of the writing mode, whichever way the lines are stacked.
AlignmentValue without_baselines(AlignmentValue value, StartEdge start)
{
    const bool starts_at_flex_start = start == StartEdge::flex_start;
    if (value.alignment == Alignment::baseline)
        value.alignment = starts_at_flex_start ? Alignment::flex_start : Alignment::flex_end;
    if (value.alignment == Alignment::last_baseline)
        value.alignment = starts_at_flex_start ? Alignment::flex_end : Alignment::flex_start;
    return value;
}

/// `own` is the box's align-self: only by its own wish is a box kept safe.
StaticAxis static_axis(AlignmentValue value, const std::optional<AlignmentValue>& own, StartEdge start,
                       const ContentAxis& axis)
{
    const StaticEdge edge = on_page(flex_edge(value.alignment), axis.is_reversed);
    StaticAxis placed{.point = point_at(edge, axis), .edge = edge, .safe_edge = {}};
    if (own && own->overflow == OverflowAlignment::safe)
        placed.safe_edge =
            on_page(start == StartEdge::flex_start ? StaticEdge::start : StaticEdge::end, axis.is_reversed);
    return placed;
}

} // namespace

StaticPosition static_position(const BoxStyle& container, const BoxStyle& child, const Rect& content_box)
{
    const FlexAxes axes = axes_of(container);
    const ContentAxis x{content_box.left(), content_box.size.width,
                        axes.is_row ? axes.main_is_reversed : axes.cross_is_reversed};
    const ContentAxis y{content_box.top(), content_box.size.height,
                        axes.is_row ? axes.cross_is_reversed : axes.main_is_reversed};
    const StaticAxis main = static_axis(main_alignment(container), {}, main_start_edge(container), axes.is_row ? x : y);
    const StartEdge start = cross_start_edge(container);
    const StaticAxis cross = static_axis(without_baselines(item_alignment(container, child), start), child.align_self,
                                         start, axes.is_row ? y : x);
    return axes.is_row ? StaticPosition{main, cross} : StaticPosition{cross, main};
}

} // namespace skrejlapa
