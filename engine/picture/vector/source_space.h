/// The colour spaces of a picture's source, sorted by what becomes of them.
#pragma once

#include "base/color.h"
#include "picture/vector/recoloring.h"

#include <memory>

namespace skrejlapa
{

enum class SpaceKind {
    gray,    ///< becomes K
    rgb,     ///< becomes inks
    cmyk,    ///< is process inks already
    kept,    ///< Separation or DeviceN over process inks: taken over
    pattern, ///< paint by a pattern, `underlying` colours it if it has no colours of its own
    unknown  ///< reported
};

struct SourceSpace {
    SpaceKind kind = SpaceKind::unknown;
    QPDFObjectHandle object;                       ///< of `kept`
    std::shared_ptr<const SourceSpace> underlying; ///< of `pattern`, may be null
};

/// Sorts the space that `space` is, or that it names in `named` (a resource dictionary's /ColorSpace). Notes in `work`
/// what cannot be brought to inks.
SourceSpace tell_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work);

/// Components of a colour in it; 0 for `kept` and `pattern`.
std::size_t component_count(SpaceKind kind);

/// The ink of a colour. Requires: kind is gray, rgb or cmyk; as many components as the kind has.
Ink ink_of(SpaceKind kind, const std::vector<double>& components, ColorBook& book);

/// The colour as a luminosity mask sees it, 0 to 1 (ISO 32000-1, 10.3). Requires: as `ink_of`.
double luminosity_of(SpaceKind kind, const std::vector<double>& components);

} // namespace skrejlapa
