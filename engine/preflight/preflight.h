/// What a printing house would send back, found before anything is written: rules over the painted pages, each finding
/// with its box and its line of the source.
#pragma once

#include "preflight/card_terms.h"

#include "paint/paint_list.h"

namespace skrejlapa
{

/// An edition as painted.
struct PrintJob {
    const Leaflet& leaflet;
    const PaintList& list;
    const Pictures& pictures; ///< by PictureId
};

/// Judges a print edition by a card, its own or another; docs/preflight.md names every rule with its code, limit and
/// source. An edition for the screen is judged by those rules alone that are about reading.
void preflight(const PrintJob& job, const CardTerms& terms, Diagnostics& found);

} // namespace skrejlapa
