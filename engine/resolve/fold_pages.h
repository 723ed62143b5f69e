/// A fold's two sides written as what they are to all else: a page each, whose root holds the panels in a row.
#pragma once

#include "resolve/fold_settings.h"

namespace skrejlapa
{

/// Puts the pages and roots of a fold into the layout's table: [boxes.outside] and [boxes.inside] get the panels as
/// children, and [[pages]] becomes the two sides, with the keys that entries of these names give them. Finds FOLD-PAGE.
void write_fold_pages(const FoldSettings& fold, TomlTable& layout, Diagnostics& found);

} // namespace skrejlapa
