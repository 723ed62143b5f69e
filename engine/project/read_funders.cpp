#include "project/read_funders.h"

#include "load/table_reader.h"
#include "project/located_values.h"
#include "project/read_funder.h"
#include "project/read_grant.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Calls `read` with each table in the table `key`, by name.
template <class Read> void for_each_table(TableReader& reader, std::string_view key, Diagnostics& found, Read read)
{
    const TomlTable* const tables = reader.table(key);
    if (tables == nullptr)
        return;
    for (const TomlEntry& entry : tables->entries) {
        if (const TomlTable* const table = entry.value.table())
            read(entry.key, *table);
        else
            found.error("TOML-TYPE", entry.value.span, fmt::format("\"{}\" must be a table", entry.key),
                        {fmt::format("write [{}.{}]", key, entry.key)});
    }
}

/// Relations to funders that there are not.
void check_relations(const std::vector<Funder>& funders, Diagnostics& found)
{
    const std::vector<std::string> ids = ids_of(funders);
    for (const Funder& funder : funders) {
        for (const SizeRelationRule& rule : funder.rules.size_relations.value_or(std::vector<SizeRelationRule>{})) {
            if (rule.other != "largest" && std::find(ids.begin(), ids.end(), rule.other) == ids.end())
                found.error("FUNDER-RELATION", rule.text.span,
                            fmt::format("there is no funder \"{}\" that \"{}\" could be measured by{}", rule.other,
                                        funder.id, did_you_mean(rule.other, ids)),
                            {"name the id of a funder of this file, or largest"});
        }
    }
}

} // namespace

Funders read_funders(const TomlTable& file, const FundersPlace& place, Diagnostics& found)
{
    Funders result;
    TableReader reader(file, "the funders' file", found);
    for_each_table(reader, "funder", found, [&](const std::string& id, const TomlTable& table) {
        result.funders.push_back(read_funder(id, fmt::format("[funder.{}]", id), table, place, found));
    });
    for_each_table(reader, "grant", found, [&](const std::string& id, const TomlTable& table) {
        result.grants.push_back(read_grant(id, table, result.funders, place, found));
    });
    reader.finish();
    check_relations(result.funders, found);
    return result;
}

const Funder* Funders::funder(std::string_view id) const
{
    const auto funder = std::find_if(funders.begin(), funders.end(), [&](const Funder& f) { return f.id == id; });
    return funder == funders.end() ? nullptr : &*funder;
}

const Grant* Funders::grant(std::string_view id) const
{
    const auto grant = std::find_if(grants.begin(), grants.end(), [&](const Grant& g) { return g.id == id; });
    return grant == grants.end() ? nullptr : &*grant;
}

} // namespace skrejlapa
