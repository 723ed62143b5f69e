/// How the HTML proof looks, and the few lines that move its slider.
#pragma once

#include <string_view>

namespace skrejlapa
{

/// CSS for screens and for A4.
extern const std::string_view proof_style;
/// JavaScript; without it the overlay shows both pages at half strength.
extern const std::string_view proof_script;

} // namespace skrejlapa
