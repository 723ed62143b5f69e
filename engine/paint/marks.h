/// The marks by which the printing house cuts and folds.
#pragma once

#include "paint/paint_list.h"

namespace skrejlapa
{

/// How far crop marks reach beyond the bleed.
Length crop_mark_slug(Length bleed);

/// Two lines at each corner of the trim, none of them within the bleed.
std::vector<RegistrationLine> crop_marks(Size trim, Length bleed);

/// Where the sheet is folded: a dashed line above and below the trim for each of `folds`, told from the trim's left
/// edge; as long and as far off as crop marks.
std::vector<RegistrationLine> fold_marks(Size trim, Length bleed, const std::vector<Length>& folds);

} // namespace skrejlapa
