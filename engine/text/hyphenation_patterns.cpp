#include "text/hyphenation_patterns.h"

#include "text/code_points.h"
#include "text/normalize.h"

#include <limits>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

constexpr char32_t apostrophe = U'\u2019';
constexpr std::size_t longest_pattern = 64;

bool is_space(char character) { return character == ' ' || (character >= '\t' && character <= '\r'); }

/// The words of a text that white space separates.
std::vector<std::string_view> split_words(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        const std::size_t start = begin;
        while (begin < text.size() && !is_space(text[begin]))
            ++begin;
        if (begin > start)
            words.push_back(text.substr(start, begin - start));
    }
    return words;
}

bool is_letter_of_words(char32_t character)
{
    return u_isalpha(static_cast<UChar32>(character)) != 0 || character == apostrophe ||
           u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_GRAPHEME_EXTEND) != 0;
}

tl::unexpected<Diagnostic> pattern_failure(const PatternText& text, std::string message, std::string help)
{
    tl::unexpected<Diagnostic> found = failure("HYPHEN-PATTERN", {}, std::move(message), {std::move(help)});
    found.value().file = text.file;
    return found;
}

tl::unexpected<Diagnostic> not_utf8(const PatternText& text)
{
    return pattern_failure(text, "the hyphenation patterns are not in UTF-8", "convert the file to UTF-8");
}

} // namespace

char32_t folded_letter(char32_t letter)
{
    constexpr char32_t straight_apostrophe = U'\'';
    constexpr char32_t modifier_apostrophe = U'\u02BC';
    if (letter == straight_apostrophe || letter == modifier_apostrophe)
        return apostrophe;
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter)));
}

ReadException read_exception(std::string_view written)
{
    ReadException read;
    bool may_part = false;
    const std::string composed = compose_text(written);
    for (const CodePoint& point : CodePoints(composed)) {
        const char32_t letter = folded_letter(point.character);
        if (letter == U'-') {
            if (!may_part)
                read.fault = ExceptionFault::stray_hyphen;
            read.points.push_back(static_cast<std::uint32_t>(read.word.size()));
            may_part = false;
            continue;
        }
        if (!is_letter_of_words(letter))
            return {.fault = ExceptionFault::no_letter, .culprit = point.character, .word = {}, .points = {}};
        read.word.push_back(letter);
        may_part = true;
    }
    if (read.word.empty())
        read.fault = ExceptionFault::empty;
    else if (!may_part)
        read.fault = ExceptionFault::stray_hyphen;
    return read;
}

Result<std::shared_ptr<const HyphenationPatterns>> HyphenationPatterns::read(const std::vector<PatternText>& patterns,
                                                                             const std::vector<PatternText>& exceptions)
{
    auto made = std::make_shared<HyphenationPatterns>();
    const Result<std::vector<HyphenationPattern>> read = made->read_patterns(patterns);
    if (!read)
        return tl::unexpected(read.error());
    made->trie_ = PatternTrie(*read);
    Result<WordExceptions> words = read_exceptions(exceptions);
    if (!words)
        return tl::unexpected(words.error());
    made->exceptions_ = *std::move(words);
    return made;
}

Result<std::vector<HyphenationPattern>> HyphenationPatterns::read_patterns(const std::vector<PatternText>& texts)
{
    std::vector<HyphenationPattern> patterns;
    for (const PatternText& text : texts) {
        if (find_invalid_utf8(text.text))
            return not_utf8(text);
        for (const std::string_view written : split_words(text.text)) {
            std::optional<HyphenationPattern> pattern = read_pattern(written);
            if (!pattern)
                return pattern_failure(text, fmt::format("\"{}\" is no hyphenation pattern", written),
                                       "a pattern is letters with digits between them, as in hyph-utf8's files");
            patterns.push_back(*std::move(pattern));
        }
    }
    return patterns;
}

Result<WordExceptions> HyphenationPatterns::read_exceptions(const std::vector<PatternText>& texts)
{
    WordExceptions words;
    for (const PatternText& text : texts) {
        if (find_invalid_utf8(text.text))
            return not_utf8(text);
        for (const std::string_view written : split_words(text.text)) {
            ReadException exception = read_exception(written);
            if (exception.fault != ExceptionFault::none)
                return pattern_failure(text, fmt::format("\"{}\" is no word with hyphens in it", written),
                                       "write a word a line, with a hyphen at each place it may be divided");
            words.insert_or_assign(std::move(exception.word), std::move(exception.points));
        }
    }
    return words;
}

std::optional<HyphenationPattern> HyphenationPatterns::read_pattern(std::string_view written)
{
    HyphenationPattern pattern{.letters = {}, .levels = {0}};
    for (const CodePoint& point : CodePoints(written)) {
        if (point.character >= U'0' && point.character <= U'9') {
            pattern.levels.back() = static_cast<std::uint8_t>(point.character - U'0');
            continue;
        }
        const std::optional<PatternLetter> letter =
            point.character == U'.' ? word_edge : enter_letter(folded_letter(point.character));
        if (!letter || pattern.letters.size() == longest_pattern)
            return std::nullopt;
        pattern.letters.push_back(*letter);
        pattern.levels.push_back(0);
    }
    return pattern.letters.empty() ? std::nullopt : std::optional(std::move(pattern));
}

std::optional<PatternLetter> HyphenationPatterns::enter_letter(char32_t letter)
{
    if (!is_letter_of_words(letter) && letter != U'-')
        return std::nullopt;
    if (const PatternLetter known = letter_of(letter); known != foreign_letter)
        return known;
    if (letter_count_ == std::numeric_limits<PatternLetter>::max())
        return std::nullopt;
    const auto entered = static_cast<PatternLetter>(++letter_count_);
    if (letter < end_of_table)
        table_[letter] = entered;
    else
        further_.emplace(letter, entered);
    return entered;
}

PatternLetter HyphenationPatterns::letter_of(char32_t letter) const
{
    if (letter < end_of_table)
        return table_[letter];
    const auto known = further_.find(letter);
    return known == further_.end() ? foreign_letter : known->second;
}

WordPoints HyphenationPatterns::points(std::u32string_view word) const
{
    if (!exceptions_.empty()) {
        if (const auto exception = exceptions_.find(word); exception != exceptions_.end())
            return exception->second;
    }
    std::vector<PatternLetter> letters{word_edge};
    letters.reserve(word.size() + 2);
    for (const char32_t letter : word)
        letters.push_back(letter_of(letter));
    letters.push_back(word_edge);
    const std::vector<std::uint8_t> levels = trie_.levels(letters);
    WordPoints points;
    for (std::uint32_t at = 1; at < word.size(); ++at) {
        const bool among_own_letters = letters[at] != foreign_letter && letters[at + 1] != foreign_letter;
        if (levels[at + 1] % 2 == 1 && among_own_letters)
            points.push_back(at);
    }
    return points;
}

} // namespace skrejlapa
