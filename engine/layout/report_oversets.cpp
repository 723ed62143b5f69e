#include "layout/overset.h"

#include "layout/finding_values.h"

#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

std::int64_t count_words(std::string_view text)
{
    std::int64_t words = 0;
    bool in_word = false;
    for (const char byte : text) {
        words += byte != ' ' && !in_word ? 1 : 0;
        in_word = byte != ' ';
    }
    return words;
}

std::vector<const Line*> overset_lines(const Fragment& box)
{
    std::vector<const Line*> lines;
    for (const Line& line : box.lines) {
        if (line.is_overset)
            lines.push_back(&line);
    }
    return lines;
}

TextSurplus surplus_in_height(const Fragment& box, const StoryPart& part, Length by)
{
    TextSurplus surplus{.is_enough = by <= part.height + layout_rounding, .span = box.box->span};
    std::int64_t joint = 0;
    for (const Line* const line : overset_lines(box)) {
        if (surplus.lines == 0)
            surplus.span = line->span;
        else
            surplus.characters += joint; // the space that the line before ended at, or the hyphen it was given
        ++surplus.lines;
        joint = line->hyphenated ? -1 : 1;
        surplus.characters += static_cast<std::int64_t>(count_code_points(line->text));
        surplus.words += count_words(line->text);
    }
    return surplus;
}

TextSurplus surplus_in_width(const Fragment& box, Length by)
{
    TextSurplus surplus{.span = box.box->span};
    const std::vector<const Line*> lines = overset_lines(box);
    if (lines.empty())
        return surplus;
    const Line& widest = *lines.front();
    const auto characters = static_cast<double>(count_code_points(widest.text));
    const double part = std::min(by / widest.width, 1.0);
    surplus.span = widest.span;
    surplus.characters = static_cast<std::int64_t>(std::ceil(characters * part));
    return surplus;
}

std::string plural(std::int64_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string amount(const TextSurplus& surplus, Length by)
{
    if (surplus.lines == 0)
        return fmt::format("{:.1f} mm", by.to_mm());
    return fmt::format("{} ({}, {:.1f} mm)", plural(surplus.lines, "line"), plural(surplus.characters, "character"),
                       by.to_mm());
}

std::string way_to_shorten(const Overset& overset, const TextSurplus& surplus)
{
    if (!surplus.is_enough)
        return fmt::format("make what stands around it in \"{}\" smaller: removing the text alone is not enough",
                           overset.limit->box->name);
    const std::string words = surplus.words > 0 ? fmt::format(" ({})", plural(surplus.words, "word")) : "";
    return fmt::format("remove about {}{}", plural(surplus.characters, "character"), words);
}

/// The font size at which copyfitting saw the text fit.
std::optional<std::string> way_to_set_smaller(const Overset& overset, std::span<const FitShortfall> shortfalls)
{
    const StoryId story = std::get<TextContent>(overset.text_box->box->content).story;
    const auto shortfall = std::find_if(shortfalls.begin(), shortfalls.end(),
                                        [&](const FitShortfall& each) { return each.story == story; });
    if (shortfall == shortfalls.end())
        return std::nullopt;
    return fmt::format("or set \"{}\" from {:.1f} to {:.1f} pt, {}", shortfall->group, shortfall->set_at.to_pt(),
                       shortfall->would_fit_at.to_pt(),
                       shortfall->is_locked ? "below your lock (`skrejlapa fit --lock` solves it anew)"
                                            : "below your floor");
}

/// A page's root is as large as the page leaves it.
std::string way_to_make_room(const Overset& overset, const OversetScene& scene)
{
    const std::string more =
        fmt::format("{:.1f} mm more {}", overset.by.to_mm(), overset.axis == Axis::vertical ? "height" : "width");
    if (overset.limit == &scene.page.root)
        return fmt::format("or give the page {}: a smaller margin, or a larger size", more);
    return fmt::format("or give \"{}\" {}", overset.limit->box->name, more);
}

std::vector<std::string> ways_out(const Overset& overset, const TextSurplus& surplus, const OversetScene& scene)
{
    std::vector<std::string> ways{way_to_shorten(overset, surplus)};
    if (std::optional<std::string> smaller = way_to_set_smaller(overset, scene.shortfalls))
        ways.push_back(*std::move(smaller));
    ways.push_back(way_to_make_room(overset, scene));
    if (overset.axis == Axis::horizontal)
        ways.back() += ", or let the text wrap: flex-shrink = 1";
    return ways;
}

void report(const Overset& overset, const OversetScene& scene, Diagnostics& found)
{
    const Box& box = *overset.text_box->box;
    if (!scene.page.text.contains(&box))
        return;
    const TextSurplus surplus = surplus_of(overset, scene.page);
    Diagnostic finding{.code = "FIT-OVERSET", .level = Level::error, .span = surplus.span};
    finding.message =
        fmt::format("the text in \"{}\" is too {} for page {} by {}", box.name,
                    overset.axis == Axis::vertical ? "long" : "wide", scene.page.name, amount(surplus, overset.by));
    finding.help = ways_out(overset, surplus, scene);
    finding.place = {.page = scene.page_number, .box = box.name, .area = overset.text_box->area};
    if (surplus.lines > 0)
        finding.values.emplace_back("over_lines", std::int64_t{surplus.lines});
    finding.values.emplace_back("over_chars", surplus.characters);
    finding.values.emplace_back("over_mm", mm_for_scripts(overset.by));
    found.add(std::move(finding));
}

} // namespace

TextSurplus surplus_of(const Overset& overset, const SettledPage& page)
{
    const auto part = page.text.find(overset.text_box->box);
    if (part == page.text.end())
        return {};
    return overset.axis == Axis::vertical ? surplus_in_height(*overset.text_box, part->second, overset.by)
                                          : surplus_in_width(*overset.text_box, overset.by);
}

void report_oversets(const std::vector<Overset>& oversets, const OversetScene& scene, Diagnostics& found)
{
    for (const Overset& overset : oversets)
        report(overset, scene, found);
}

} // namespace skrejlapa
