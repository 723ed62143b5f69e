#include "resolve/layout_variants.h"

#include "project/located_values.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// The keys below `lang` and `profile`, wherever they stand.
struct Names {
    std::vector<const TomlEntry*> languages;
    std::vector<const TomlEntry*> profiles;
};

void collect(const TomlTable& table, Names& names);

void collect(const TomlValue& value, Names& names)
{
    if (value.table() != nullptr)
        collect(*value.table(), names);
    if (const TomlArray* const array = value.array()) {
        for (const TomlValue& element : *array)
            collect(element, names);
    }
}

void collect(const TomlTable& table, Names& names)
{
    for (const TomlEntry& entry : table.entries) {
        if (holds_variants(entry)) {
            for (const TomlEntry& variant : entry.value.table()->entries)
                (entry.key == "lang" ? names.languages : names.profiles).push_back(&variant);
        }
        collect(entry.value, names);
    }
}

std::set<std::string> keys_of(const std::vector<const TomlEntry*>& entries)
{
    std::set<std::string> keys;
    for (const TomlEntry* const entry : entries)
        keys.insert(entry->key);
    return keys;
}

} // namespace

std::vector<LayoutVariant> layout_variants(const TomlTable& layout)
{
    Names names;
    collect(layout, names);
    std::vector<LayoutVariant> variants{{}};
    for (const std::string& language : keys_of(names.languages))
        variants.push_back({language, {}});
    for (const std::string& profile : keys_of(names.profiles))
        variants.push_back({{}, profile});
    return variants;
}

void check_variant_names(const TomlTable& layout, const Project& project, Diagnostics& found)
{
    Names names;
    collect(layout, names);
    for (const TomlEntry* const language : names.languages)
        check_language({language->key, language->key_span}, found);
    for (const TomlEntry* const profile : names.profiles) {
        if (project.profile(profile->key) == nullptr)
            found.warning("PROJECT-UNKNOWN-PROFILE", profile->key_span,
                          fmt::format("there is no profile \"{}\", so these keys never count{}", profile->key,
                                      did_you_mean(profile->key, project.profile_names())));
    }
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
