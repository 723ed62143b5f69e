/// The marks by which the printing house cuts.
#pragma once

#include "paint/paint_list.h"

namespace skrejlapa
{

/// How far crop marks reach beyond the bleed.
Length crop_mark_slug(Length bleed);

/// Two lines at each corner of the trim, none of them within the bleed.
std::vector<RegistrationLine> crop_marks(Size trim, Length bleed);

} // namespace skrejlapa
