/// Which printer's card an edition is made by.
#pragma once

#include "build/edition_pipeline.h"

namespace skrejlapa
{

/// All that speak in one card, for the paper in force: the default card, the printer's card of the profile, the profile
/// itself, the card of --printer. The layout has its word later. Finds what `load_printer_card` finds.
PrinterCard choose_card(const Workshop& workshop, const Edition& edition, SourceMap& sources, Diagnostics& found);

/// Whether a card's name means the default card, which says what is usual.
bool is_default_card(const std::string& name);

} // namespace skrejlapa
