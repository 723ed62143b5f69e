/// Liang's hyphenation patterns as a packed trie (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983, chapter 2).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace skrejlapa
{

/// A letter of a language's own small alphabet: 0 is none of its letters, 1 the edge of a word.
using PatternLetter = std::uint8_t;
constexpr PatternLetter foreign_letter = 0;
constexpr PatternLetter word_edge = 1;

/// Letters, and the level of each gap around them: one more than letters. `4d2z` is dz with 4, 2, 0.
struct HyphenationPattern {
    std::vector<PatternLetter> letters;
    std::vector<std::uint8_t> levels;
};

class PatternTrie
{
public:
    PatternTrie() = default;
    /// Of two patterns with the same letters the higher levels count. Requires: no pattern holds `foreign_letter`.
    explicit PatternTrie(const std::vector<HyphenationPattern>& patterns);

    /// For each gap the highest level that a pattern gives it: before each letter, and behind the last. `word` has its
    /// edges. Linear in the word for patterns of a bounded length.
    [[nodiscard]] std::vector<std::uint8_t> levels(std::span<const PatternLetter> word) const;

private:
    friend class TriePacking;

    /// The child by a letter lies at `children + letter`, if that cell says so.
    struct Cell {
        std::uint32_t parent = 0; ///< 0: free (the root is no one's child)
        std::uint32_t children = 0;
        std::uint32_t levels = 0; ///< in `levels_`, where a pattern ends here; else 0
    };
    void raise(std::uint32_t levels, std::span<std::uint8_t> gaps) const;

    std::vector<Cell> cells_;
    /// Of each pattern: how many gaps to pass over, how many levels follow, the levels.
    std::vector<std::uint8_t> levels_;
};

} // namespace skrejlapa
