#include "load/language_tag.h"
#include "load/pseudo_text.h"
#include "project/project.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

struct Variant {
    std::string_view language;
    std::string_view profile;
};

/// Whether overrides for `tag` apply to `language`: the same tag, or its beginning up to a hyphen; x-pseudo is every
/// pseudo-edition's.
bool covers(std::string_view tag, std::string_view language)
{
    if (is_same_tag(tag, pseudo_language) && is_pseudo(language))
        return true;
    return tag.size() <= language.size() && is_same_tag(tag, language.substr(0, tag.size())) &&
           (tag.size() == language.size() || language[tag.size()] == '-');
}

/// The tables of a `lang` table that apply, the general tag first.
std::vector<const TomlTable*> tables_for_language(const TomlTable& tags, std::string_view language)
{
    std::vector<const TomlEntry*> applying;
    for (const TomlEntry& entry : tags.entries) {
        if (covers(entry.key, language))
            applying.push_back(&entry);
    }
    std::stable_sort(applying.begin(), applying.end(),
                     [](const TomlEntry* a, const TomlEntry* b) { return a->key.size() < b->key.size(); });
    std::vector<const TomlTable*> tables;
    for (const TomlEntry* entry : applying)
        tables.push_back(entry->value.table());
    return tables;
}

void put_over(TomlTable& table, const TomlTable& overrides)
{
    for (const TomlEntry& entry : overrides.entries) {
        const auto own = std::find_if(table.entries.begin(), table.entries.end(),
                                      [&](const TomlEntry& candidate) { return candidate.key == entry.key; });
        if (own == table.entries.end()) {
            table.entries.push_back(entry);
            continue;
        }
        auto* const inner = std::get_if<TomlTable>(&own->value.value);
        if (inner != nullptr && entry.value.table() != nullptr)
            put_over(*inner, *entry.value.table());
        else
            *own = entry;
    }
}

/// The table with its own variants put over it; those of the tables in it are still there.
TomlTable flatten(const TomlTable& table, const Variant& variant)
{
    TomlTable result{{}, table.span};
    std::vector<const TomlTable*> languages;
    std::vector<const TomlTable*> profiles;
    for (const TomlEntry& entry : table.entries) {
        if (!holds_variants(entry)) {
            result.entries.push_back(entry);
        } else if (entry.key == "lang") {
            languages = tables_for_language(*entry.value.table(), variant.language);
        } else if (const TomlEntry* const named = entry.value.table()->find(variant.profile)) {
            profiles.push_back(named->value.table());
        }
    }
    for (const TomlTable* overrides : languages)
        put_over(result, flatten(*overrides, variant));
    for (const TomlTable* overrides : profiles)
        put_over(result, flatten(*overrides, variant));
    return result;
}

TomlTable apply(const TomlTable& table, const Variant& variant);

void apply_within(TomlValue& value, const Variant& variant)
{
    if (const TomlTable* const table = value.table()) {
        value.value = apply(*table, variant);
    } else if (auto* const array = std::get_if<TomlArray>(&value.value)) {
        for (TomlValue& element : *array)
            apply_within(element, variant);
    }
}

TomlTable apply(const TomlTable& table, const Variant& variant)
{
    TomlTable result = flatten(table, variant);
    for (TomlEntry& entry : result.entries)
        apply_within(entry.value, variant);
    return result;
}

} // namespace

bool holds_variants(const TomlEntry& entry)
{
    if (entry.key != "lang" && entry.key != "profile")
        return false;
    const TomlTable* const table = entry.value.table();
    return table != nullptr && !table->entries.empty() &&
           std::all_of(table->entries.begin(), table->entries.end(),
                       [](const TomlEntry& variant) { return variant.value.table() != nullptr; });
}

TomlTable apply_overrides(const TomlTable& table, std::string_view language, std::string_view profile)
{
    return apply(table, {language, profile});
}

} // namespace skrejlapa
