/// The panels of a folded sheet as the reader meets them.
#pragma once

#include "preview/pixels.h"
#include "resolve/fold.h"

namespace skrejlapa
{

/// A panel cut out of its side. Requires: `sides` by the panels' pages.
Pixels cut_panel(const std::vector<Pixels>& sides, const FoldPanel& panel, double resolution_ppi);

/// All views in a row on a gray ground.
Pixels show_views(const std::vector<Pixels>& sides, const std::vector<FoldView>& views, double resolution_ppi);

} // namespace skrejlapa
