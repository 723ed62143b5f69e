/// Gradients, brought to inks.
#pragma once

#include "picture/vector/recoloring.h"

namespace skrejlapa
{

/// A shading in inks (or, for a mask, in gray): the stops of a gradient are converted, what lies between them follows.
/// `named` is the source's dictionary of colour spaces. Null when it cannot be brought there; `work` then says so.
QPDFObjectHandle recolor_shading(QPDFObjectHandle shading, QPDFObjectHandle named, PaintTarget target,
                                 Recoloring& work);

} // namespace skrejlapa
