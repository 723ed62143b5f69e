/// The laid-out pages as JSON: what `inspect` prints and what builds keep beside their PDFs.
#pragma once

#include "build/json_writer.h"
#include "build/layout_snapshot.h"

namespace skrejlapa
{

/// An array of pages: points to a thousandth from the trim's top left; border boxes in tree order, then lines. Of a
/// folded sheet each page also has its panels, left to right. With what `snapshot` says of them, where there is one.
void write_pages(JsonWriter& json, const Layout& layout, const PageFormat& format, const std::optional<Fold>& fold,
                 const LayoutSnapshot* snapshot = nullptr);

} // namespace skrejlapa
