/// Character references as Markdown takes them from HTML: &nbsp; &#8211; &#x2013;
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// The text that a reference with its `&` and `;` stands for; an unknown one stands for itself. Numbers that are no
/// character give U+FFFD (CommonMark 0.30, section 2.5).
std::string decode_entity(std::string_view reference);

/// The UTF-8 of a name without `&` and `;`, or nothing.
std::string_view find_named_entity(std::string_view name);

} // namespace skrejlapa
