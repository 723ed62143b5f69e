/// An SVG drawn by librsvg and cairo as a PDF page to take in.
#pragma once

#include "picture/picture.h"

#include <optional>

namespace skrejlapa
{

struct RenderedSvg {
    std::string pdf; ///< one page, the picture enlarged `scale` times
    double scale = 1;
    Size size; ///< natural, of the picture
};

/// Finds PICTURE-DAMAGED, PICTURE-NO-SIZE, PICTURE-TOO-LARGE.
std::optional<RenderedSvg> render_svg(const PictureSource& source, const std::string& svg, Diagnostics& found);

} // namespace skrejlapa
