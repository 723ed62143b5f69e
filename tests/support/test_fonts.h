/// The fonts that tests set text with: the square ones of tests/support/fonts and those the project ships.
#pragma once

#include "files/files.h"

namespace skrejlapa
{

inline Path test_fonts_folder() { return Path(SKREJLAPA_SOURCE_DIR) / "tests/support/fonts"; }
inline Path shipped_fonts_folder() { return Path(SKREJLAPA_SOURCE_DIR) / "fonts"; }

/// The bytes of a font of tests/support/fonts, to be damaged or changed.
std::string test_font_bytes(const std::string& file);

} // namespace skrejlapa
