/// Masks that are no more than clipping paths.
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// The text with those masks written as clipping paths that let through all within one shape and nothing outside it: a
/// shape in white (or, of a mask by alpha, in any opaque colour) without stroke or opacity. Drawing programs write the
/// edges of frames so. The renderer keeps clipping paths as vectors; of a mask it makes pixels.
std::string masks_as_clips(std::string_view svg);

} // namespace skrejlapa
