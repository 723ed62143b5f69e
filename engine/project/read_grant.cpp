#include "project/read_grant.h"

#include "load/language_tag.h"
#include "project/later_release.h"
#include "project/located_values.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::optional<Statement> read_statement(const TomlEntry& entry, Grant& grant, Diagnostics& found)
{
    if (const std::string* const text = entry.value.string())
        return Statement{.text = {*text, entry.value.span}};
    const TomlTable* const table = entry.value.table();
    if (table == nullptr) {
        found.error("TOML-TYPE", entry.value.span, fmt::format("the statement \"{}\" must be a table", entry.key),
                    {"write { text = \"…\", approved = true }"});
        return std::nullopt;
    }
    TableReader reader(*table, fmt::format("the statement \"{}\" of [grant.{}]", entry.key, grant.id), found);
    const std::optional<Located> text = read_located(reader, "text");
    Statement statement{.text = text.value_or(Located{"", table->span}),
                        .approved = reader.boolean("approved").value_or(false),
                        .by = reader.string("by").value_or(""),
                        .date = reader.date("date")};
    reader.finish();
    if (!reader.has("text"))
        found.error("TOML-MISSING-KEY", entry.key_span, fmt::format("the statement \"{}\" has no \"text\"", entry.key));
    for (const std::string_view key : {"approved", "by", "date"})
        collect_later_key(grant.later, *table, key);
    return text ? std::optional(std::move(statement)) : std::nullopt;
}

void read_statements(TableReader& reader, Grant& grant, Diagnostics& found)
{
    const TomlTable* const statements = reader.table("statement");
    if (statements == nullptr)
        return;
    for (const TomlEntry& entry : statements->entries) {
        if (!is_language_tag(entry.key))
            found.error("TOML-UNKNOWN-KEY", entry.key_span,
                        fmt::format("\"{}\" is no language: a statement is given by language", entry.key),
                        {"write statement.lv = { text = \"…\" }"});
        else if (std::optional<Statement> statement = read_statement(entry, grant, found))
            grant.statements[entry.key] = *std::move(statement);
    }
}

std::string read_scope(TableReader& reader, Diagnostics& found)
{
    const std::optional<std::string> scope = read_word(reader, "scope", {"once", "each page", "each-page"}, found);
    return !scope || *scope == "once" ? "once" : "each page";
}

bool has_version(const Funder& funder, std::string_view version)
{
    return std::any_of(funder.versions.begin(), funder.versions.end(),
                       [&](const FunderVersion& candidate) { return candidate.id == version; });
}

} // namespace

void check_funder_references(const std::vector<Located>& references, const std::vector<Funder>& funders,
                             Diagnostics& found)
{
    for (const Located& reference : references) {
        const std::string_view id = funder_id(reference.text);
        const auto funder = std::find_if(funders.begin(), funders.end(), [&](const Funder& f) { return f.id == id; });
        if (funder == funders.end()) {
            found.error("FUNDER-UNKNOWN", reference.span,
                        fmt::format("there is no funder \"{}\"{}", id, did_you_mean(id, ids_of(funders))));
        } else if (id.size() < reference.text.size()) {
            const std::string version = reference.text.substr(id.size() + 1);
            if (!has_version(*funder, version))
                found.error("FUNDER-UNKNOWN", reference.span,
                            fmt::format("the funder \"{}\" has no version \"{}\"{}", id, version,
                                        did_you_mean(version, ids_of(funder->versions))));
        }
    }
}

Grant read_grant(const std::string& id, const TomlTable& table, const std::vector<Funder>& funders, Diagnostics& found)
{
    TableReader reader(table, fmt::format("[grant.{}]", id), found);
    Grant grant;
    grant.id = id;
    grant.span = table.span;
    grant.contract = reader.string("contract").value_or("");
    grant.funders = read_located_list(reader, "funders");
    grant.scope = read_scope(reader, found);
    grant.statement_language =
        read_word(reader, "statement-language", {"edition", "source", "both"}, found).value_or("edition");
    static_cast<void>(reader.string("separator"));
    read_statements(reader, grant, found);
    reader.finish();
    collect_later_key(grant.later, table, "separator");
    // The layout's boxes print the statement where they stand; whether that is on each page nobody checks yet.
    if (grant.scope != "once")
        collect_later_key(grant.later, table, "scope");
    check_funder_references(grant.funders, funders, found);
    return grant;
}

} // namespace skrejlapa
