#include "layout/strip_findings.h"

#include "layout/finding_values.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

/// The rule that a logo's size comes from.
struct SizeRule {
    std::string text; ///< "min-height 18.0 mm"
    std::string source;
};

std::string with_source(const SizeRule& rule)
{
    return rule.source.empty() ? rule.text : fmt::format("{}, {}", rule.text, rule.source);
}

SizeRule rule_of(const SizedLogos& logos, std::size_t logo, const Scales& scales)
{
    const StripLogo& rules = logos.rules(logo);
    if (const SizeRelation* const relation = logos.binding_relation(logo, scales))
        return {fmt::format("size-relation \"{}\"", relation->text), relation->source};
    const Size ink = logos.choice(logo).ink.size;
    const StripDrawing& drawing = *logos.choice(logo).drawing;
    const bool is_by_height = rules.min_height.length / ink.height.scaled(drawing.emblem_height) >=
                              rules.min_width.length / ink.width.scaled(drawing.emblem_width);
    if (is_by_height && rules.min_height.length > Length{})
        return {fmt::format("min-height {:.1f} mm", rules.min_height.length.to_mm()), rules.min_height.source};
    if (!is_by_height)
        return {fmt::format("min-width {:.1f} mm", rules.min_width.length.to_mm()), rules.min_width.source};
    return {"clear-space", rules.clear_space.source};
}

/// A line of help for each logo that a rule holds up.
std::vector<std::string> rules_in_force(const SizedLogos& logos, const Scales& scales)
{
    std::vector<std::string> lines;
    for (std::size_t logo = 0; logo < logos.count(); ++logo) {
        if (scales[logo] > 0)
            lines.push_back(fmt::format("\"{}\" is {:.1f} mm wide and {:.1f} mm high by {}", logos.rules(logo).funder,
                                        logos.width(logo, scales).to_mm(), logos.height(logo, scales).to_mm(),
                                        with_source(rule_of(logos, logo, scales))));
    }
    return lines;
}

std::string_view name_of(Ground ground)
{
    switch (ground) {
    case Ground::white:
        return "white";
    case Ground::light:
        return "light";
    case Ground::dark:
        return "dark";
    case Ground::busy:
        break;
    }
    return "busy";
}

std::string describe(const StripGround& ground)
{
    if (ground.kind == Ground::busy)
        return fmt::format("a busy ground (its lightness changes by {:.0f} of 100)", ground.spread);
    return fmt::format("a {} ground (lightness {:.0f} of 100)", name_of(ground.kind), ground.lightness);
}

std::string in_rows(const StripPlan& plan)
{
    return plan.row_ends.size() == 1 ? std::string() : fmt::format(" in {} rows", plan.row_ends.size());
}

} // namespace

void StripReport::judge_ground(const std::vector<MeasuredLogo>& logos, const StripGround& ground) const
{
    for (const MeasuredLogo& logo : logos) {
        const std::optional<std::vector<Ground>>& allowed = logo.rules->grounds;
        if (allowed && std::find(allowed->begin(), allowed->end(), ground.kind) == allowed->end())
            report_ground(*logo.rules, ground);
        else if (!logo.suits_ground)
            report_drawing(logo, ground);
    }
}

void StripReport::report_ground(const StripLogo& logo, const StripGround& ground) const
{
    std::vector<std::string_view> names;
    for (const Ground each : logo.grounds.value())
        names.push_back(name_of(each));
    const std::string source = logo.grounds_source.empty() ? std::string() : fmt::format(" ({})", logo.grounds_source);
    Diagnostic& finding =
        found_.error("STRIP-GROUND", box_.span,
                     fmt::format("\"{}\" in \"{}\" stands on {}; it may stand on {} alone{}", logo.funder, box_.name,
                                 describe(ground), fmt::join(names, " or "), source),
                     {fmt::format("give \"{}\" a ground of its own: background = \"white\", with padding", box_.name)});
    finding.place = place_;
    finding.values = {{"funder", logo.funder},
                      {"rule", std::string("grounds")},
                      {"source", logo.grounds_source},
                      {"ground", std::string(name_of(ground.kind))},
                      {"lightness", std::round(ground.lightness)}};
}

void StripReport::report_drawing(const MeasuredLogo& logo, const StripGround& ground) const
{
    const StripDrawing& shown = *logo.shapes.front().drawing;
    // White on white is not there; a coloured logo on a dark ground may have a plate of its own.
    const bool vanishes = ground.is_light() && !is_of_tone(shown, ground);
    const std::string what = fmt::format("\"{}\" in \"{}\" stands on {}, and has no file for one", logo.rules->funder,
                                         box_.name, describe(ground));
    const std::string help =
        ground.kind == Ground::busy
            ? fmt::format("give \"{}\" a ground of one tone; or name \"busy\" among its grounds", box_.name)
        : ground.is_light() ? std::string("name a file for it: full-horizontal = \"…\"")
                            : std::string("name a file for it: negative-horizontal = \"…\"; or let grounds = { full "
                                          "= [\"dark\"] } say that the one shown may stand there");
    Diagnostic& finding = vanishes ? found_.error("STRIP-NO-DRAWING", box_.span, what, {help})
                                   : found_.warning("STRIP-NO-DRAWING", box_.span, what, {help});
    finding.place = place_;
    finding.values = {{"funder", logo.rules->funder}, {"ground", std::string(name_of(ground.kind))}};
}

void StripReport::judge_room(const SizedLogos& logos, const StripPlan& plan, const StripRoom& room,
                             bool relations_contradict) const
{
    if (relations_contradict)
        report_relations(logos);
    if (plan.width > room.width + layout_rounding)
        report_width(logos, plan, room);
    if (room.height && plan.height > *room.height + layout_rounding)
        report_height(logos, plan, room);
}

void StripReport::report_relations(const SizedLogos& logos) const
{
    std::vector<std::string> relations;
    for (std::size_t logo = 0; logo < logos.count(); ++logo) {
        for (const SizeRelation& relation : logos.rules(logo).relations)
            relations.push_back(fmt::format("\"{}\" of \"{}\"", relation.text, logos.rules(logo).funder) +
                                (relation.source.empty() ? std::string() : fmt::format(" ({})", relation.source)));
    }
    Diagnostic& finding =
        found_.error("STRIP-RELATIONS", box_.span,
                     fmt::format("no sizes of the logos in \"{}\" keep these rules together: {}", box_.name,
                                 fmt::join(relations, ", ")),
                     {"ask the funders which of the rules gives way, and write it so: size-relation = …"});
    finding.place = place_;
}

void StripReport::report_width(const SizedLogos& logos, const StripPlan& plan, const StripRoom& room) const
{
    std::size_t widest = 0;
    for (std::size_t logo = 1; logo < logos.count(); ++logo) {
        if (logos.width(logo, plan.scales) > logos.width(widest, plan.scales))
            widest = logo;
    }
    const SizeRule rule = rule_of(logos, widest, plan.scales);
    std::vector<std::string> help{"make the strip wider, its column-gap smaller, or place the logos in two strips"};
    for (std::string& line : rules_in_force(logos, plan.scales))
        help.push_back(std::move(line));
    Diagnostic& finding = found_.error(
        "STRIP-TOO-NARROW", box_.span,
        fmt::format("the logos in \"{}\" need {:.1f} mm{} at their least sizes, but the strip is {:.1f} mm wide: "
                    "{:.1f} mm are missing; the widest is \"{}\" ({})",
                    box_.name, plan.width.to_mm(), in_rows(plan), room.width.to_mm(), (plan.width - room.width).to_mm(),
                    logos.rules(widest).funder, with_source(rule)),
        std::move(help));
    finding.place = place_;
    finding.values = {{"funder", logos.rules(widest).funder},
                      {"rule", rule.text},
                      {"source", rule.source},
                      {"needed_mm", mm_for_scripts(plan.width)},
                      {"available_mm", mm_for_scripts(room.width)},
                      {"shortage_mm", mm_for_scripts(plan.width - room.width)}};
}

void StripReport::report_height(const SizedLogos& logos, const StripPlan& plan, const StripRoom& room) const
{
    std::size_t highest = 0;
    for (std::size_t logo = 1; logo < logos.count(); ++logo) {
        if (logos.height(logo, plan.scales) > logos.height(highest, plan.scales))
            highest = logo;
    }
    const SizeRule rule = rule_of(logos, highest, plan.scales);
    const std::string subject =
        plan.row_ends.size() == 1
            ? fmt::format("the logo of \"{}\" in \"{}\" must be {:.1f} mm high", logos.rules(highest).funder, box_.name,
                          plan.height.to_mm())
            : fmt::format("the logos in \"{}\" need {:.1f} mm{}, the highest of them \"{}\"", box_.name,
                          plan.height.to_mm(), in_rows(plan), logos.rules(highest).funder);
    const Length missing = plan.height - *room.height;
    Diagnostic& finding =
        found_.error("STRIP-TOO-LOW", box_.span,
                     fmt::format("{} ({}), but the strip is {:.1f} mm high: {:.1f} mm are missing", subject,
                                 with_source(rule), room.height->to_mm(), missing.to_mm()),
                     {fmt::format("give \"{}\" a height of at least {:.1f} mm", box_.name, plan.height.to_mm())});
    finding.place = place_;
    finding.values = {{"funder", logos.rules(highest).funder},
                      {"rule", rule.text},
                      {"source", rule.source},
                      {"needed_mm", mm_for_scripts(plan.height)},
                      {"available_mm", mm_for_scripts(*room.height)},
                      {"shortage_mm", mm_for_scripts(missing)}};
}

} // namespace skrejlapa
