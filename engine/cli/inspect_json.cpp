#include "cli/inspect_json.h"

#include "build/inspect_pages.h"

#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::ordered_json;

Json describe_rules(const TextRulesReport& report)
{
    Json in_force = Json::array();
    for (const RulesInForce& each : report.in_force)
        in_force.push_back({{"style", each.style}, {"lang", each.language}, {"rules", each.rules}});
    Json changes = Json::array();
    for (const RuleChange& each : report.changes) {
        Json change{{"content", each.content}, {"rule", each.rule}, {"before", each.before}, {"after", each.after}};
        if (!each.file.empty()) {
            change["file"] = each.file;
            change["line"] = each.place.line;
            change["column"] = each.place.column;
        }
        changes.push_back(std::move(change));
    }
    return {{"in-force", std::move(in_force)}, {"changes", std::move(changes)}};
}

} // namespace

std::string inspect_json(const Layout& layout, const PageFormat& format, const std::optional<Fold>& fold,
                         const TextRulesReport& rules)
{
    Json document{{"pages", inspect_pages(layout, format, fold)}};
    if (!rules.in_force.empty())
        document["text-rules"] = describe_rules(rules);
    return document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace skrejlapa
