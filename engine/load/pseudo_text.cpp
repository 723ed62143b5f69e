#include "load/pseudo_text.h"

#include "base/utf8.h"

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
constexpr Accented vowels[] = {{"a", "á"}, {"e", "é"}, {"i", "í"}, {"o", "ó"}, {"u", "ú"}, {"y", "ý"}, {"A", "Á"},
                               {"E", "É"}, {"I", "Í"}, {"O", "Ó"}, {"U", "Ú"}, {"Y", "Ý"}, {"ā", "ā"}, {"ē", "ē"},
                               {"ī", "ī"}, {"ū", "ū"}, {"Ā", "Ā"}, {"Ē", "Ē"}, {"Ī", "Ī"}, {"Ū", "Ū"}, {"ä", "ä"},
                               {"ö", "ö"}, {"ü", "ü"}, {"õ", "õ"}, {"Ä", "Ä"}, {"Ö", "Ö"}, {"Ü", "Ü"}, {"Õ", "Õ"},
                               {"а", "а́"}, {"е", "е́"}, {"и", "и́"}, {"о", "о́"}, {"у", "у́"}, {"ы", "ы́"}, {"э", "э́"},
                               {"ю", "ю́"}, {"я", "я́"}, {"А", "А́"}, {"Е", "Е́"}, {"И", "И́"}, {"О", "О́"}, {"У", "У́"},
                               {"Ы", "Ы́"}, {"Э", "Э́"}, {"Ю", "Ю́"}, {"Я", "Я́"}};

/// The letter with its accent; empty for what is no vowel.
std::string_view accented(std::string_view letter)
{
    const auto* const vowel =
        std::find_if(std::begin(vowels), std::end(vowels), [&](const Accented& each) { return each.plain == letter; });
    return vowel == std::end(vowels) ? std::string_view() : vowel->accented;
}

/// Where the `{{field}}` at the front of a text ends; 0 where there is none.
std::size_t field_length(std::string_view text)
{
    const std::size_t end = text.starts_with("{{") ? text.find("}}") : std::string_view::npos;
    return end == std::string_view::npos ? 0 : end + 2;
}

std::string letters_of(const Inline& each)
{
    std::string letters = each.text;
    for (const Inline& child : each.children)
        letters += letters_of(child);
    return letters;
}

void lengthen(std::vector<Inline>& inlines)
{
    for (Inline& each : inlines) {
        if (each.kind == InlineKind::link && letters_of(each) == each.address)
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

std::string pseudo_words(std::string_view text)
{
    std::string result;
    double owed = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t field = field_length(text.substr(at));
        const std::size_t length = field > 0 ? field : code_point_length(text, at);
        const std::string_view letter = text.substr(at, length);
        const std::string_view vowel = field > 0 ? std::string_view() : accented(letter);
        result += vowel.empty() ? letter : vowel;
        owed += field > 0 ? 0 : growth;
        for (; owed >= 1 && !vowel.empty(); owed -= 1)
            result += vowel;
        at += length;
    }
    return result;
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
