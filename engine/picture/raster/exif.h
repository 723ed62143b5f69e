/// What a camera noted in a picture (EXIF 2.3): a TIFF header and directories of entries.
#pragma once

#include <string_view>

namespace skrejlapa
{

/// How the samples are to be turned, 1 to 8; 1, upright, where nothing sound is said. Section 4.6.4.
int exif_orientation(std::string_view tiff);

/// Whether the colours are those of Adobe RGB, as cameras note it that write no profile: an interoperability index of
/// R03 (DCF 2.0), beside a colour space that is not calibrated.
bool exif_says_adobe_rgb(std::string_view tiff);

} // namespace skrejlapa
