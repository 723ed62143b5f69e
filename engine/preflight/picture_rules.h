/// Pictures that are too coarse for the size they are printed at, and parts of PDF pictures that the edition's standard
/// does not take.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// PICTURE-LOW-RESOLUTION by the card's limits, for rasters and for those inside vector pictures (GWG 2022, R0031 and
/// R0032): the lesser of across and down counts, and only pictures with a side of more than 16 pixels.
void check_resolution(const PageCheck& check, Diagnostics& found);

/// PICTURE-FONT-NO-UNICODE: in a tagged file every font tells its characters (ISO 14289-1, 7.21.7), in pictures too; a
/// warning where no standard is claimed that asks for it.
void check_fonts_inside(const PageCheck& check, Diagnostics& found);

/// PICTURE-TOO-NEW: images in JBIG2 in PDF/X-1a (ISO 15930-4), fonts as OpenType files there and in PDF 1.4.
void check_late_parts(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
