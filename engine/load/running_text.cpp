#include "load/running_text.h"

#include "base/utf8.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

char32_t plain(char32_t c)
{
    const auto is_in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (is_in(U'A', U'Z') || is_in(U'А', U'Я') || (is_in(0xC0, 0xDE) && c != 0xD7))
        return c + 0x20;
    if (is_in(0x400, 0x40F))
        return c + 0x50;
    if (is_in(U'٠', U'٩'))
        return U'0' + (c - U'٠');
    if (is_in(U'۰', U'۹'))
        return U'0' + (c - U'۰');
    switch (c) {
    case 0xA0:   // no-break space
    case 0x202F: // narrow no-break space
    case 0x2009: // thin space
    case U'٬':
    case U'\t':
        return U' ';
    case U'٫':
        return U',';
    case U'’':
        return U'\'';
    default:
        return c;
    }
}

/// Where `{{` opens a field, the end behind its `}}`; else 0.
std::size_t end_of_field(std::string_view text, std::size_t at)
{
    const std::size_t end = text.substr(at).starts_with("{{") ? text.find("}}", at) : text.npos;
    return end == text.npos ? 0 : end + 2;
}

void add(RunningText& running, std::string_view text, Span span)
{
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t behind = end_of_field(text, at); behind > 0) {
            running.text += U'\uFFFC';
            running.written.emplace_back(text.substr(at, behind - at));
            running.spans.push_back(span);
            at = behind;
            continue;
        }
        const std::size_t length = code_point_length(text, at);
        running.text += plain(decode_code_point(text, at));
        running.written.emplace_back(text.substr(at, length));
        running.spans.push_back(span);
        at += length;
    }
}

bool is_its_own_address(const Inline& link)
{
    return link.kind == InlineKind::link && link.children.size() == 1 &&
           link.address.find(link.children.front().text) != std::string::npos;
}

void add(RunningText& running, const std::vector<Inline>& inlines)
{
    for (const Inline& each : inlines) {
        if (each.kind == InlineKind::text || each.kind == InlineKind::code)
            add(running, each.text, each.span);
        else if (each.kind == InlineKind::hard_break)
            add(running, "\n", each.span);
        if (!is_its_own_address(each))
            add(running, each.children);
    }
}

bool is_address(std::u32string_view word)
{
    const bool has_path = word.find(U'/') != word.npos && word.find(U'.') != word.npos &&
                          std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= U'a' && c <= U'z'; });
    return has_path || word.find(U'@') != word.npos || word.starts_with(U"www.") || word.find(U"://") != word.npos;
}

void blank_addresses(RunningText& running)
{
    constexpr std::u32string_view blanks = U" \n";
    for (std::size_t at = 0; at < running.text.size();) {
        const std::size_t end = std::min(running.text.find_first_of(blanks, at), running.text.size());
        if (is_address(std::u32string_view(running.text).substr(at, end - at)))
            running.blank(at, end);
        at = end + 1;
    }
}

} // namespace

std::string RunningText::quoted(std::size_t begin, std::size_t end) const
{
    std::string all;
    for (std::size_t at = begin; at < end; ++at)
        all += written[at];
    return all;
}

void RunningText::blank(std::size_t begin, std::size_t end)
{
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
              U'\uFFFC');
}

RunningText running_text(const std::vector<Inline>& inlines)
{
    RunningText running;
    add(running, inlines);
    blank_addresses(running);
    return running;
}

std::vector<std::string> fields_in(std::string_view text)
{
    std::vector<std::string> names;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t behind = end_of_field(text, at);
        if (behind == 0)
            continue;
        std::string name(text.substr(at + 2, behind - at - 4));
        std::erase(name, ' ');
        if (name.ends_with('?'))
            name.pop_back();
        names.push_back(std::move(name));
        at = behind - 1;
    }
    return names;
}

} // namespace skrejlapa
