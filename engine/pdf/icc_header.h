/// What an ICC profile says of itself at its beginning (ICC.1:2001-04, 6.1 and 6.4.32; ICC.1:2010, 10.13).
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// The number of components of the profile's device colours; 0 for a space that no PDF names.
int icc_components(std::string_view profile);

/// The profile's name for people, as plain ASCII; empty when it has none.
std::string icc_description(std::string_view profile);

} // namespace skrejlapa
