#include "project/read_funders.h"

#include "load/table_reader.h"
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

} // namespace

Funders read_funders(const TomlTable& file, const FundersPlace& place, Diagnostics& found)
{
    Funders result;
    TableReader reader(file, "the funders' file", found);
    for_each_table(reader, "funder", found, [&](const std::string& id, const TomlTable& table) {
        result.funders.push_back(read_funder(id, table, place, found));
    });
    for_each_table(reader, "grant", found, [&](const std::string& id, const TomlTable& table) {
        result.grants.push_back(read_grant(id, table, result.funders, found));
    });
    reader.finish();
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

std::string_view funder_id(std::string_view reference) { return reference.substr(0, reference.find('@')); }

const FunderVersion* version_in_use(const Funder& funder)
{
    const auto is_superseded = [&](const FunderVersion& version) {
        return std::any_of(funder.versions.begin(), funder.versions.end(), [&](const FunderVersion& other) {
            return !other.supersedes.empty() && other.supersedes == version.id;
        });
    };
    for (auto version = funder.versions.rbegin(); version != funder.versions.rend(); ++version) {
        if (!is_superseded(*version))
            return &*version;
    }
    return funder.versions.empty() ? nullptr : &funder.versions.back();
}

} // namespace skrejlapa
