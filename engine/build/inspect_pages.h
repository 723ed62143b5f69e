/// The laid-out pages as JSON values: what `inspect` prints and what builds keep beside their PDFs.
#pragma once

#include "layout/fragment.h"

#include <nlohmann/json_fwd.hpp>

namespace skrejlapa
{

/// An array of pages: points to a thousandth from the trim's top left; border boxes in tree order, then lines. Of a
/// folded sheet each page also has its panels, left to right.
nlohmann::ordered_json inspect_pages(const Layout& layout, const PageFormat& format, const std::optional<Fold>& fold);

} // namespace skrejlapa
