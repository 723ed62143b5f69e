/// Words that differ between two texts.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace skrejlapa
{

struct WordChanges {
    std::vector<std::size_t> removed; ///< indices into the older words
    std::vector<std::size_t> added;   ///< into the newer
};

/// The fewest words that have to go and to come (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986). Of
/// texts that have next to nothing in common all words between the equal beginnings and ends.
WordChanges compare_words(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after);

} // namespace skrejlapa
