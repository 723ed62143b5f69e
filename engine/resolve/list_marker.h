/// The markers of lists: the style's own, a bullet, or the item's number.
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// The marker of a numbered item. In `pattern` the first of 1 a A i I, or of the Greek α, the Cyrillic а and А and the
/// Arabic and Persian digits ١ and ۱, is replaced by the number in that form: "1." "(a)".
std::string numbered_marker(std::string_view pattern, int number);

/// The bullet of a list within `depth` others.
std::string_view default_bullet(int depth);

/// The pattern of a numbered list within `depth` others: "1." "a)" "i." and so on; where the language (BCP 47) has
/// Cyrillic letters, theirs.
std::string_view default_number(int depth, std::string_view language);

} // namespace skrejlapa
