#include "resolve/idle_style_keys.h"

#include "resolve/style_sheet.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool is_padding(std::string_view key)
{
    return key == "padding" || (key.starts_with("padding-") && !key.starts_with("padding-inline"));
}

bool is_border(std::string_view key) { return key.starts_with("border-") && !key.starts_with("border-inline"); }

/// The elements that take a key, for people and to look up in; empty: all do.
std::string_view elements_of(std::string_view key)
{
    if (key == "row-background")
        return "table";
    if (key == "width")
        return "table hr";
    if (key == "background")
        return "table th td";
    if (key == "vertical-align" || is_padding(key))
        return "th td";
    if (is_border(key))
        return "table th td hr";
    return "";
}

bool has_word(std::string_view words, std::string_view wanted)
{
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        if (word == wanted)
            return true;
        words.remove_prefix(std::min(word.size() + 1, words.size()));
    }
    return false;
}

std::string listed(std::string_view words)
{
    std::string list;
    for (const char c : words)
        list += c == ' ' ? ", " : std::string(1, c);
    return list;
}

bool is_extended(const TomlTable& styles, std::string_view name)
{
    return std::any_of(styles.entries.begin(), styles.entries.end(), [&](const TomlEntry& style) {
        const TomlTable* const table = style.value.table();
        const TomlEntry* const base = table == nullptr ? nullptr : table->find("extends");
        return base != nullptr && base->value.string() != nullptr && *base->value.string() == name;
    });
}

} // namespace

void report_idle_style_keys(const TomlTable& styles, Diagnostics& found)
{
    for (const TomlEntry& style : styles.entries) {
        const TomlTable* const table = style.value.table();
        const std::span<const std::string_view> elements = style_elements();
        const bool is_element = std::find(elements.begin(), elements.end(), style.key) != elements.end();
        if (table == nullptr || !is_element || is_extended(styles, style.key))
            continue;
        for (const TomlEntry& entry : table->entries) {
            const std::string_view takers = elements_of(entry.key);
            if (takers.empty() || has_word(takers, style.key))
                continue;
            found.warning(
                "LAYOUT-IDLE-KEY", entry.key_span,
                fmt::format("{} says nothing in the style \"{}\": it is for {}", entry.key, style.key, listed(takers)),
                {"give it to one of those, or give the box around the text a padding, border or ground"});
        }
    }
}

} // namespace skrejlapa
