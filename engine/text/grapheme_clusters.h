/// What a reader takes for one character: UAX 29's grapheme clusters.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// Where clusters end, ascending, the text's end included. Requires: well-formed UTF-8.
std::vector<std::uint32_t> grapheme_cluster_ends(std::string_view text);

} // namespace skrejlapa
