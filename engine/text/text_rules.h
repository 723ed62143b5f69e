/// Which typographic rules of its language a text is set by.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace skrejlapa
{

enum class TextRule : std::uint8_t {
    quotes,      ///< straight quotation marks become the language's
    apostrophes, ///< straight apostrophes become U+2019
    dashes,      ///< hyphens that stand for dashes become dashes
    spaces,      ///< space around the marks that French sets off
    numbers,     ///< the groups of a number stay together
    no_break     ///< what belongs together stays on one line: 2040. gadam, Nr. 5, u. c.
};

/// In the order in which they are applied.
constexpr std::array all_text_rules{TextRule::quotes, TextRule::apostrophes, TextRule::dashes,
                                    TextRule::spaces, TextRule::numbers,     TextRule::no_break};

/// As layouts write it: "no-break".
std::string_view name_of(TextRule rule);
std::optional<TextRule> text_rule_named(std::string_view name);

/// A set of rules.
class TextRules
{
public:
    constexpr TextRules() = default;
    static constexpr TextRules all()
    {
        TextRules rules;
        for (const TextRule rule : all_text_rules)
            rules.add(rule);
        return rules;
    }
    [[nodiscard]] constexpr bool has(TextRule rule) const { return (bits_ & bit(rule)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    constexpr void add(TextRule rule) { bits_ |= bit(rule); }
    constexpr void remove(TextRule rule) { bits_ &= ~bit(rule); }
    bool operator==(const TextRules&) const = default;

private:
    static constexpr unsigned bit(TextRule rule) { return 1U << static_cast<unsigned>(rule); }
    unsigned bits_ = 0;
};

/// A pair of quotation marks.
struct QuotePair {
    char32_t open = 0;
    char32_t close = 0;
    bool operator==(const QuotePair&) const = default;
};

/// Those of a language: around a quotation, within one, and where single marks stand alone.
struct QuoteMarks {
    QuotePair outer;
    QuotePair inner;
    QuotePair single;
    bool operator==(const QuoteMarks&) const = default;
};

/// What a rule has changed.
struct AppliedRule {
    TextRule rule = TextRule::quotes;
    std::uint32_t source = 0; ///< bytes from the beginning of the first run, counted through all runs as written
    char32_t before = 0;      ///< 0: nothing stood there
    char32_t after = 0;       ///< 0: taken out
};

} // namespace skrejlapa
