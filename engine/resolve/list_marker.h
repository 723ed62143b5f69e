/// The markers of lists: the style's own, a bullet, or the item's number.
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// The marker of a numbered item. In `pattern` the first of 1 a A i I is replaced by the number in that form: "1."
/// "(a)".
std::string numbered_marker(std::string_view pattern, int number);

/// The bullet of a list within `depth` others.
std::string_view default_bullet(int depth);

} // namespace skrejlapa
