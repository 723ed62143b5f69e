/// Which printer's card an edition is made by.
#pragma once

#include "build/edition_pipeline.h"

namespace skrejlapa
{

/// The card of --printer, else of the edition's profile; what it leaves open comes from the default card, unless the
/// layout's [page] says it. Finds what `load_printer_card` finds.
PrinterCard choose_card(const Workshop& workshop, const Edition& edition, const TomlTable& layout, SourceMap& sources,
                        Diagnostics& found);

} // namespace skrejlapa
