/// The sizes of a box from its properties: edges, preferred sizes, limits and aspect ratio (CSS Sizing 3 and 4).
/// All sizes are of the border box.
#pragma once

#include "layout/layout_box.h"

namespace skrejlapa
{

[[nodiscard]] Length resolve(const LengthPercentage& value, Length basis);
/// Padding; percentages are of the containing block's width on all sides.
[[nodiscard]] Edges<Length> resolve_padding(const BoxStyle& style, Length containing_width);
/// Border and padding together.
[[nodiscard]] Edges<Length> resolve_border_padding(const BoxStyle& style, Length containing_width);

struct Margins {
    Edges<Length> length; ///< 0 where auto
    Edges<bool> is_auto;
};
[[nodiscard]] Margins resolve_margins(const BoxStyle& style, Length containing_width);

/// The used values of a box's min- and max- properties in one axis; the minimum wins.
struct SizeLimits {
    Length min;
    std::optional<Length> max;
    [[nodiscard]] Length clamp(Length size) const;
};

/// The border-box size of a length, or of a percentage with a definite basis; nothing for all else.
[[nodiscard]] std::optional<Length> definite_size(const SizeValue& value, std::optional<Length> basis, BoxSizing sizing,
                                                  Length border_padding);

/// The smaller of max-content and the space there is, but no less than min-content.
[[nodiscard]] Length fit_content(const IntrinsicWidths& widths, Length available);

/// What the ratio makes of the other axis, whatever the box's properties say. Requires: the box has a ratio.
[[nodiscard]] Length height_from_width(const LayoutBox& box, Length width, const Edges<Length>& border_padding);
[[nodiscard]] Length width_from_height(const LayoutBox& box, Length height, const Edges<Length>& border_padding);

/// How `width = "auto"` is used.
enum class AutoWidth { fit_content, stretch };

/// Whether min- and max-height count for the width through the ratio.
enum class HeightLimits { transferred, ignored };

/// Where a box stands whose size is asked for.
struct SizingSpace {
    std::optional<Length> width;  ///< of the containing block; nothing while its own intrinsic width is being measured
    std::optional<Length> height; ///< of the containing block, when percentages may be resolved against it
    std::optional<Length> available_width;  ///< what there is to fill or to fit into, where that is not `width`
    std::optional<Length> available_height; ///< what there is to fill, where that is not `height`
    Edges<Length> margin;
    Edges<Length> border_padding;
    AutoWidth auto_width = AutoWidth::fit_content;
    HeightLimits height_limits = HeightLimits::transferred;
};

/// What is left to the border box; nothing while an intrinsic width is being measured.
[[nodiscard]] std::optional<Length> available_width(const SizingSpace& space);
/// What is left to the border box; nothing while the content decides.
[[nodiscard]] std::optional<Length> available_height(const SizingSpace& space);

[[nodiscard]] SizingSpace sizing_space(const LayoutBox& box, std::optional<Length> width, std::optional<Length> height);

/// Limits of the height as far as they do not depend on the content.
[[nodiscard]] SizeLimits height_limits_without_content(const LayoutBox& box, const SizingSpace& space);

/// The height the properties of the box give whatever its width; nothing where its content or ratio decides.
[[nodiscard]] std::optional<Length> definite_height(const LayoutBox& box, const SizingSpace& space);

/// CSS Sizing 4, §5.2: definite limits of one axis hold for the other through the ratio. Requires: the box has a ratio.
[[nodiscard]] SizeLimits transferred_width_limits(const LayoutBox& box, const SizingSpace& space);
[[nodiscard]] SizeLimits transferred_height_limits(const LayoutBox& box, const SizingSpace& space);

/// A value of `width` or flex-basis, `nothing` for auto and for percentages of nothing.
[[nodiscard]] std::optional<Length> resolve_width(LayoutBox& box, const SizeValue& value, const SizingSpace& space,
                                                  std::optional<Length> own_height);
/// `automatic` is what `min-width = "auto"` stands for.
[[nodiscard]] SizeLimits width_limits(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height,
                                      Length automatic);
/// What `min-width = "auto"` stands for outside a line's main axis: a width that comes from the ratio is never too
/// narrow for the content (CSS Sizing 4, §5.1).
[[nodiscard]] Length automatic_min_width(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height);
/// The used width. `own_height` is the box's height where it is definite.
/// Requires: `space.width`.
[[nodiscard]] Length used_width(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height);
/// The same where `automatic` is what `min-width = "auto"` stands for.
[[nodiscard]] Length used_width(LayoutBox& box, const SizingSpace& space, std::optional<Length> own_height,
                                Length automatic);

/// Where the lines of a wrapped column end while its content is measured: at its own height, else at its max-height.
[[nodiscard]] std::optional<Length> line_limit(const LayoutBox& box, const SizingSpace& space);

/// The height of what is in a box of this width, whatever its ratio.
[[nodiscard]] Length content_height(LayoutBox& box, Length width, const SizingSpace& space);
/// The height of what is in a box that is as high as its ratio makes it. Requires: the box has a ratio.
[[nodiscard]] Length content_height_at_ratio(LayoutBox& box, Length width, const SizingSpace& space);
/// The height that the ratio makes of the width; without a ratio that of the content.
[[nodiscard]] Length intrinsic_height(LayoutBox& box, Length width, const SizingSpace& space);
/// The same, but never too low for the content (CSS Sizing 4, §5.1).
[[nodiscard]] Length automatic_height(LayoutBox& box, Length width, const SizingSpace& space);
/// A value of `height` or flex-basis, nothing for auto and for percentages of nothing.
[[nodiscard]] std::optional<Length> resolve_height(LayoutBox& box, const SizeValue& value, Length width,
                                                   const SizingSpace& space);
[[nodiscard]] SizeLimits height_limits(LayoutBox& box, Length width, const SizingSpace& space, Length automatic);
/// The height that the ratio gives a box whose properties give none, even where its content makes it higher.
[[nodiscard]] std::optional<Length> height_of_ratio(LayoutBox& box, Length width, const SizingSpace& space);
/// The used height of a box that nothing stretches.
[[nodiscard]] Length used_height(LayoutBox& box, Length width, const SizingSpace& space);

} // namespace skrejlapa
