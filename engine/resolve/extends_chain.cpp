#include "resolve/extends_chain.h"

#include "resolve/layout_limits.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

void report_unknown(const std::string& name, Span span, const NamedTables& tables, const ExtendsWords& words,
                    Diagnostics& found)
{
    std::vector<std::string> names = words.known;
    for (const auto& [known, entry] : tables)
        names.emplace_back(known);
    found.error(std::string(words.unknown_code), span,
                fmt::format("there is no {} \"{}\"{}", words.what, name, did_you_mean(name, names)));
}

/// The entry that `entry` extends; null at the chain's end and at a mistake.
const TomlEntry* base_of(const TomlEntry& entry, const NamedTables& tables, const ExtendsWords& words,
                         Diagnostics& found)
{
    const TomlEntry* const extends = entry.value.table()->find("extends");
    if (extends == nullptr)
        return nullptr;
    const std::string* const base = extends->value.string();
    if (base == nullptr) {
        found.error("TOML-TYPE", extends->value.span, fmt::format("extends takes the name of a {}", words.what));
        return nullptr;
    }
    const auto known = tables.find(*base);
    if (known != tables.end())
        return known->second;
    if (std::find(words.known.begin(), words.known.end(), *base) == words.known.end())
        report_unknown(*base, extends->value.span, tables, words, found);
    return nullptr;
}

} // namespace

std::vector<const TomlEntry*> extends_chain(const NamedTables& tables, std::string_view name, const ExtendsWords& words,
                                            Diagnostics& found)
{
    std::vector<const TomlEntry*> chain;
    const auto start = tables.find(name);
    const TomlEntry* entry = start == tables.end() ? nullptr : start->second;
    while (entry != nullptr) {
        chain.push_back(entry);
        const TomlEntry* const base = base_of(*entry, tables, words, found);
        if (base != nullptr && std::find(chain.begin(), chain.end(), base) != chain.end()) {
            found.error("LAYOUT-CYCLE", entry->value.table()->find("extends")->value.span,
                        fmt::format("{} \"{}\" extends itself", words.what, base->key));
            break;
        }
        if (chain.size() > layout_limits::extends_in_a_row) {
            found.error("LAYOUT-TOO-LARGE", entry->key_span,
                        fmt::format("more than {} tables extend one another", layout_limits::extends_in_a_row));
            break;
        }
        entry = base;
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

NamedTables named_tables(const TomlTable* tables, std::string_view what, Diagnostics& found)
{
    NamedTables named;
    if (tables == nullptr)
        return named;
    for (const TomlEntry& entry : tables->entries) {
        if (entry.value.table() != nullptr)
            named.emplace(entry.key, &entry);
        else
            found.error("TOML-TYPE", entry.value.span,
                        fmt::format("the {} \"{}\" is a table of keys", what, entry.key));
    }
    return named;
}

} // namespace skrejlapa
