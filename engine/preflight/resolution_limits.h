/// How fine pictures have to be, wherever they are judged (GWG 2022, R0031 and R0032).
#pragma once

#include "resolve/output_terms.h"

namespace skrejlapa
{

enum class PixelKind { tonal, bilevel };

/// Pixels per inch, below which a picture is a warning or an error.
struct PpiLimits {
    int warning = 0;
    int error = 0;
};

inline PpiLimits ppi_limits(const ResolutionTerms& terms, PixelKind kind)
{
    return kind == PixelKind::bilevel ? PpiLimits{terms.bitmap_warning_ppi, terms.bitmap_error_ppi}
                                      : PpiLimits{terms.warning_ppi, terms.error_ppi};
}

/// Not a picture so small that its pixels are meant, or that is a single colour: GWG 2022 judges those with a side of
/// more than 16 pixels.
inline bool is_judged_by_ppi(int width_px, int height_px) { return std::max(width_px, height_px) > 16; }

} // namespace skrejlapa
