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

/// What would have to go for the rest to fit.
struct Surplus {
    int lines = 0;         ///< 0: the text is too wide, not too high
    bool is_enough = true; ///< without it the rest does fit
    std::int64_t characters = 0;
    std::int64_t words = 0;
    Span span; ///< of the first line that is too much
};

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

std::vector<const Line*> text_lines(const Fragment& box)
{
    std::vector<const Line*> lines;
    for (const Line& line : box.lines) {
        if (line.role == LineRole::text)
            lines.push_back(&line);
    }
    return lines;
}

Surplus surplus_in_height(const Fragment& box, const StoryPart& part, const StoryFlow& flow, Length by)
{
    Surplus surplus{.is_enough = by <= part.height + layout_rounding, .span = box.box->span};
    const std::vector<const Line*> lines = text_lines(box);
    const std::vector<Length> bottoms = flow.line_bottoms(part);
    for (std::size_t index = 0; index < std::min(lines.size(), bottoms.size()); ++index) {
        if (bottoms[index] <= part.height - by + layout_rounding)
            continue;
        if (surplus.lines == 0)
            surplus.span = lines[index]->span;
        ++surplus.lines;
        surplus.characters += static_cast<std::int64_t>(count_code_points(lines[index]->text));
        surplus.words += count_words(lines[index]->text);
    }
    return surplus;
}

Surplus surplus_in_width(const Fragment& box, Length by)
{
    Surplus surplus{.span = box.box->span};
    const Line* widest = nullptr;
    for (const Line* const line : text_lines(box)) {
        if (!widest || line->width > widest->width)
            widest = line;
    }
    if (!widest || widest->width <= Length{})
        return surplus;
    const auto characters = static_cast<double>(count_code_points(widest->text));
    const double part = std::min(by / widest->width, 1.0);
    surplus.span = widest->span;
    surplus.characters = static_cast<std::int64_t>(std::ceil(characters * part));
    return surplus;
}

std::string plural(std::int64_t count, std::string_view noun)
{
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string amount(const Surplus& surplus, Length by)
{
    if (surplus.lines == 0)
        return fmt::format("{:.1f} mm", by.to_mm());
    return fmt::format("{} ({}, {:.1f} mm)", plural(surplus.lines, "line"), plural(surplus.characters, "character"),
                       by.to_mm());
}

std::string way_to_shorten(const Overset& overset, const Surplus& surplus)
{
    if (!surplus.is_enough)
        return fmt::format("make what stands around it in \"{}\" smaller: removing the text alone is not enough",
                           overset.limit->box->name);
    const std::string words = surplus.words > 0 ? fmt::format(" ({})", plural(surplus.words, "word")) : "";
    return fmt::format("remove about {}{}", plural(surplus.characters, "character"), words);
}

std::vector<std::string> ways_out(const Overset& overset, const Surplus& surplus)
{
    const bool is_too_high = overset.axis == Axis::vertical;
    return {way_to_shorten(overset, surplus),
            fmt::format("or give \"{}\" {:.1f} mm more {}{}", overset.limit->box->name, overset.by.to_mm(),
                        is_too_high ? "height" : "width",
                        is_too_high ? "" : ", or let the text wrap: flex-shrink = 1")};
}

void report(const Overset& overset, const SettledPage& page, int page_number, const StoryFlows& flows,
            Diagnostics& found)
{
    const Box& box = *overset.text_box->box;
    const auto part = page.text.find(&box);
    if (part == page.text.end())
        return;
    const StoryFlow& flow = flows.flow(std::get<TextContent>(box.content).story);
    const Surplus surplus = overset.axis == Axis::vertical
                                ? surplus_in_height(*overset.text_box, part->second, flow, overset.by)
                                : surplus_in_width(*overset.text_box, overset.by);
    Diagnostic finding{.code = "FIT-OVERSET", .level = Level::error, .span = surplus.span};
    finding.message =
        fmt::format("the text in \"{}\" is too {} for page {} by {}", box.name,
                    overset.axis == Axis::vertical ? "long" : "wide", page.name, amount(surplus, overset.by));
    finding.help = ways_out(overset, surplus);
    finding.place = {.page = page_number, .box = box.name, .area = overset.text_box->area};
    if (surplus.lines > 0)
        finding.values.emplace_back("over_lines", std::int64_t{surplus.lines});
    finding.values.emplace_back("over_chars", surplus.characters);
    finding.values.emplace_back("over_mm", mm_for_scripts(overset.by));
    found.add(std::move(finding));
}

} // namespace

void report_oversets(const std::vector<Overset>& oversets, const SettledPage& page, int page_number,
                     const StoryFlows& flows, Diagnostics& found)
{
    for (const Overset& overset : oversets)
        report(overset, page, page_number, flows, found);
}

} // namespace skrejlapa
