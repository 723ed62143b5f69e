/// Whether a picture lets through what lies beneath it, otherwise than by leaving gaps.
#pragma once

#include "picture/picture.h"

namespace skrejlapa
{

/// Alpha of rasters; in vectors soft masks, opacities and blend modes that have an effect.
bool is_transparent(const Picture& picture);

} // namespace skrejlapa
