/// What a printing house would send back, found before anything is written: rules over the painted pages, each finding
/// with its box and its line of the source.
#pragma once

#include "preflight/card_terms.h"

#include "base/memo.h"
#include "paint/paint_list.h"

#include <variant>

namespace skrejlapa
{

/// An edition as painted.
struct PrintJob {
    const Leaflet& leaflet;
    const PaintList& list;
    const Pictures& pictures; ///< by PictureId
};

/// Pages about which the rules of a page found nothing.
using CleanPages = Memo<std::monostate>;

/// What was judged before. References must outlive it.
struct JudgedBefore {
    const CleanPages& clean;
    const std::vector<ContentHash>& keys; ///< a page each: of the page, its pictures, and all that it is judged by
};

/// Judges a print edition by a card, its own or another; docs/preflight.md names every rule with its code, limit and
/// source. An edition for the screen is judged by those rules alone that are about reading.
void preflight(const PrintJob& job, const CardTerms& terms, Diagnostics& found);
/// The same; pages known to be clean are not judged again, others that are become known.
void preflight(const PrintJob& job, const CardTerms& terms, const JudgedBefore& before, Diagnostics& found);

} // namespace skrejlapa
