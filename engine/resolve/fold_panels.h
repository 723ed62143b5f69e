/// The panels of a folded sheet: how wide each is, and its box given that width and its place.
#pragma once

#include "resolve/fold_settings.h"
#include "resolve/layout_model.h"

namespace skrejlapa
{

/// The widths of a side's panels, the cover's last, as the outside has them left to right. A panel that is folded in
/// is narrower by `allowance` than the one it comes to lie in. They add up to `sheet`.
std::vector<Length> panel_widths(FoldKind kind, std::size_t panels, Length sheet, Length allowance);

/// What panels are placed by.
struct FoldPlacing {
    const FoldSettings& settings;
    Direction direction = Direction::ltr; ///< of the edition: rtl mirrors the sides
};

/// Gives the roots' children the width and place of panels, and a padding of the page's margin where they have none of
/// their own: the format then has no margin left. Nothing where the panels are not all there.
/// Finds FOLD-PANEL-KEY, FOLD-TOO-NARROW, LAYOUT-IDLE-KEY, and what reading a length finds.
std::optional<Fold> place_fold_panels(const FoldPlacing& placing, PageFormat& format,
                                      std::vector<PageDefinition>& pages, ValueContext& context);

} // namespace skrejlapa
