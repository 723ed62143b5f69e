/// Spot inks of a picture's source, over process inks.
#pragma once

#include "picture/vector/source_space.h"

namespace skrejlapa
{

/// The space of a Separation or DeviceN array whose alternate is `alternate`, over DeviceCMYK. A spot ink of the
/// palette looks as the palette says; one that looks the paler the less of it there is gets the same short transform
/// wherever it comes from. Notes in `work` what cannot be brought there. Requires: the array has four elements.
SourceSpace make_spot_space(QPDFObjectHandle array, const SourceSpace& alternate, Recoloring& work);

} // namespace skrejlapa
