#include "project/read_hyphenation.h"

#include "project/located_values.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::int64_t most_letters = 20;

void read_minima(TableReader& reader, ProjectHyphenation& language, Diagnostics& found)
{
    const TomlEntry* const entry = reader.entry("minima");
    if (entry == nullptr)
        return;
    const TomlArray* const numbers = entry->value.array();
    const auto number = [&](std::size_t at) {
        const auto* const value = std::get_if<std::int64_t>(&(*numbers)[at].value);
        return value != nullptr && *value >= 1 && *value <= most_letters ? std::optional(static_cast<int>(*value))
                                                                         : std::nullopt;
    };
    if (numbers != nullptr && numbers->size() == 2) {
        language.letters_before = number(0);
        language.letters_after = number(1);
    }
    if (!language.letters_before || !language.letters_after)
        found.error("TOML-VALUE", entry->value.span,
                    fmt::format("minima is two whole numbers from 1 to {}", most_letters),
                    {"the letters that stay before a hyphen, and those after it: minima = [2, 3]"});
}

ProjectHyphenation read_language(const TomlEntry& entry, const TomlTable& table, Diagnostics& found)
{
    ProjectHyphenation language{.language = {entry.key, entry.key_span}};
    check_language(language.language, found);
    TableReader reader(table, fmt::format("[hyphenation.{}]", entry.key), found);
    language.words = read_located_list(reader, "words");
    read_minima(reader, language, found);
    reader.finish();
    return language;
}

} // namespace

std::vector<ProjectHyphenation> read_hyphenation(const TomlTable& languages, Diagnostics& found)
{
    std::vector<ProjectHyphenation> read;
    for (const TomlEntry& entry : languages.entries) {
        if (const TomlTable* const table = entry.value.table())
            read.push_back(read_language(entry, *table, found));
        else
            found.error("TOML-TYPE", entry.value.span,
                        fmt::format("\"{}\" in [hyphenation] must be a table", entry.key),
                        {"name the language: [hyphenation.lv], and words = [\"re-vi-ta-li-zā-ci-ja\"] below it"});
    }
    return read;
}

} // namespace skrejlapa
