/// Pictures of one bit a pixel: rows from the top, filled up to whole bytes, the leftmost pixel in the highest bit; 1
/// is white (as in PDF's DeviceGray).
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// Whether gray samples of 8 bits are all 0 or 255.
bool is_black_and_white(std::string_view samples);

/// Requires: whole rows of `width` samples, each 0 or 255.
std::string pack_bits(std::string_view samples, int width);

/// The samples of 8 bits again. Requires: `bits` as `pack_bits` gives them.
std::string unpack_bits(std::string_view bits, int width);

} // namespace skrejlapa
