/// QR codes as vectors.
#pragma once

#include "picture/picture.h"

#include <optional>

namespace skrejlapa
{

/// The text as a QR code in black on white (K alone, or gray light on screens), a point a module, with its quiet zone
/// of 4 modules on each side (ISO/IEC 18004); error correction M. Finds QR-TOO-LONG and QR-EMPTY.
std::optional<Picture> make_qr_code(const PictureSource& source, PictureColors colors, Diagnostics& found);

} // namespace skrejlapa
