#include "layout/alignment.h"

namespace skrejlapa
{

namespace
{

Alignment flex_edge(StartEdge start)
{
    return start == StartEdge::flex_start ? Alignment::flex_start : Alignment::flex_end;
}

StartEdge opposite(StartEdge edge)
{
    return edge == StartEdge::flex_start ? StartEdge::flex_end : StartEdge::flex_start;
}

bool is_row(const BoxStyle& style)
{
    return style.flex_direction == FlexDirection::row || style.flex_direction == FlexDirection::row_reverse;
}

/// CSS Box Alignment 3, §6.1: the item's own writing mode counts only along its inline axis, that is, in columns.
StartEdge self_start_edge(const BoxStyle& container, const BoxStyle& item)
{
    const StartEdge start = cross_start_edge(container);
    return !is_row(container) && container.direction != item.direction ? opposite(start) : start;
}

/// Which edge the physical left is; in a column it is the start (CSS Box Alignment 3, §5.1.3).
StartEdge left_edge(const BoxStyle& container)
{
    const StartEdge start = main_start_edge(container);
    return is_row(container) && container.direction == Direction::rtl ? opposite(start) : start;
}

StartEdge right_edge(const BoxStyle& container)
{
    return is_row(container) ? opposite(left_edge(container)) : main_start_edge(container);
}

bool is_distribution(Alignment alignment)
{
    return alignment == Alignment::space_between || alignment == Alignment::space_around ||
           alignment == Alignment::space_evenly;
}

/// CSS Box Alignment 3, §5.3: what a distribution becomes when there is nothing to distribute, or nothing between.
AlignmentValue with_fallback(AlignmentValue value, AlignmentSubjects subjects)
{
    const bool lacks_space = subjects.free_space < Length{};
    if (value.alignment == Alignment::stretch)
        return {Alignment::flex_start, value.overflow};
    if (value.alignment == Alignment::space_between && (lacks_space || subjects.count < 2))
        return {Alignment::flex_start, value.overflow};
    if (is_distribution(value.alignment) && lacks_space)
        return {Alignment::center, OverflowAlignment::safe};
    return value;
}

AlignmentValue made_safe(AlignmentValue value, StartEdge start, Length free_space)
{
    if (value.overflow == OverflowAlignment::safe && free_space < Length{})
        return {flex_edge(start), OverflowAlignment::standard};
    return value;
}

/// The parts of the free space before the first subject and between two, in units of `whole`.
struct Shares {
    int before = 0;
    int between = 0;
    int whole = 1;
};

Shares shares_of(Alignment alignment, std::size_t count)
{
    const int subjects = static_cast<int>(count);
    switch (alignment) {
    case Alignment::flex_end:
        return {1, 0, 1};
    case Alignment::center:
        return {1, 0, 2};
    case Alignment::space_between:
        return {0, 1, subjects - 1};
    case Alignment::space_around:
        return {1, 2, 2 * subjects};
    case Alignment::space_evenly:
        return {1, 1, subjects + 1};
    default:
        return {};
    }
}

} // namespace

bool is_reverse(const BoxStyle& style)
{
    return style.flex_direction == FlexDirection::row_reverse || style.flex_direction == FlexDirection::column_reverse;
}

StartEdge main_start_edge(const BoxStyle& container)
{
    return is_reverse(container) ? StartEdge::flex_end : StartEdge::flex_start;
}

StartEdge cross_start_edge(const BoxStyle& container)
{
    return container.flex_wrap == FlexWrap::wrap_reverse ? StartEdge::flex_end : StartEdge::flex_start;
}

AlignmentValue item_alignment(const BoxStyle& container, const BoxStyle& item)
{
    const AlignmentValue value = item.align_self.value_or(container.align_items);
    const StartEdge start = cross_start_edge(container);
    const StartEdge self_start = self_start_edge(container, item);
    switch (value.alignment) {
    case Alignment::normal:
        return {Alignment::stretch, value.overflow};
    case Alignment::start:
        return {flex_edge(start), value.overflow};
    case Alignment::end:
        return {flex_edge(opposite(start)), value.overflow};
    case Alignment::self_start:
        return {flex_edge(self_start), value.overflow};
    case Alignment::self_end:
        return {flex_edge(opposite(self_start)), value.overflow};
    default:
        return value;
    }
}

AlignmentValue main_alignment(const BoxStyle& container)
{
    const AlignmentValue value = container.justify_content;
    const StartEdge start = main_start_edge(container);
    switch (value.alignment) {
    case Alignment::normal:
    case Alignment::stretch:
        return {Alignment::flex_start, value.overflow};
    case Alignment::start:
        return {flex_edge(start), value.overflow};
    case Alignment::end:
        return {flex_edge(opposite(start)), value.overflow};
    case Alignment::left:
        return {flex_edge(left_edge(container)), value.overflow};
    case Alignment::right:
        return {flex_edge(right_edge(container)), value.overflow};
    default:
        return value;
    }
}

AlignmentValue lines_alignment(const BoxStyle& container)
{
    const AlignmentValue value = container.align_content;
    const StartEdge start = cross_start_edge(container);
    switch (value.alignment) {
    case Alignment::normal:
        return {Alignment::stretch, value.overflow};
    case Alignment::start:
    case Alignment::baseline:
        return {flex_edge(start), value.overflow};
    case Alignment::end:
    case Alignment::last_baseline:
        return {flex_edge(opposite(start)), value.overflow};
    default:
        return value;
    }
}

std::vector<Length> distribute(AlignmentValue value, StartEdge start, AlignmentSubjects subjects)
{
    const AlignmentValue used = made_safe(with_fallback(value, subjects), start, subjects.free_space);
    const Shares shares = shares_of(used.alignment, subjects.count);
    std::vector<Length> offsets;
    offsets.reserve(subjects.count);
    for (std::size_t i = 0; i < subjects.count; ++i) {
        const int units = shares.before + shares.between * static_cast<int>(i);
        offsets.push_back(subjects.free_space.scaled(static_cast<double>(units) / shares.whole));
    }
    return offsets;
}

Length offset_in(AlignmentValue value, StartEdge start, Length free_space)
{
    return distribute(value, start, {1, free_space}).front();
}

} // namespace skrejlapa
