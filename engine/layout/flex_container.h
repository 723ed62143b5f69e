/// What the steps of the flex layout algorithm pass on: the container, its items, its lines.
/// Sizes are of border boxes; offsets run from the container's content box, from main-start and cross-start.
#pragma once

#include "layout/box_sizes.h"

#include <span>

namespace skrejlapa
{

/// The flex container's axes on the page.
struct FlexAxes {
    bool is_row = false;            ///< the main axis is horizontal
    bool main_is_reversed = false;  ///< main-start is at the right or at the bottom
    bool cross_is_reversed = false; ///< cross-start is at the right or at the bottom
};

[[nodiscard]] FlexAxes axes_of(const BoxStyle& style);

[[nodiscard]] constexpr Length main_size(const FlexAxes& axes, Size size)
{
    return axes.is_row ? size.width : size.height;
}
[[nodiscard]] constexpr Length cross_size(const FlexAxes& axes, Size size)
{
    return axes.is_row ? size.height : size.width;
}

/// One side's value of each axis, by the order in which the axis runs.
template <class T> struct AxisEdges {
    T main_start{};
    T main_end{};
    T cross_start{};
    T cross_end{};
};

template <class T> [[nodiscard]] AxisEdges<T> along_axes(const FlexAxes& axes, const Edges<T>& edges)
{
    const T main_first = axes.is_row ? edges.left : edges.top;
    const T main_last = axes.is_row ? edges.right : edges.bottom;
    const T cross_first = axes.is_row ? edges.top : edges.left;
    const T cross_last = axes.is_row ? edges.bottom : edges.right;
    return {axes.main_is_reversed ? main_last : main_first, axes.main_is_reversed ? main_first : main_last,
            axes.cross_is_reversed ? cross_last : cross_first, axes.cross_is_reversed ? cross_first : cross_last};
}

struct FlexContainer {
    LayoutBox* box = nullptr;
    FlexAxes axes;
    Edges<Length> border_padding;
    std::optional<Length> width;             ///< of the content box; nothing while its intrinsic width is measured
    std::optional<Length> height;            ///< of the content box; nothing when the content decides
    std::optional<Length> percentage_height; ///< `height`, where percentages may be resolved against it
    std::optional<Length> max_height;        ///< where the lines of a column end when its height is not definite
    Length main_gap;
    Length cross_gap;
    Length main_extent;    ///< of the content box, once determined
    Length cross_extent;   ///< of the content box, once determined
    Length natural_height; ///< what the lines take up, before free space is shared out

    [[nodiscard]] const BoxStyle& style() const { return box->style(); }
    [[nodiscard]] bool is_multi_line() const { return style().flex_wrap != FlexWrap::nowrap; }
    [[nodiscard]] std::optional<Length> given_cross() const { return axes.is_row ? height : width; }
    [[nodiscard]] std::optional<Length> given_main() const { return axes.is_row ? width : height; }
};

struct FlexItem {
    LayoutBox* box = nullptr;
    SizingSpace space;
    AxisEdges<Length> margin; ///< auto margins are 0 until resolved
    AxisEdges<bool> margin_is_auto;
    Alignment align =
        Alignment::stretch; ///< in terms of the flex axes: flex_start, flex_end, center, stretch, baselines
    OverflowAlignment overflow_align = OverflowAlignment::standard;
    bool stretches = false; ///< the cross size is that of the line

    Length measured_width; ///< of an item in a column: the width its height was measured at
    Length flex_base_size;
    bool basis_is_definite = false;
    SizeLimits main_limits;
    Length hypothetical_main_size;
    Length main_size;
    Length cross_size;
    Length main_offset;
    Length cross_offset;

    [[nodiscard]] Length main_margins() const { return margin.main_start + margin.main_end; }
    [[nodiscard]] Length cross_margins() const { return margin.cross_start + margin.cross_end; }
    [[nodiscard]] Length outer_hypothetical_main_size() const { return hypothetical_main_size + main_margins(); }
    [[nodiscard]] Length outer_main_size() const { return main_size + main_margins(); }
    [[nodiscard]] Length outer_cross_size() const { return cross_size + cross_margins(); }
    [[nodiscard]] const BoxStyle& style() const { return box->style(); }
};

struct FlexLine {
    std::span<FlexItem> items;
    Length hypothetical_main_size; ///< of all items, with their margins and the gaps
    Length natural_cross_size;     ///< that of its items
    Length cross_size;             ///< as used
    Length cross_offset;
};

/// The gaps between so many items or lines.
[[nodiscard]] constexpr Length all_gaps(std::size_t count, Length gap)
{
    return count > 1 ? gap * static_cast<int>(count - 1) : Length{};
}

} // namespace skrejlapa
