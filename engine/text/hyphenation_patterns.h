/// The hyphenation patterns of one language, as they stand in its files.
#pragma once

#include "base/result.h"
#include "text/pattern_trie.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// Places in a word: before which of its letters, counted from 0, it may be divided. Ascending.
using WordPoints = std::vector<std::uint32_t>;

/// Words, in small letters, that are divided otherwise than the patterns say, or not at all.
using WordExceptions = std::map<std::u32string, WordPoints, std::less<>>;

/// Why a word in an exceptions' list is none; the word is then left out.
enum class ExceptionFault { none, empty, stray_hyphen, no_letter };

struct ReadException {
    ExceptionFault fault = ExceptionFault::none;
    char32_t culprit = 0; ///< of no_letter
    std::u32string word;  ///< in small letters, without hyphens
    WordPoints points;
};

/// Reads a word with a hyphen at each place it may be divided: "re-vi-ta-li-zā-ci-ja". Requires: well-formed UTF-8.
ReadException read_exception(std::string_view written);

/// A letter as it is matched: a small one, and U+2019 for each of the three apostrophes.
char32_t folded_letter(char32_t letter);

/// The text of a file of patterns, or of exceptions.
struct PatternText {
    std::string_view text;
    std::string file; ///< for findings
};

/// Immutable, so safe from several threads.
class HyphenationPatterns
{
public:
    /// `patterns`: Liang patterns, separated by white space, as the hyph-utf8 collection has them in
    /// hyph-LANG.pat.txt; `exceptions`: words as in its hyph-LANG.hyp.txt. Fails with HYPHEN-PATTERN.
    static Result<std::shared_ptr<const HyphenationPatterns>> read(const std::vector<PatternText>& patterns,
                                                                   const std::vector<PatternText>& exceptions);

    /// By Liang's rule: where the highest level of all patterns is odd. Exceptions first. `word` is in small letters.
    [[nodiscard]] WordPoints points(std::u32string_view word) const;
    /// Whether the patterns know the letter.
    [[nodiscard]] bool has_letter(char32_t letter) const { return letter_of(letter) != foreign_letter; }

private:
    static constexpr char32_t end_of_table = 0x0530; ///< Latin, Greek and Cyrillic go by a table

    [[nodiscard]] PatternLetter letter_of(char32_t letter) const;
    /// Gives the letter a place in the alphabet; nothing when that is full.
    std::optional<PatternLetter> enter_letter(char32_t letter);
    /// Nothing for what is no pattern.
    std::optional<HyphenationPattern> read_pattern(std::string_view written);
    Result<std::vector<HyphenationPattern>> read_patterns(const std::vector<PatternText>& texts);
    static Result<WordExceptions> read_exceptions(const std::vector<PatternText>& texts);

    std::array<PatternLetter, end_of_table> table_{};
    std::map<char32_t, PatternLetter> further_;
    std::size_t letter_count_ = word_edge;
    PatternTrie trie_;
    WordExceptions exceptions_;
};

using HyphenationPatternsPtr = std::shared_ptr<const HyphenationPatterns>;

} // namespace skrejlapa
