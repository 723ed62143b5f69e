/// Images written inside a content stream.
#pragma once

#include "picture/vector/recoloring.h"

#include <optional>

namespace skrejlapa
{

struct InlineImage {
    QPDFObjectHandle object; ///< the same as an image XObject

    /// True when it may stay where it is: a stencil, or gray or CMYK, of 8 bits at most, not smoothed, and in
    /// a filter that print takes.
    [[nodiscard]] bool is_ready(PaintTarget target, QPDFObjectHandle named) const;
};

/// Reads `BI … ID … ` as ContentOperation holds it; nothing where its dictionary is damaged.
std::optional<InlineImage> read_inline_image(const std::string& operands, QPDF& pdf);

} // namespace skrejlapa
