#include "project/read_grant.h"

#include "load/language_tag.h"
#include "project/funder_rules.h"
#include "project/located_values.h"
#include "project/read_funder.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

const std::vector<std::string>& scopes()
{
    static const std::vector<std::string> words{"once", "each page", "each-page"};
    return words;
}

std::optional<std::string> read_scope(TableReader& reader, Diagnostics& found)
{
    const std::optional<std::string> scope = read_word(reader, "scope", scopes(), found);
    if (!scope)
        return std::nullopt;
    return *scope == "each-page" || *scope == "each page" ? "each page" : "once";
}

std::optional<Statement> read_statement_table(TableReader& reader, const TomlEntry& entry, const FundersPlace& place,
                                              Diagnostics& found)
{
    const std::optional<Located> text = read_located(reader, "text");
    const std::optional<Located> file = read_located(reader, "file");
    Statement statement{.text = text.value_or(Located{"", entry.value.span}),
                        .file = file ? path_beside_funders(*file, place, found) : std::nullopt,
                        .approved = reader.boolean("approved").value_or(false),
                        .by = reader.string("by").value_or(""),
                        .date = reader.date("date"),
                        .scope = read_scope(reader, found),
                        .span = entry.key_span};
    reader.finish();
    if (reader.has("text") || (reader.has("file") && !file))
        return text ? std::optional(std::move(statement)) : std::nullopt;
    found.error("TOML-MISSING-KEY", entry.key_span, fmt::format("the statement \"{}\" has no \"text\"", entry.key),
                {reader.has("file") ? "write beside the artwork what it says, for those who cannot see it: text = \"…\""
                                    : "write text = \"…\"; artwork is placed by file = \"…\" beside it"});
    return std::nullopt;
}

std::optional<Statement> read_statement(const TomlEntry& entry, const Grant& grant, const FundersPlace& place,
                                        Diagnostics& found)
{
    if (const std::string* const text = entry.value.string())
        return Statement{
            .text = {*text, entry.value.span}, .file = {}, .by = {}, .date = {}, .scope = {}, .span = entry.key_span};
    const TomlTable* const table = entry.value.table();
    if (table == nullptr) {
        found.error("TOML-TYPE", entry.value.span, fmt::format("the statement \"{}\" must be a table", entry.key),
                    {"write { text = \"…\", approved = true }"});
        return std::nullopt;
    }
    TableReader reader(*table, fmt::format("the statement \"{}\" of [grant.{}]", entry.key, grant.id), found);
    return read_statement_table(reader, entry, place, found);
}

void read_statements(TableReader& reader, Grant& grant, const FundersPlace& place, Diagnostics& found)
{
    const TomlTable* const statements = reader.table("statement");
    if (statements == nullptr)
        return;
    for (const TomlEntry& entry : statements->entries) {
        if (!is_language_tag(entry.key))
            found.error("TOML-UNKNOWN-KEY", entry.key_span,
                        fmt::format("\"{}\" is no language: a statement is given by language", entry.key),
                        {"write statement.lv = { text = \"…\" }"});
        else if (std::optional<Statement> statement = read_statement(entry, grant, place, found))
            grant.statements[entry.key] = *std::move(statement);
    }
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
            const std::string version(pinned_version(reference.text));
            if (!has_version(*funder, version))
                found.error("FUNDER-UNKNOWN", reference.span,
                            fmt::format("the funder \"{}\" has no version \"{}\"{}", id, version,
                                        did_you_mean(version, ids_of(funder->versions))));
        }
    }
}

Grant read_grant(const std::string& id, const TomlTable& table, const std::vector<Funder>& funders,
                 const FundersPlace& place, Diagnostics& found)
{
    TableReader reader(table, fmt::format("[grant.{}]", id), found);
    Grant grant;
    grant.id = id;
    grant.span = table.span;
    grant.programme = reader.string("programme").value_or("");
    grant.contract = reader.string("contract").value_or("");
    grant.funders = read_located_list(reader, "funders");
    grant.scope = read_scope(reader, found).value_or("once");
    grant.statement_language =
        read_word(reader, "statement-language", {"edition", "source", "both"}, found).value_or("edition");
    grant.separator = read_separator(reader, grant.contract, found);
    read_statements(reader, grant, place, found);
    reader.finish();
    check_funder_references(grant.funders, funders, found);
    return grant;
}

} // namespace skrejlapa
