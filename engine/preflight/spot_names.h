/// Names of spot inks as printing houses tell them apart.
#pragma once

#include <string>

namespace skrejlapa
{

/// GWG 2022: Cyan, Magenta, Yellow, Black, All and None are no spots, whatever they are written as.
bool is_process_name(const std::string& name);

enum class SpotKinship {
    none,
    capitals, ///< they differ in capitals alone
    suffix    ///< they differ in the letters that say of what paper their swatch is
};

/// How two different names are related.
SpotKinship kinship_of(const std::string& first, const std::string& second);

} // namespace skrejlapa
