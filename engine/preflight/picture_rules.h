/// Pictures that are too coarse for the size they are printed at.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// PICTURE-LOW-RESOLUTION by the card's limits, for rasters and for those inside vector pictures (GWG 2022, R0031 and
/// R0032): the lesser of across and down counts, and only pictures with a side of more than 16 pixels.
void check_resolution(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
