/// The names that ICC profiles for print go by.
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// The printing condition that a profile's description means, as it is registered with the ICC where that is known:
/// "FOGRA39" of "Coated FOGRA39 (ISO 12647-2:2004)" and of "ISO Coated v2 300% (ECI)"; else the description itself.
std::string printing_condition_of(std::string_view description);

} // namespace skrejlapa
