#include "resolve/style_sheet.h"

#include "resolve/idle_style_keys.h"
#include "resolve/style_properties.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view elements[] = {"body", "p",  "h1",        "h2",      "h3",   "h4", "h5",         "h6",
                                         "ul",   "ol", "li",        "strong",  "em",   "a",  "blockquote", "table",
                                         "th",   "td", "statement", "caption", "code", "hr"};

std::vector<const TomlEntry*> merge(const std::vector<const TomlEntry*>& chain)
{
    std::map<std::string_view, const TomlEntry*> keys;
    for (const TomlEntry* const style : chain) {
        for (const TomlEntry& entry : style->value.table()->entries)
            keys[entry.key] = &entry;
    }
    keys.erase("extends");
    std::vector<const TomlEntry*> merged;
    for (const auto& [key, entry] : keys) {
        if (find_style_property(key) != nullptr)
            merged.push_back(entry);
    }
    return merged;
}

} // namespace

std::span<const std::string_view> style_elements() { return elements; }

StyleSheet StyleSheet::read(const TomlTable* styles, Diagnostics& found)
{
    StyleSheet sheet;
    const NamedTables tables = named_tables(styles, "style", found);
    if (styles != nullptr)
        report_idle_style_keys(*styles, found);
    const ExtendsWords words{"style", "STYLE-UNKNOWN", {std::begin(elements), std::end(elements)}};
    for (const auto& [name, entry] : tables) {
        report_unknown_style_keys(*entry->value.table(), fmt::format("the style \"{}\"", name), found);
        sheet.styles_.emplace(name, merge(extends_chain(tables, name, words, found)));
    }
    return sheet;
}

const std::vector<const TomlEntry*>* StyleSheet::declared(std::string_view name) const
{
    const auto style = styles_.find(name);
    return style == styles_.end() ? nullptr : &style->second;
}

bool StyleSheet::knows(std::string_view name) const
{
    return declared(name) != nullptr || std::find(std::begin(elements), std::end(elements), name) != std::end(elements);
}

void StyleSheet::require(std::string_view name, Span span, Diagnostics& found) const
{
    if (knows(name))
        return;
    std::vector<std::string> known = names();
    known.insert(known.end(), std::begin(elements), std::end(elements));
    found.error("STYLE-UNKNOWN", span,
                fmt::format("there is no style \"{}\"{}", name, did_you_mean(std::string(name), known)),
                {fmt::format("describe it in [styles.{}]", name)});
}

std::vector<std::string> StyleSheet::names() const
{
    std::vector<std::string> names;
    for (const auto& [name, keys] : styles_)
        names.push_back(name);
    return names;
}

} // namespace skrejlapa
