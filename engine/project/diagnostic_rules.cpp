#include "base/diagnostic_catalog.h"
#include "load/table_reader.h"
#include "project/project.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::vector<std::string> known_codes()
{
    std::vector<std::string> codes{"warnings"};
    for (const CatalogEntry& entry : diagnostic_catalog())
        codes.emplace_back(entry.code);
    return codes;
}

void require_known_code(const std::string& code, Span span, Diagnostics& found)
{
    if (find_catalog_entry(code) != nullptr)
        return;
    const std::string nearest = did_you_mean(code, known_codes());
    const std::string message = fmt::format("there is no diagnostic \"{}\"{}", code, nearest);
    // A code that resembles none may be one of a later release, which a project may name ahead.
    if (nearest.empty())
        found.warning("DIAGNOSTICS-UNKNOWN-CODE", span, message);
    else
        found.error("DIAGNOSTICS-UNKNOWN-CODE", span, message);
}

std::vector<Located> read_denied(const TomlEntry* entry, Diagnostics& found)
{
    std::vector<Located> denied;
    const TomlArray* const codes = entry == nullptr ? nullptr : entry->value.array();
    if (codes == nullptr)
        return denied;
    for (const TomlValue& code : *codes) {
        if (const std::string* const text = code.string()) {
            if (*text != "warnings")
                require_known_code(*text, code.span, found);
            denied.push_back({*text, code.span});
        }
    }
    return denied;
}

AllowedFinding read_allowed(const TomlTable& table, Diagnostics& found)
{
    TableReader reader(table, "[[diagnostics.allow]]", found);
    AllowedFinding allowed{.code = reader.string("code").value_or(""),
                           .leaflet = reader.string("leaflet").value_or(""),
                           .file = reader.string("file").value_or(""),
                           .until = reader.date("until"),
                           .reason = reader.string("reason").value_or(""),
                           .span = table.span};
    reader.finish();
    require_known_code(allowed.code, reader.span_of("code"), found);
    return allowed;
}

} // namespace

DiagnosticRules read_diagnostic_rules(const TomlTable& table, Diagnostics& found)
{
    TableReader reader(table, "[diagnostics]", found);
    DiagnosticRules rules;
    static_cast<void>(reader.strings("deny"));
    rules.deny = read_denied(reader.entry("deny"), found);
    if (const TomlArray* const allowed = reader.array("allow")) {
        for (const TomlValue& entry : *allowed) {
            if (const TomlTable* const one = entry.table())
                rules.allow.push_back(read_allowed(*one, found));
            else
                found.error("TOML-TYPE", entry.span, "an entry of [[diagnostics.allow]] is a table");
        }
    }
    reader.finish();
    return rules;
}

} // namespace skrejlapa
