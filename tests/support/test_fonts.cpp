#include "test_fonts.h"

namespace skrejlapa
{

std::string test_font_bytes(const std::string& file) { return DiskFiles().read(test_fonts_folder() / file).value(); }

} // namespace skrejlapa
