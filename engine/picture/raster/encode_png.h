/// Pixels as a PNG file.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace skrejlapa
{

/// 8 bits each of red, green and blue, row by row from the top. Fails with INTERNAL where the memory runs out.
/// Requires: `rgb` holds as many bytes as that makes.
Result<std::string> encode_png(int width, int height, std::string_view rgb);

} // namespace skrejlapa
