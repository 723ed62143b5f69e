/// Braces in addresses that the author escaped.
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// The address with a NUL between the braces of each `{{` that `written`, the source from the address on, has as `\{{`
/// or `{\{`. As it is where `written` is not the address (CommonMark 0.30, section 2.4).
std::string cut_at_escaped_braces(std::string_view written, const std::string& address);

} // namespace skrejlapa
