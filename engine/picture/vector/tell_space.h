/// Which colour space an object of a picture's source is.
#pragma once

#include "picture/vector/source_space.h"

namespace skrejlapa
{

/// Sorts the space that `space` is, or that it names in `named` (a resource dictionary's /ColorSpace). Notes in `work`
/// what cannot be brought to inks. What `named` says stands for gray and RGB of a device (/DefaultGray, /DefaultRGB)
/// counts; CMYK is taken by its numbers. Each space of a picture is told once. Never null.
SourceSpacePtr tell_space(QPDFObjectHandle space, QPDFObjectHandle named, Recoloring& work);

} // namespace skrejlapa
