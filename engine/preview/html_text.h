/// Text and pictures within HTML.
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// As text, and as the value of an attribute in double quotes.
std::string escape_html(std::string_view text);

/// RFC 4648, section 4.
std::string base64(std::string_view bytes);

} // namespace skrejlapa
