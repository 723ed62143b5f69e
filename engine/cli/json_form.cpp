#include "cli/forms.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::ordered_json;

std::string_view level_name(Level level)
{
    switch (level) {
    case Level::note:
        return "note";
    case Level::warning:
        return "warning";
    case Level::error:
        return "error";
    }
    return "error";
}

double rounded_mm(Length length) { return std::round(length.to_mm() * 1000) / 1000; }

void put_unless_empty(Json& object, const char* key, const std::string& value)
{
    if (!value.empty())
        object[key] = value;
}

void put_page_place(Json& object, const PagePlace& place)
{
    if (place.page > 0)
        object["page"] = place.page;
    put_unless_empty(object, "box", place.box);
    if (place.area) {
        object["bbox_mm"] = {rounded_mm(place.area->left()), rounded_mm(place.area->top()),
                             rounded_mm(place.area->size.width), rounded_mm(place.area->size.height)};
    }
}

void put_values(Json& object, const Diagnostic& finding)
{
    for (const auto& [name, value] : finding.values)
        std::visit([&, &key = name](const auto& held) { object["values"][key] = held; }, value);
}

std::string one_line(const Json& object)
{
    return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string print_finding(const LocatedFinding& located)
{
    const Diagnostic& finding = located.finding;
    Json object{{"schema", 1}, {"code", finding.code}, {"level", level_name(finding.level)}};
    put_unless_empty(object, "file", located.file);
    if (located.place.line > 0) {
        object["line"] = located.place.line;
        object["column"] = located.place.column;
    }
    put_unless_empty(object, "leaflet", finding.leaflet);
    put_unless_empty(object, "lang", finding.language);
    put_unless_empty(object, "profile", finding.profile);
    put_unless_empty(object, "row", finding.row);
    put_page_place(object, finding.place);
    object["message"] = finding.message;
    put_values(object, finding);
    if (!finding.help.empty())
        object["help"] = finding.help;
    return one_line(object);
}

} // namespace

std::string print_json(const Report& report, const PrintedReport& how)
{
    std::string text;
    for (const LocatedFinding& located : report.findings()) {
        if (how.loudness == Loudness::normal || located.finding.level == Level::error)
            text += print_finding(located);
    }
    const FindingCounts counts = report.counts();
    const Json summary{{"built", report.run.built},   {"fresh", report.run.fresh},
                       {"failed", report.run.failed}, {"errors", counts.errors},
                       {"warnings", counts.warnings}, {"seconds", std::round(how.seconds * 1000) / 1000}};
    return text + one_line({{"schema", 1}, {"summary", summary}});
}

} // namespace skrejlapa
