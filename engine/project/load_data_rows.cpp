#include "project/leaflet_entry.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

int line_of(const SourceMap& sources, Span span) { return sources.place(span.file, span.begin).line; }

/// Each row's key is a text of its own.
void check_keys(const DataTable& table, std::size_t column, const SourceMap& sources, Diagnostics& found)
{
    std::map<std::string_view, std::size_t> rows;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const std::string_view key = table.text(row, column);
        if (key.empty()) {
            found.error("DATA-KEY", table.span(row),
                        fmt::format("the row has no \"{}\", which is its key", table.columns()[column].name),
                        {"give it one that no other row has"});
            continue;
        }
        const auto [first, is_new] = rows.try_emplace(key, row);
        if (!is_new)
            found.error(
                "DATA-KEY", table.span(row, column),
                fmt::format("the key \"{}\" is that of line {} too", key, line_of(sources, table.span(first->second))),
                {"each row has a key of its own"});
    }
}

std::optional<std::size_t> find_key(const DataTable& table, const std::optional<Located>& key, Diagnostics& found)
{
    if (!key)
        return std::nullopt;
    const std::optional<std::size_t> column = table.find_column(key->text);
    if (column)
        return column;
    std::vector<std::string> names;
    for (const DataColumn& each : table.columns())
        names.push_back(each.name);
    found.error("DATA-COLUMN", key->span,
                fmt::format("the data have no column \"{}\"{}", key->text, did_you_mean(key->text, names)),
                {fmt::format("there is {}", fmt::join(names, ", "))});
    return std::nullopt;
}

DataRowsPtr load(const Files& files, const Project& project, const LeafletEntry& entry, SourceMap& sources,
                 Diagnostics& found)
{
    const std::optional<Path> path = path_in_project(project, *entry.data, found);
    if (!path)
        return nullptr;
    const int errors = found.error_count();
    std::optional<DataTable> table = load_data_table(files, path->string(), entry.data->span, sources, found);
    if (!table)
        return nullptr;
    const std::optional<std::size_t> key = find_key(*table, entry.key, found);
    if (key)
        check_keys(*table, *key, sources, found);
    if (found.error_count() > errors)
        return nullptr;
    return std::make_shared<const DataRows>(
        DataRows{Path(entry.data->text).lexically_normal(), *std::move(table), key});
}

} // namespace

void load_data_rows(const Files& files, Project& project, SourceMap& sources, Diagnostics& found)
{
    for (const TomlEntry& leaflet : project.leaflets.entries) {
        Diagnostics found_at_load;
        const LeafletEntry entry = read_leaflet_entry(*leaflet.value.table(), found_at_load);
        if (entry.data)
            project.data[leaflet.key] = load(files, project, entry, sources, found);
    }
}

} // namespace skrejlapa
