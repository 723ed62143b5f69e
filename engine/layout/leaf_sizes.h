/// The seam between the box model and what stands in the boxes: the content sizes of text, pictures, strips and rules.
#pragma once

#include "resolve/leaflet.h"

#include <optional>

namespace skrejlapa
{

/// Content-box sizes of leaves. A box without content (an empty container) is never asked.
class LeafSizes
{
public:
    virtual ~LeafSizes() = default;
    [[nodiscard]] virtual Length min_content_width(const Box& leaf) const = 0;
    [[nodiscard]] virtual Length max_content_width(const Box& leaf) const = 0;
    /// The content's height in a content box of a definite width.
    [[nodiscard]] virtual Length height_at(const Box& leaf, Length content_width) const = 0;
    /// Width / height of replaced content (pictures); nothing for other content.
    [[nodiscard]] virtual std::optional<double> natural_ratio(const Box& leaf) const = 0;
    /// Of replaced content (pictures); nothing for other content.
    [[nodiscard]] virtual std::optional<Size> natural_size(const Box& leaf) const = 0;
    /// From the content box's top to the baseline of the first line; nothing where there is no line.
    [[nodiscard]] virtual std::optional<Length> first_baseline(const Box& leaf, Length content_width) const = 0;
    /// From the content box's top to the baseline of the last line.
    [[nodiscard]] virtual std::optional<Length> last_baseline(const Box& leaf, Length content_width) const = 0;
};

} // namespace skrejlapa
