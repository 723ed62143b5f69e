/// The charset of a CFF font program: which CID each glyph of a CID-keyed font answers to.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// The CID of each glyph, or nothing where the program is not CID-keyed (then CID and glyph are the same) or damaged.
/// Source: Adobe Technical Note 5176, sections 4, 9 and 13.
std::optional<std::vector<std::uint16_t>> read_cff_cids(std::string_view cff, std::size_t glyph_count);

} // namespace skrejlapa
