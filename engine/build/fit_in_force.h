/// How an edition is fitted, in words that tell one fit from another.
#pragma once

#include "layout/fit_values.h"

namespace skrejlapa
{

/// The values in force for each group of the leaflet as written, and the optional blocks that are left out; empty where
/// there are neither. "body: font-size 10.6pt; left out: 2".
std::string describe_fit(const Leaflet& written, const EditionFit& fit);

} // namespace skrejlapa
