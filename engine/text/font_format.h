/// What kind of font file some bytes are, told by their first bytes and their list of tables.
#pragma once

#include "base/result.h"

#include <string_view>

namespace skrejlapa
{

enum class FontContainer { single, collection };

/// Fails with FONT-UNREADABLE for what is no TrueType or OpenType font, and says what it is instead.
Result<FontContainer> recognize_font_format(std::string_view bytes);

} // namespace skrejlapa
