#include "load/pseudo_text.h"

#include "base/utf8.h"
#include "load/language_tag.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// How much longer than their source translations of a sentence come out (Russian and German from Latvian: 29-31 %).
constexpr double growth = 0.35;

struct Accented {
    std::string_view plain;
    std::string_view accented;
};
constexpr Accented vowels[] = {
    {"a", "á"}, {"e", "é"}, {"i", "í"}, {"o", "ó"}, {"u", "ú"}, {"y", "ý"}, {"A", "Á"}, {"E", "É"}, {"I", "Í"},
    {"O", "Ó"}, {"U", "Ú"}, {"Y", "Ý"}, {"ā", "ā"}, {"ē", "ē"}, {"ī", "ī"}, {"ū", "ū"}, {"Ā", "Ā"}, {"Ē", "Ē"},
    {"Ī", "Ī"}, {"Ū", "Ū"}, {"ä", "ä"}, {"ö", "ö"}, {"ü", "ü"}, {"õ", "õ"}, {"Ä", "Ä"}, {"Ö", "Ö"}, {"Ü", "Ü"},
    {"Õ", "Õ"}, {"а", "а́"}, {"е", "е́"}, {"и", "и́"}, {"о", "о́"}, {"у", "у́"}, {"ы", "ы́"}, {"э", "э́"}, {"ю", "ю́"},
    {"я", "я́"}, {"А", "А́"}, {"Е", "Е́"}, {"И", "И́"}, {"О", "О́"}, {"У", "У́"}, {"Ы", "Ы́"}, {"Э", "Э́"}, {"Ю", "Ю́"},
    {"Я", "Я́"}, {"є", "є́"}, {"і", "і́"}, {"ї", "ї́"}, {"ё", "ё́"}, {"Є", "Є́"}, {"І", "І́"}, {"Ї", "Ї́"}, {"Ё", "Ё́"},
    {"ė", "ė"}, {"ę", "ę"}, {"ą", "ą"}, {"į", "į"}, {"ų", "ų"}, {"α", "ά"}, {"ε", "έ"}, {"η", "ή"}, {"ι", "ί"},
    {"ο", "ό"}, {"υ", "ύ"}, {"ω", "ώ"}, {"Α", "Ά"}, {"Ε", "Έ"}, {"Η", "Ή"}, {"Ι", "Ί"}, {"Ο", "Ό"}, {"Υ", "Ύ"},
    {"Ω", "Ώ"}};

/// The letter with its accent; empty for what is no vowel.
std::string_view accented(std::string_view letter)
{
    const auto* const vowel =
        std::find_if(std::begin(vowels), std::end(vowels), [&](const Accented& each) { return each.plain == letter; });
    return vowel == std::end(vowels) ? std::string_view() : vowel->accented;
}

constexpr std::string_view kashida = "\u0640";

/// Letters of the Arabic script, marks and digits not among them.
bool is_arabic_letter(char32_t letter)
{
    return (letter >= U'\u0620' && letter <= U'\u064A' && letter != U'\u0640') ||
           (letter >= U'\u066E' && letter <= U'\u06D3' && letter != U'\u0670') || letter == U'\u06D5';
}

bool is_arabic_mark(char32_t letter)
{
    return (letter >= U'\u064B' && letter <= U'\u065F') || letter == U'\u0670' ||
           (letter >= U'\u0610' && letter <= U'\u061A');
}

/// Whether the letter joins the one behind it (Unicode's ArabicShaping.txt: dual-joining).
bool joins_on(char32_t letter)
{
    constexpr std::u32string_view not_on =
        U"\u0621\u0622\u0623\u0624\u0625\u0627\u0629\u062F\u0630\u0631\u0632\u0648\u0649\u0671\u0672\u0673\u0675\u0676"
        U"\u0677\u0688\u0689\u068A\u068B\u068C\u068D\u068E\u068F\u0690\u0691\u0692\u0693\u0694\u0695\u0696\u0697\u0698"
        U"\u0699\u06C0\u06C3\u06C4\u06C5\u06C6\u06C7\u06C8\u06C9\u06CA\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5";
    return is_arabic_letter(letter) && not_on.find(letter) == std::u32string_view::npos;
}

/// Whether a kashida may stand between two letters. Lam and alef are one figure.
bool may_be_drawn_apart(char32_t before, char32_t letter)
{
    constexpr std::u32string_view alefs = U"\u0622\u0623\u0625\u0627\u0671";
    const bool is_lam_alef = before == U'\u0644' && alefs.find(letter) != std::u32string_view::npos;
    return joins_on(before) && is_arabic_letter(letter) && letter != U'\u0621' && !is_lam_alef;
}

/// Scripts without kashidas whose vowels are not known here: Armenian, Hebrew, Georgian.
bool is_doubled_whole(char32_t letter)
{
    return (letter >= U'\u0531' && letter <= U'\u0587') || (letter >= U'\u05D0' && letter <= U'\u05EA') ||
           (letter >= U'\u10A0' && letter <= U'\u10FF');
}

/// Where the `{{field}}` at the front of a text ends; 0 where there is none.
std::size_t field_length(std::string_view text)
{
    const std::size_t end = text.starts_with("{{") ? text.find("}}") : std::string_view::npos;
    return end == std::string_view::npos ? 0 : end + 2;
}

/// Puts letters one behind the other and now and then one more, so that what comes out is longer by `growth`.
class Lengthening
{
public:
    void add_field(std::string_view field)
    {
        text_ += field;
        before_ = 0;
    }

    void add_letter(std::string_view letter)
    {
        const char32_t code_point = decode_code_point(letter, 0);
        if (may_be_drawn_apart(before_, code_point))
            pay_with(kashida);
        const std::string_view vowel = accented(letter);
        text_ += vowel.empty() ? letter : vowel;
        owed_ += growth;
        if (!vowel.empty() || is_doubled_whole(code_point))
            pay_with(vowel.empty() ? letter : vowel);
        if (!is_arabic_mark(code_point))
            before_ = code_point;
    }

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    /// At most twice in one place: what is owed for figures and spaces is spread.
    void pay_with(std::string_view letter)
    {
        constexpr int most_in_one_place = 2;
        for (int paid = 0; owed_ >= 1 && paid < most_in_one_place; owed_ -= 1, ++paid)
            text_ += letter;
    }

    std::string text_;
    double owed_ = 0;
    char32_t before_ = 0;
};

/// The small vowel that an accented one comes from; nothing for what is no vowel.
std::optional<char32_t> plain_vowel(char32_t letter)
{
    for (const Accented& vowel : vowels) {
        const char32_t plain = decode_code_point(vowel.plain, 0);
        if (letter == plain || letter == decode_code_point(vowel.accented, 0))
            return plain;
    }
    return std::nullopt;
}

std::string letters_of(const Inline& each)
{
    std::string letters = each.text;
    for (const Inline& child : each.children)
        letters += letters_of(child);
    return letters;
}

/// Whether a link's text is its address, as people write it: without https://, mailto: or tel:.
bool is_address(std::string_view text, std::string_view address)
{
    const bool is_end = !text.empty() && address.ends_with(text);
    const std::string_view scheme = address.substr(0, is_end ? address.size() - text.size() : 0);
    return is_end && (scheme.empty() || scheme.ends_with(':') || scheme.ends_with("://"));
}

void lengthen(std::vector<Inline>& inlines)
{
    for (Inline& each : inlines) {
        if (each.kind == InlineKind::link && is_address(letters_of(each), each.address))
            continue;
        if (each.kind == InlineKind::text)
            each.text = pseudo_words(each.text);
        lengthen(each.children);
    }
}

void lengthen(ContentBlock& block)
{
    if (block.kind != ContentBlockKind::code)
        lengthen(block.inlines);
    for (ContentBlock& child : block.children)
        lengthen(child);
}

} // namespace

std::string pseudo_variety_of(std::string_view source_language)
{
    const bool is_private = source_language.find("-x-") != std::string_view::npos;
    return std::string(source_language) + (is_private ? "-pseudo" : "-x-pseudo");
}

bool is_pseudo(std::string_view language)
{
    constexpr std::string_view last_subtag = "-pseudo";
    const bool has_it = language.size() > last_subtag.size() &&
                        is_same_tag(language.substr(language.size() - last_subtag.size()), last_subtag);
    return has_it && (language.substr(0, 2) == "x-" || language.find("-x-") != std::string_view::npos);
}

std::string pseudo_words(std::string_view text)
{
    Lengthening longer;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t field = field_length(text.substr(at));
        const std::size_t length = field > 0 ? field : code_point_length(text, at);
        if (field > 0)
            longer.add_field(text.substr(at, length));
        else
            longer.add_letter(text.substr(at, length));
        at += length;
    }
    return longer.text();
}

PseudoSource pseudo_source(std::u32string_view word)
{
    PseudoSource source;
    for (std::uint32_t at = 0; at < word.size(); ++at) {
        const std::optional<char32_t> vowel = plain_vowel(word[at]);
        if (vowel && at > 0 && word[at] == word[at - 1])
            continue;
        source.word += vowel.value_or(word[at]);
        source.places.push_back(at);
    }
    return source;
}

ContentDocument pseudo_text(ContentDocument document)
{
    // It is not in the language that it says it is in any more.
    std::erase_if(document.front_matter.entries, [](const TomlEntry& entry) { return entry.key == "lang"; });
    for (Section& section : document.sections) {
        lengthen(section.heading);
        for (ContentBlock& block : section.blocks)
            lengthen(block);
    }
    return document;
}

} // namespace skrejlapa
