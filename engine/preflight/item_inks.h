/// Which inks an item prints, and how it treats what lies below.
#pragma once

#include "preflight/page_check.h"
#include "preflight/plates.h"

namespace skrejlapa
{

/// The ink of a fill, stroke or text; null for a picture.
const Ink* ink_of(const PaintItem& item);

/// All inks of a colour together; 3 = 300 %.
double total_of(const Ink& ink);

/// How many inks a colour is printed in; a spot is one.
int ink_count(const Ink& ink);

/// No ink at all: the paper shows.
bool is_white(const Ink& ink);

/// How it treats the inks below it.
Overprint overprint_of(const PaintItem& item);

/// The most ink that an item can bring to any place.
double most_ink(const PageCheck& check, const PaintItem& item);

/// The inks of one cell of a picture, as far as they are known; their sum is right in any case.
Ink ink_of_cell(const InkCell& cell);

/// Lays an item over the plates, text as an even tint.
void lay_item(const PageCheck& check, const PlacedItem& item, Plates& plates);

/// The palette's name of a colour, if it has one.
std::optional<std::string> palette_name(const PageCheck& check, const Ink& ink);

} // namespace skrejlapa
