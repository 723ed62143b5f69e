#include "cli/language_tag.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_subtag(std::string_view text)
{
    return !text.empty() && text.size() <= 8 &&
           std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

} // namespace

bool is_language_tag(std::string_view text)
{
    const std::size_t first = std::min(text.find('-'), text.size());
    if (first < 2 || first > 3 || !std::all_of(text.begin(), text.begin() + first, is_letter))
        return false;
    std::string_view rest = text.substr(first);
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find('-'), rest.size());
        if (!is_subtag(rest.substr(0, end)))
            return false;
        rest.remove_prefix(end);
    }
    return true;
}

} // namespace skrejlapa
