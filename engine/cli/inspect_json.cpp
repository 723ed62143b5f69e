#include "cli/inspect_json.h"

#include "build/inspect_pages.h"

namespace skrejlapa
{

namespace
{

void write_change(JsonWriter& json, const RuleChange& change)
{
    json.begin_object();
    json.member("content", change.content);
    json.member("rule", change.rule);
    json.member("before", change.before);
    json.member("after", change.after);
    if (!change.file.empty()) {
        json.member("file", change.file);
        json.member("line", std::int64_t{change.place.line});
        json.member("column", std::int64_t{change.place.column});
    }
    json.end_object();
}

void write_rules(JsonWriter& json, const TextRulesReport& report)
{
    json.begin_object();
    json.key("in-force");
    json.begin_array();
    for (const RulesInForce& each : report.in_force) {
        json.begin_object();
        json.member("style", each.style);
        json.member("lang", each.language);
        json.key("rules");
        json.begin_array();
        for (const std::string& rule : each.rules)
            json.add(rule);
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.key("changes");
    json.begin_array();
    for (const RuleChange& change : report.changes)
        write_change(json, change);
    json.end_array();
    json.end_object();
}

} // namespace

std::string inspect_json(const Layout& layout, const PageFormat& format, const std::optional<Fold>& fold,
                         const TextRulesReport& rules)
{
    JsonWriter json;
    json.begin_object();
    json.key("pages");
    write_pages(json, layout, format, fold);
    if (!rules.in_force.empty()) {
        json.key("text-rules");
        write_rules(json, rules);
    }
    json.end_object();
    return json.text() + "\n";
}

} // namespace skrejlapa
