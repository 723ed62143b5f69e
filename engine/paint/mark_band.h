/// The band around the page that lines, targets and patches stand in.
#pragma once

#include "paint/marks.h"

namespace skrejlapa
{

inline constexpr Length mark_line_width = pt(0.25);
inline constexpr Length mark_band_width = mm(5);

/// Both from the trim, the same on all sides.
struct MarkBand {
    Length near;
    Length far;
    [[nodiscard]] Length middle() const { return near + (far - near).scaled(0.5); }
};

using MarkOperations = std::vector<PaintOperation>;

/// Two lines at each corner of the trim.
void add_crop_marks(Size trim, const MarkBand& band, MarkOperations& marks);

/// Where the sheet is folded: a dashed line above and below the trim.
void add_fold_marks(const MarkSite& site, const MarkBand& band, MarkOperations& marks);

/// A cross in a circle beside each edge, on every plate: where they do not meet, it shows.
void add_registration_targets(const MarkSite& site, const MarkBand& band, MarkOperations& marks);

/// Patches of solid inks, of two inks over each other, of half tints and of gray made of colours, down the left side;
/// as many as there is room for.
void add_color_bar(const MarkSite& site, const MarkBand& band, MarkOperations& marks);

/// From the middle of a side, how far the target beside it keeps other marks away.
inline constexpr Length target_clearance = mm(4);

} // namespace skrejlapa
