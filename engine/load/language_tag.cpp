#include "load/language_tag.h"

#include <algorithm>

namespace skrejlapa
{

bool is_language_tag(std::string_view text)
{
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto is_subtag = [&](std::string_view part) {
        return !part.empty() && part.size() <= 8 &&
               std::all_of(part.begin(), part.end(), [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
    };
    const std::size_t first = std::min(text.find('-'), text.size());
    const bool is_private = first == 1 && (text[0] == 'x' || text[0] == 'X') && text.size() > 2;
    if (!is_private && (first < 2 || first > 3 ||
                        !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), is_letter)))
        return false;
    for (std::size_t at = first; at < text.size();) {
        const std::size_t end = std::min(text.find('-', at + 1), text.size());
        if (!is_subtag(text.substr(at + 1, end - at - 1)))
            return false;
        at = end;
    }
    return true;
}

bool is_same_tag(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

bool is_within_language(std::string_view tag, std::string_view language)
{
    return tag.empty() || (language.size() >= tag.size() && is_same_tag(tag, language.substr(0, tag.size())) &&
                           (language.size() == tag.size() || language[tag.size()] == '-'));
}

} // namespace skrejlapa
