#include "cli/card_verdicts.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::ordered_json;

std::string_view name_of(Level level)
{
    return level == Level::error ? "error" : level == Level::warning ? "warning" : "note";
}

std::string print_verdict(const CardVerdict& verdict)
{
    std::string text = fmt::format("  {}  {}\n", verdict.passes() ? "passes" : "fails ", verdict.card);
    for (const Diagnostic& reason : verdict.reasons)
        text += fmt::format("            {}[{}]: {}\n", name_of(reason.level), reason.code, reason.message);
    return text;
}

Json as_json(const CardVerdict& verdict)
{
    Json reasons = Json::array();
    for (const Diagnostic& reason : verdict.reasons)
        reasons.push_back({{"code", reason.code}, {"level", name_of(reason.level)}, {"message", reason.message}});
    return {{"card", verdict.card}, {"passes", verdict.passes()}, {"reasons", std::move(reasons)}};
}

std::string print_json(const Json& list)
{
    return list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace

bool CardVerdict::passes() const
{
    return std::none_of(reasons.begin(), reasons.end(),
                        [](const Diagnostic& reason) { return reason.level == Level::error; });
}

std::string print_verdicts(const std::vector<EditionVerdicts>& verdicts)
{
    std::string text;
    for (const EditionVerdicts& edition : verdicts) {
        text += edition.file + "\n";
        for (const CardVerdict& verdict : edition.cards)
            text += print_verdict(verdict);
    }
    return text;
}

std::string verdicts_as_json(const std::vector<EditionVerdicts>& verdicts)
{
    Json list = Json::array();
    for (const EditionVerdicts& each : verdicts) {
        Json cards = Json::array();
        for (const CardVerdict& verdict : each.cards)
            cards.push_back(as_json(verdict));
        list.push_back({{"leaflet", each.edition->leaflet},
                        {"lang", each.edition->language},
                        {"profile", each.edition->profile},
                        {"file", each.file},
                        {"cards", std::move(cards)}});
    }
    return print_json(list);
}

std::string verdict_as_json(const CardVerdict& verdict, const std::string& file)
{
    return print_json(Json::array({{{"file", file}, {"cards", Json::array({as_json(verdict)})}}}));
}

} // namespace skrejlapa
