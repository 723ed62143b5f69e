#include "text/automatic_hyphens.h"

#include "text/code_points.h"

#include <algorithm>
#include <span>

#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

/// What a character is to the word it stands in.
enum class Role {
    letter,
    mark,   ///< belongs to the letter before it
    joint,  ///< holds two letters together: an apostrophe, a word joiner
    hyphen, ///< parts the halves of a compound
    code,   ///< makes the word no word of a language: a digit, or a stop amid letters
    none    ///< stands outside words
};

Role role_of(char32_t character)
{
    if ((character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z'))
        return Role::letter;
    switch (character) {
    case U' ':
        return Role::none;
    case U'-':
    case U'\u2010':
    case U'\u2011':
        return Role::hyphen;
    case U'\'':
    case U'\u2019':
    case U'\u02BC':
    case U'\u2060':
    case U'\u200C':
    case U'\u200D':
    case U'\uFEFF':
        return Role::joint;
    case U'.':
    case U'_':
    case U'@':
    case U'#':
    case U'\\':
        return Role::code;
    default:
        break;
    }
    const auto code_point = static_cast<UChar32>(character);
    const std::uint32_t category = U_MASK(u_charType(code_point));
    if ((category & U_GC_L_MASK) != 0)
        return Role::letter;
    if ((category & U_GC_M_MASK) != 0)
        return Role::mark;
    return category == U_GC_ND_MASK ? Role::code : Role::none;
}

struct WordCharacter {
    char32_t character = 0;
    Role role = Role::none;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// What stands without a space, from its first letter to its last: "e-pasts", "d'Arc", "2040".
using Token = std::vector<WordCharacter>;

bool is_capital(char32_t character) { return u_isUUppercase(static_cast<UChar32>(character)) != 0; }

class AutomaticHyphens
{
public:
    AutomaticHyphens(const Paragraph& paragraph, const PreparedText& prepared, const std::vector<Address>& addresses)
        : paragraph_(paragraph), prepared_(prepared), addresses_(addresses), next_address_(addresses_.begin()),
          next_soft_hyphen_(prepared.soft_hyphens.begin())
    {
    }

    std::vector<std::uint32_t> find()
    {
        Token token;
        for (const CodePoint& point : CodePoints(prepared_.text.text)) {
            const Role role = role_of(point.character);
            if (role != Role::none)
                token.push_back({point.character, role, point.begin, point.end});
            else if (!token.empty())
                take(token);
        }
        take(token);
        return std::move(offsets_);
    }

private:
    const Paragraph& paragraph_;
    const PreparedText& prepared_;
    const std::vector<Address>& addresses_;
    std::vector<Address>::const_iterator next_address_;
    std::vector<std::uint32_t>::const_iterator next_soft_hyphen_;
    std::vector<std::uint32_t> offsets_;
    std::u32string letters_;
    std::vector<std::uint32_t> letter_begins_;

    void take(Token& token)
    {
        trim(token);
        const bool has_code =
            std::any_of(token.begin(), token.end(), [](const WordCharacter& each) { return each.role == Role::code; });
        if (!token.empty() && !has_code && !lies_in_address(token))
            take_parts(token);
        token.clear();
    }

    // The stop of a sentence and single quotation marks are none of the word.
    static void trim(Token& token)
    {
        while (!token.empty() && (token.back().character == U'.' || token.back().role == Role::joint))
            token.pop_back();
        const auto first = std::find_if(token.begin(), token.end(),
                                        [](const WordCharacter& each) { return each.role != Role::joint; });
        token.erase(token.begin(), first);
    }

    bool lies_in_address(const Token& token)
    {
        while (next_address_ != addresses_.end() && next_address_->end <= token.front().begin)
            ++next_address_;
        return next_address_ != addresses_.end() && next_address_->begin < token.back().end;
    }

    void take_parts(const Token& token)
    {
        for (auto begin = token.begin(); begin != token.end();) {
            const auto end = end_of_part(begin, token.end());
            if (begin->role != Role::hyphen && !has_soft_hyphen(*begin, *(end - 1)))
                divide(std::span(begin, end), {begin != token.begin(), end != token.end()});
            begin = end;
        }
    }

    /// A part ends before a hyphen, where the language changes, and behind the hyphen itself.
    [[nodiscard]] Token::const_iterator end_of_part(Token::const_iterator begin, Token::const_iterator end) const
    {
        if (begin->role == Role::hyphen)
            return begin + 1;
        const CharacterStyle& style = style_at(begin->begin);
        return std::find_if(begin + 1, end, [&](const WordCharacter& each) {
            const CharacterStyle& other = style_at(each.begin);
            return each.role == Role::hyphen || (&other != &style && other.language != style.language);
        });
    }

    bool has_soft_hyphen(const WordCharacter& first, const WordCharacter& last)
    {
        const auto end = prepared_.soft_hyphens.end();
        while (next_soft_hyphen_ != end && *next_soft_hyphen_ <= first.begin)
            ++next_soft_hyphen_;
        return next_soft_hyphen_ != end && *next_soft_hyphen_ <= last.begin;
    }

    /// Whether the word goes on beyond the part.
    struct Neighbours {
        bool before = false;
        bool after = false;
    };

    void divide(std::span<const WordCharacter> part, Neighbours neighbours)
    {
        const CharacterStyle& style = style_at(part.front().begin);
        if (style.hyphens != Hyphens::automatic || style.hyphenator == nullptr)
            return;
        collect_letters(part, *style.hyphenator);
        if (is_abbreviation(part, style))
            return;
        const HyphenationLimits limits = limits_of(style, neighbours);
        for (const std::uint32_t point : style.hyphenator->points_within(limits, letters_)) {
            const std::uint32_t offset = letter_begins_[point];
            if (may_part_at(part, offset, *style.hyphenator) && style_at(offset - 1).hyphens == Hyphens::automatic)
                offsets_.push_back(offset);
        }
    }

    // Where a hyphen stands already, a short end beside it would be left alone on a line.
    static HyphenationLimits limits_of(const CharacterStyle& style, Neighbours neighbours)
    {
        constexpr std::uint32_t least_beside_hyphen = 3;
        HyphenationLimits limits = style.hyphenation_limits;
        if (neighbours.before)
            limits.before = std::max(limits.before, least_beside_hyphen);
        if (neighbours.after)
            limits.after = std::max(limits.after, least_beside_hyphen);
        return limits;
    }

    void collect_letters(std::span<const WordCharacter> part, const Hyphenator& hyphenator)
    {
        letters_.clear();
        letter_begins_.clear();
        for (const WordCharacter& each : part) {
            const char32_t letter = folded_letter(each.character);
            if (each.role == Role::letter || hyphenator.has_letter(letter)) {
                letters_.push_back(letter);
                letter_begins_.push_back(each.begin);
            }
        }
    }

    // A short word of capitals stands for a name: UNESCO.
    [[nodiscard]] bool is_abbreviation(std::span<const WordCharacter> part, const CharacterStyle& style) const
    {
        constexpr std::size_t longest_abbreviation = 6;
        return letters_.size() <= longest_abbreviation && style.transform != TextTransform::uppercase &&
               std::all_of(part.begin(), part.end(), [](const WordCharacter& each) {
                   return each.role != Role::letter || is_capital(each.character);
               });
    }

    /// Whether a line may begin with the character at `offset`: a letter behind another one. What holds letters
    /// together keeps them so, unless the language counts it among its letters: об’-єднує.
    static bool may_part_at(std::span<const WordCharacter> part, std::uint32_t offset, const Hyphenator& hyphenator)
    {
        const auto at = std::lower_bound(part.begin(), part.end(), offset,
                                         [](const WordCharacter& each, std::uint32_t to) { return each.begin < to; });
        const WordCharacter& before = *(at - 1);
        return at->role == Role::letter &&
               (before.role != Role::joint || hyphenator.has_letter(folded_letter(before.character)));
    }

    [[nodiscard]] const CharacterStyle& style_at(std::uint32_t offset) const
    {
        return paragraph_.styles[paragraph_.runs[prepared_.run_at(offset)].style];
    }
};

} // namespace

std::vector<std::uint32_t> find_automatic_hyphens(const Paragraph& paragraph, const PreparedText& prepared,
                                                  const std::vector<Address>& addresses)
{
    const bool is_asked_for = std::any_of(paragraph.styles.begin(), paragraph.styles.end(), [](const auto& style) {
        return style.hyphens == Hyphens::automatic && style.hyphenator != nullptr;
    });
    if (!is_asked_for)
        return {};
    return AutomaticHyphens(paragraph, prepared, addresses).find();
}

} // namespace skrejlapa
