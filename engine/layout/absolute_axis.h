/// One physical axis of an absolutely positioned box: insets, static position, margins (CSS Positioned Layout 3, §4).
#pragma once

#include "layout/absolute.h"

namespace skrejlapa
{

/// Which end of the axis the containing block's writing mode starts at.
enum class AxisStart { at_start, at_end };

/// What two auto margins share: CSS 2 §10.3.7 has the inline axis never overflow at its start, §10.6.4 does not.
enum class AutoMargins { share_free_space, share_any_space };

/// The containing block in one axis.
struct AxisBlock {
    Length start;
    Length size;
    AxisStart first = AxisStart::at_start;
    AutoMargins auto_margins = AutoMargins::share_free_space;
    bool is_open_at_end = false; ///< what overflows there could be scrolled to: nothing has to be kept from it
};

/// The inset-modified containing block in one axis, and where in it the box stands.
struct InsetAxis {
    Length start;
    Length size;
    StaticEdge edge = StaticEdge::start; ///< of a box that has not both insets
    bool has_both_insets = false;
    std::optional<StaticEdge> safe_edge; ///< of a box without insets that is to be kept safe
    AxisBlock containing_block;
};

/// §4.1: without insets the box is placed by its static position.
[[nodiscard]] InsetAxis inset_axis(AxisBlock block, const std::optional<LengthPercentage>& start_inset,
                                   const std::optional<LengthPercentage>& end_inset, const StaticAxis& place);

struct AxisMargins {
    Length start;
    Length end;
    bool start_is_auto = false;
    bool end_is_auto = false;
};

/// Where the border box starts (§4.2 and §4.3). `alignment` counts between two insets only.
[[nodiscard]] Length place_in_axis(const InsetAxis& axis, AxisMargins margins, Length size,
                                   std::optional<AlignmentValue> alignment);

} // namespace skrejlapa
