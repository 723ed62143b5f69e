#include "load/braces.h"

#include "load/limits.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

bool is_key_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// The offset after a quoted text on one line, or of its line's end.
std::size_t skip_quoted(std::string_view text, std::size_t open)
{
    for (std::size_t at = open + 1; at < text.size() && text[at] != '\n' && text[at] != '\r'; ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == text[open])
            return at + 1;
    }
    return std::min(text.find_first_of("\r\n", open), text.size());
}

} // namespace

std::optional<std::size_t> find_braces_end(std::string_view text, std::size_t open)
{
    text = text.substr(0, std::min(text.size(), open + max_attribute_bytes));
    for (std::size_t at = open + 1; at < text.size();) {
        const char c = text[at];
        if (c == '}')
            return at + 1;
        if (c == '\n' || c == '\r' || c == '{')
            return std::nullopt;
        const bool opens_value = (c == '"' || c == '\'') && text[at - 1] == '=';
        at = opens_value ? skip_quoted(text, at) : at + 1;
    }
    return std::nullopt;
}

bool looks_like_attributes(std::string_view inside)
{
    const std::size_t first = inside.find_first_not_of(" \t");
    if (first == inside.npos)
        return false;
    if (inside[first] == '#' || inside[first] == '.')
        return first + 1 < inside.size() && inside[first + 1] != ' ';
    std::size_t key_end = first;
    while (key_end < inside.size() && is_key_character(inside[key_end]))
        ++key_end;
    return key_end > first && key_end < inside.size() && inside[key_end] == '=';
}

bool opens_single_brace(std::string_view text, std::size_t at)
{
    return at < text.size() && text[at] == '{' && (at + 1 >= text.size() || text[at + 1] != '{');
}

std::size_t skip_destination(std::string_view text, std::size_t open, std::size_t end)
{
    int depth = 0;
    for (std::size_t at = open; at < end; ++at) {
        const char c = text[at];
        if (c == '\\') {
            ++at;
        } else if (c == '<' && at == open + 1) {
            at = std::min(text.find_first_of(">\n", at), end);
        } else if ((c == '"' || c == '\'') && (text[at - 1] == ' ' || text[at - 1] == '\n')) {
            at = skip_quoted(text, at) - 1;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            return at + 1;
        }
    }
    return open;
}

} // namespace skrejlapa
