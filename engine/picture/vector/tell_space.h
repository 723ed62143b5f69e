/// Which colour space an object of a picture's source is.
#pragma once

#include "picture/vector/source_space.h"

namespace skrejlapa
{

/// Sorts the space that `space` is, or that it names in `named` (a resource dictionary's /ColorSpace). Notes in `work`
/// what cannot be brought to inks.
SourceSpace tell_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work);

} // namespace skrejlapa
