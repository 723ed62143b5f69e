/// A paragraph's text as the typographic rules see it: characters, each with its style and language.
#pragma once

#include "text/addresses.h"
#include "text/language_rules/conventions.h"
#include "text/mapped_text.h"

namespace skrejlapa
{

/// A change that a rule asks for.
struct TextEdit {
    std::uint32_t at = 0;     ///< index of a character
    std::uint32_t erased = 0; ///< characters from `at` on
    char32_t put = 0;         ///< takes their place, or stands before `at`; 0: nothing
};

class RuleText
{
public:
    /// Addresses, and runs whose style has no rules, are left as they are. Requires: all references outlive it.
    RuleText(const Paragraph& paragraph, const MappedText& text, const SourceRuns& runs);

    [[nodiscard]] std::u32string_view characters() const { return characters_; }
    /// The character, or 0 beyond the text's ends, where `at` may lie by one.
    [[nodiscard]] char32_t at(std::uint32_t at) const { return at < characters_.size() ? characters_[at] : 0; }
    [[nodiscard]] char32_t before(std::uint32_t at) const { return at == 0 ? 0 : characters_[at - 1]; }
    /// Whether the rule may change the character.
    [[nodiscard]] bool allows(TextRule rule, std::uint32_t at) const;
    [[nodiscard]] const LanguageConventions& conventions(std::uint32_t at) const;
    [[nodiscard]] const QuoteMarks& quotes(std::uint32_t at) const;

    /// Puts a rule's edits into force. Requires: in order, none over another.
    void apply(TextRule rule, const std::vector<TextEdit>& edits);

    /// The text with all edits.
    [[nodiscard]] MappedText text() const;
    [[nodiscard]] const std::vector<AppliedRule>& applied() const { return applied_; }

private:
    /// A character's place in the text as it was.
    struct Place {
        std::uint32_t begin = 0;
        std::uint16_t style = 0;
        std::uint8_t size = 0; ///< bytes that stand there as they are; 0: the character was put there
        bool is_kept = false;  ///< from rules: it is part of an address
    };

    void read_characters();
    void keep_addresses();
    void put(const TextEdit& edit, std::u32string& characters, std::vector<Place>& places) const;

    const Paragraph& paragraph_;
    const MappedText& before_;
    const SourceRuns& runs_;
    std::vector<const LanguageConventions*> conventions_; ///< of each style
    std::u32string characters_;
    std::vector<Place> places_;
    std::vector<AppliedRule> applied_;
};

} // namespace skrejlapa
