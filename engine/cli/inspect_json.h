/// The laid-out pages as JSON, for scripts and tests.
#pragma once

#include "layout/fragment.h"

#include <string>

namespace skrejlapa
{

/// Points to a thousandth from the trim's top left; border boxes in tree order, then lines. Of a folded sheet each page
/// also has its panels, left to right.
std::string inspect_json(const Layout& layout, const PageFormat& format, const std::optional<Fold>& fold = {});

} // namespace skrejlapa
