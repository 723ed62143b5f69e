#include "preflight/file_rules.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// "left and top": the sides along which enough is unfilled to be meant.
std::string unfilled_sides(const Edges<int>& unfilled_mm)
{
    constexpr int least_mm = 5;
    std::string names;
    const auto add = [&](const char* name, int length_mm) {
        if (length_mm >= least_mm)
            names += fmt::format("{}{}", names.empty() ? "" : ", ", name);
    };
    add("top", unfilled_mm.top);
    add("right", unfilled_mm.right);
    add("bottom", unfilled_mm.bottom);
    add("left", unfilled_mm.left);
    return names;
}

/// How far text is from the nearest side of the trim; nothing where it lies beyond. Its length is not known, so that
/// the end of a line does not count; letters are about 0.7 of the type size high.
std::optional<double> distance_to_trim(const PdfBox& trim, const Rect& text)
{
    const double width = trim.right - trim.left;
    const double height = trim.top - trim.bottom;
    const double top = text.top().to_pt() + text.size.height.to_pt() * 0.3;
    const bool is_within = text.left().to_pt() < width && text.right().to_pt() > 0 && text.top().to_pt() < height &&
                           text.bottom().to_pt() > 0;
    if (!is_within)
        return std::nullopt;
    return std::min({text.left().to_pt(), top, width - text.right().to_pt(), height - text.bottom().to_pt()});
}

void keep_unsafe_text(const FileCheck& check, int page, const PdfBox& trim, const PdfMark& mark,
                      std::vector<LeastMark>& by_box)
{
    constexpr double hair_pt = 0.03;
    std::vector<Rect> areas{mark.area};
    areas.insert(areas.end(), mark.others.begin(), mark.others.end());
    for (const Rect& area : areas) {
        const std::optional<double> distance = distance_to_trim(trim, area);
        if (distance && *distance + hair_pt < check.terms.safe.to_pt())
            keep_least(by_box, {&mark, check.place_of(page, mark.kind, area), *distance});
    }
}

} // namespace

void check_file_bleed(const FileCheck& check)
{
    int number = 0;
    for (const PdfPageFact& page : check.facts.pages) {
        ++number;
        const std::string sides = unfilled_sides(page.unfilled_bleed);
        if (!sides.empty() && !trim_fault(page))
            check.report_page(number, {.code = "BLEED-NOT-FILLED",
                                       .level = Level::warning,
                                       .message = fmt::format("page {} has an area or picture that is cut at the trim "
                                                              "and does not fill the bleed: {}",
                                                              number, sides),
                                       .help = {"let it run on to the end of the bleed; white shows where the cut is "
                                                "not exact"},
                                       .values = {{"sides", sides}}});
    }
}

void check_safe_text(const FileCheck& check)
{
    int number = 0;
    for (const PdfPageFact& page : check.facts.pages) {
        ++number;
        if (!page.trim || trim_fault(page))
            continue;
        std::vector<LeastMark> by_box;
        for (const PdfMark& mark : page.marks) {
            if (mark.kind == MarkKind::text && !mark.is_outside && !mark.is_invisible)
                keep_unsafe_text(check, number, *page.trim, mark, by_box);
        }
        const double safe_mm = check.terms.safe.to_mm();
        for (const LeastMark& text : by_box) {
            const double distance_mm = pt(std::max(0.0, text.value)).to_mm();
            check.report_at(number, text.place,
                            {.code = "LAYOUT-UNSAFE",
                             .level = Level::warning,
                             .message = fmt::format("page {} has text {:.1f} mm from the trim; the printing house asks "
                                                    "for {:.1f} mm",
                                                    number, distance_mm, safe_mm),
                             .help = {fmt::format("move it {:.1f} mm inwards", safe_mm - distance_mm)},
                             .values = {{"distance_mm", std::round(distance_mm * 100) / 100}}});
        }
    }
}

} // namespace skrejlapa
