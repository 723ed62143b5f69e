#include "project/read_text_rules.h"

#include "project/located_values.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

ProjectTextRules read_keys(TableReader& reader)
{
    ProjectTextRules read;
    if (reader.has("rules"))
        read.rules = read_located_list(reader, "rules");
    if (reader.has("quotes"))
        read.quotes = read_located_list(reader, "quotes");
    read.quotes_span = reader.span_of("quotes");
    return read;
}

ProjectTextRules read_language(const TomlEntry& entry, const TomlTable& table, Diagnostics& found)
{
    TableReader reader(table, fmt::format("[text-rules.{}]", entry.key), found);
    ProjectTextRules read = read_keys(reader);
    read.language = {entry.key, entry.key_span};
    check_language(read.language, found);
    reader.finish();
    return read;
}

} // namespace

std::vector<ProjectTextRules> read_text_rules(const TomlTable& table, Diagnostics& found)
{
    TomlTable of_all{{}, table.span};
    std::vector<ProjectTextRules> read;
    for (const TomlEntry& entry : table.entries) {
        if (const TomlTable* const language = entry.value.table())
            read.push_back(read_language(entry, *language, found));
        else
            of_all.entries.push_back(entry);
    }
    TableReader reader(of_all, "[text-rules]", found);
    read.insert(read.begin(), read_keys(reader));
    reader.finish();
    return read;
}

} // namespace skrejlapa
