#include "resolve/layout_variants.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

struct Names {
    std::set<std::string> languages;
    std::set<std::string> profiles;
};

void collect(const TomlTable& table, Names& names);

void collect(const TomlValue& value, Names& names)
{
    if (value.table() != nullptr)
        collect(*value.table(), names);
    for (const TomlValue& element : value.array() == nullptr ? TomlArray{} : *value.array())
        collect(element, names);
}

void collect(const TomlTable& table, Names& names)
{
    for (const TomlEntry& entry : table.entries) {
        const TomlTable* const inner = entry.value.table();
        if (inner != nullptr && (entry.key == "lang" || entry.key == "profile")) {
            for (const TomlEntry& variant : inner->entries)
                (entry.key == "lang" ? names.languages : names.profiles).insert(variant.key);
        }
        collect(entry.value, names);
    }
}

} // namespace

std::vector<LayoutVariant> layout_variants(const TomlTable& layout)
{
    Names names;
    collect(layout, names);
    std::vector<LayoutVariant> variants{{}};
    for (const std::string& language : names.languages)
        variants.push_back({language, {}});
    for (const std::string& profile : names.profiles)
        variants.push_back({{}, profile});
    return variants;
}

void warn_of_unused_boxes(const BoxDefinitions& boxes, const std::set<std::string>& used, Diagnostics& found)
{
    const std::set<std::string> extended = extended_boxes(boxes);
    for (const auto& [name, definition] : boxes) {
        if (used.count(name) == 0 && extended.count(name) == 0)
            found.warning("LAYOUT-UNUSED-BOX", definition.own->key_span,
                          fmt::format("the box \"{}\" stands on no page", name),
                          {"name it as the child of another box, or remove it"});
    }
}

} // namespace skrejlapa
