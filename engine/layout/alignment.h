/// CSS Box Alignment 3 for flex containers: which edge a keyword means, and how free space is shared out.
#pragma once

#include "resolve/box_style.h"

#include <vector>

namespace skrejlapa
{

/// Whether flex-direction runs against the writing mode.
[[nodiscard]] bool is_reverse(const BoxStyle& container);

/// The used align-self of an item, in terms of the cross axis: flex_start, flex_end, center, stretch, baseline or
/// last_baseline.
[[nodiscard]] AlignmentValue item_alignment(const BoxStyle& container, const BoxStyle& item);

/// The used justify-content, in terms of the main axis: flex_start, flex_end, center or a space-.
[[nodiscard]] AlignmentValue main_alignment(const BoxStyle& container);

/// The used align-content, in terms of the cross axis: flex_start, flex_end, center, stretch or a space-.
[[nodiscard]] AlignmentValue lines_alignment(const BoxStyle& container);

/// Where the writing mode's start edge lies on an axis that may be reversed.
enum class StartEdge { flex_start, flex_end };
[[nodiscard]] StartEdge main_start_edge(const BoxStyle& container);
[[nodiscard]] StartEdge cross_start_edge(const BoxStyle& container);

/// What is to be aligned along one axis.
struct AlignmentSubjects {
    std::size_t count = 0;
    Length free_space; ///< negative when they overflow
};

/// How far each subject moves from where it would stand without free space. The parts of the free space add up to it.
/// Requires: `value` in terms of the axis.
[[nodiscard]] std::vector<Length> distribute(AlignmentValue value, StartEdge start, AlignmentSubjects subjects);

/// The same for a lone subject.
[[nodiscard]] Length offset_in(AlignmentValue value, StartEdge start, Length free_space);

} // namespace skrejlapa
