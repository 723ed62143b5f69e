/// Images inside a PDF page, brought to inks.
#pragma once

#include "picture/vector/recoloring.h"

namespace skrejlapa
{

/// The image in DeviceCMYK, DeviceGray or its spot inks, without what print has no use for. Null when it cannot be
/// brought there; `work` then says so. `named` is the source's dictionary of colour spaces.
QPDFObjectHandle recolor_image(QPDFObjectHandle image, QPDFObjectHandle named, PaintTarget target, Recoloring& work);

} // namespace skrejlapa
