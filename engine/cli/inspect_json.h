/// The laid-out pages as JSON, for scripts and tests.
#pragma once

#include "layout/fragment.h"

#include <string>

namespace skrejlapa
{

/// Points to a thousandth from the trim's top left; border boxes in tree order, then lines.
std::string inspect_json(const Layout& layout, const PageFormat& format);

} // namespace skrejlapa
