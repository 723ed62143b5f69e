#include "project/leaflet_entry.h"

#include "project/located_values.h"
#include "project/read_funder.h"
#include "project/read_grant.h"
#include "project/read_job.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Rows are the same in all languages and for all profiles.
void refuse_data_keys(const TomlTable& table, Diagnostics& found)
{
    for (const std::string_view key : {"data", "key"}) {
        if (const TomlEntry* const entry = table.find(key))
            found.error("DATA-OVERRIDE", entry->key_span,
                        fmt::format("\"{}\" is the same for all languages and profiles", key),
                        {"write it below [[leaflet]]; a column name.en serves the language en"});
    }
}

/// A key without data names nothing.
void check_data_keys(const TomlTable& table, Diagnostics& found)
{
    const TomlEntry* const key = table.find("key");
    if (key != nullptr && table.find("data") == nullptr)
        found.error("TOML-MISSING-KEY", key->key_span, "the leaflet has a \"key\" and no \"data\"",
                    {"name the file with rows: data = \"rows.csv\""});
}

/// [[leaflet.partner]]: bodies whose logos this leaflet alone carries. Their files are named from the project's folder.
std::vector<Funder> read_partners(TableReader& reader, Diagnostics& found)
{
    const TomlArray* const tables = reader.array("partner");
    std::vector<Funder> partners;
    for (const TomlValue& value : tables == nullptr ? TomlArray{} : *tables) {
        const TomlTable* const table = value.table();
        if (table == nullptr) {
            found.error("TOML-TYPE", value.span, "a partner must be a table", {"write [[leaflet.partner]]"});
            continue;
        }
        const std::string id = fmt::format("partner-{}", partners.size() + 1);
        partners.push_back(read_funder(id, "[[leaflet.partner]]", *table, {}, found));
        if (partners.back().rules.role.empty())
            partners.back().rules.role = "partner";
    }
    return partners;
}

LeafletEntry read_keys(TableReader& reader, Span span, Diagnostics& found)
{
    LeafletEntry entry;
    entry.id = reader.string("id").value_or("");
    entry.layout = read_located(reader, "layout").value_or(Located{"", span});
    entry.content = read_located(reader, "content").value_or(Located{"", span});
    entry.languages = read_located_list(reader, "languages");
    entry.profiles = read_located_list(reader, "profiles");
    entry.funders = read_located_list(reader, "funders");
    entry.grant = read_located(reader, "grant");
    entry.partners = read_partners(reader, found);
    entry.date = reader.date("date");
    entry.job = read_job(reader.table("job"), found);
    entry.complete = reader.boolean("complete").value_or(false);
    entry.data = read_located(reader, "data");
    entry.key = read_located(reader, "key");
    entry.span = span;
    return entry;
}

void check_profile(const Located& name, const Project& project, Diagnostics& found)
{
    if (project.profile(name.text) != nullptr)
        return;
    found.error(
        "PROJECT-UNKNOWN-PROFILE", name.span,
        fmt::format("there is no profile \"{}\"{}", name.text, did_you_mean(name.text, project.profile_names())));
}

void check_grant(const LeafletEntry& entry, const Project& project, Diagnostics& found)
{
    if (!entry.grant || project.funders.grant(entry.grant->text) != nullptr)
        return;
    found.error("GRANT-UNKNOWN", entry.grant->span,
                fmt::format("there is no grant \"{}\"{}", entry.grant->text,
                            did_you_mean(entry.grant->text, ids_of(project.funders.grants))));
}

/// One table of keys: the leaflet's own, or one of its overrides.
void check_keys(const TomlTable& table, const std::string& what, const Project& project, Diagnostics& found)
{
    TableReader reader(table, what, found);
    reader.know({"lang", "profile"});
    const LeafletEntry entry = read_keys(reader, table.span, found);
    reader.finish();
    for (const Located& language : entry.languages)
        check_language(language, found);
    for (const Located& profile : entry.profiles)
        check_profile(profile, project, found);
    if (!project.funders.are_known)
        return;
    check_grant(entry, project, found);
    check_funder_references(entry.funders, project.funders.funders, found);
}

void check_tables(const TomlTable& table, const std::string& what, const Project& project, Diagnostics& found);

void check_variants(const TomlTable& table, std::string_view kind, const std::string& what, const Project& project,
                    Diagnostics& found)
{
    const TomlEntry* const variants = table.find(kind);
    if (variants == nullptr)
        return;
    const TomlTable* const named = variants->value.table();
    if (named == nullptr) {
        found.error("TOML-TYPE", variants->value.span, fmt::format("\"{}\" of {} must be a table", kind, what),
                    {fmt::format("overrides are written [leaflet.{}.NAME]", kind)});
        return;
    }
    for (const TomlEntry& variant : named->entries) {
        if (kind == "lang")
            check_language({variant.key, variant.key_span}, found);
        else
            check_profile({variant.key, variant.key_span}, project, found);
        if (const TomlTable* const keys = variant.value.table()) {
            refuse_data_keys(*keys, found);
            check_tables(*keys, fmt::format("[leaflet.{}.{}]", kind, variant.key), project, found);
        } else {
            found.error("TOML-TYPE", variant.value.span, fmt::format("\"{}\" must be a table", variant.key),
                        {fmt::format("overrides are written [leaflet.{}.NAME]", kind)});
        }
    }
}

void check_tables(const TomlTable& table, const std::string& what, const Project& project, Diagnostics& found)
{
    check_keys(table, what, project, found);
    check_variants(table, "lang", what, project, found);
    check_variants(table, "profile", what, project, found);
}

} // namespace

LeafletEntry read_leaflet_entry(const TomlTable& table, Diagnostics& found)
{
    TableReader reader(table, "[[leaflet]]", found);
    return read_keys(reader, table.span, found);
}

void check_leaflet(const TomlTable& table, const Project& project, Diagnostics& found)
{
    for (const std::string_view key : {"layout", "content"}) {
        if (table.find(key) == nullptr)
            found.error("TOML-MISSING-KEY", table.span, fmt::format("the leaflet has no \"{}\"", key));
    }
    check_data_keys(table, found);
    check_tables(table, "[[leaflet]]", project, found);
}

} // namespace skrejlapa
