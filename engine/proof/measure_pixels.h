/// How much of a changed page and of its boxes looks different, by pixels.
#pragma once

#include "proof/change_report.h"
#include "proof/edition_views.h"

namespace skrejlapa
{

/// What pixels are counted at.
inline constexpr double measuring_ppi = 96;

/// Fills in `pixels` of the pages that are there both times and of their boxes. Fails as `draw_window`.
Result<std::monostate> measure_pixels(EditionChange& edition, const EditionViews& views);

} // namespace skrejlapa
