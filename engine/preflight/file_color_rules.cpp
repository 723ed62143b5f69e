#include "preflight/file_rules.h"
#include "preflight/item_inks.h"
#include "preflight/rich_black_rule.h"
#include "preflight/spot_names.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

enum class NoInk { rgb, other };

std::optional<NoInk> no_ink(ColorKind kind)
{
    switch (kind) {
    case ColorKind::rgb:
    case ColorKind::calibrated_rgb:
    case ColorKind::icc_rgb:
        return NoInk::rgb;
    case ColorKind::calibrated_gray:
    case ColorKind::lab:
    case ColorKind::icc_gray:
    case ColorKind::icc_cmyk:
        return NoInk::other;
    default:
        return std::nullopt;
    }
}

std::optional<NoInk> no_ink(const PdfColor& color)
{
    return no_ink(color.kind == ColorKind::spots ? color.alternate : color.kind);
}

bool is_gray(const PdfMark& mark) { return mark.color.kind == ColorKind::gray && !mark.color.parts.empty(); }

bool is_small_text(const PdfMark& mark) { return mark.kind == MarkKind::text && mark.size_pt < 12; }
/// A stroke, or a filled rectangle that is thin and long (GWG 2022, 4). Many rectangles in one path are a pattern or a
/// code.
bool is_thin_line(const PdfMark& mark)
{
    constexpr double limit_pt = 2;
    if (mark.kind == MarkKind::stroke)
        return mark.size_pt < limit_pt;
    const double width = mark.area.size.width.to_pt();
    const double height = mark.area.size.height.to_pt();
    return mark.kind == MarkKind::fill && mark.is_rectangle && std::min(width, height) < limit_pt &&
           std::max(width, height) > 2 * std::min(width, height);
}

/// Whether a square over which ink cover is judged is filled by it (GWG 2022, R0025). What covers it later is not
/// known.
bool fills_a_square(const PdfMark& mark)
{
    constexpr Length side = mm(15);
    const auto is_wide = [&](const Rect& area) { return area.size.width >= side && area.size.height >= side; };
    return mark.kind == MarkKind::fill && mark.is_rectangle && !mark.is_transparent && mark.size_pt >= side.to_pt() &&
           (is_wide(mark.area) || std::any_of(mark.others.begin(), mark.others.end(), is_wide));
}

/// One finding a page and code.
class OncePerPage
{
public:
    bool is_first(int page, const std::string& what) { return told_.insert({page, what}).second; }

private:
    std::set<std::pair<int, std::string>> told_;
};

bool is_full_black(const PdfMark& mark)
{
    const std::optional<Ink> ink = as_ink(mark.color);
    return mark.color.kind == ColorKind::cmyk && ink && *ink == black;
}

bool is_white(const PdfMark& mark)
{
    if (mark.kind == MarkKind::image || mark.kind == MarkKind::shading)
        return false;
    const std::optional<Ink> ink = as_ink(mark.color);
    return ink && is_white(*ink);
}

} // namespace

void check_file_colors(const FileCheck& check)
{
    OncePerPage once;
    for_each_mark(check, [&](int page, const PdfMark& mark) {
        const std::optional<NoInk> kind = no_ink(mark.color);
        if (!kind || !once.is_first(page, fmt::format("{}{}", static_cast<int>(*kind), kind_word(mark))))
            return;
        if (*kind == NoInk::rgb)
            check.report_mark(
                page, mark,
                {.code = "PDF-RGB",
                 .message = fmt::format("page {} prints {} in RGB; presses print inks", page, kind_word(mark)),
                 .help = {"convert it to CMYK by the printing house's profile"}});
        else
            check.report_mark(
                page, mark,
                {.code = "PDF-NOT-INKS",
                 .message = fmt::format("page {} prints {} in a colour that depends on a profile of its own", page,
                                        kind_word(mark)),
                 .help = {"convert it to plain CMYK by the printing house's profile"}});
    });
}

void check_grays(const FileCheck& check)
{
    OncePerPage once;
    for_each_mark(check, [&](int page, const PdfMark& mark) {
        const bool is_fine_detail = is_small_text(mark) || is_thin_line(mark);
        if (!is_gray(mark) || !(is_fine_detail || mark.overprints) || !once.is_first(page, kind_word(mark)))
            return;
        check.report_mark(
            page, mark,
            {.code = "COLOR-GRAY",
             .level = Level::warning,
             .message = fmt::format("page {} prints {} in DeviceGray, which {}", page, kind_word(mark),
                                    mark.overprints ? "does not overprint everywhere" : "knocks out what is below it"),
             .help = {"write blacks and greys as CMYK with K alone"}});
    });
}

void check_overprint(const FileCheck& check)
{
    OncePerPage once;
    for_each_mark(check, [&](int page, const PdfMark& mark) {
        if (is_white(mark) && mark.overprints && once.is_first(page, "white" + kind_word(mark)))
            check.report_mark(page, mark,
                              {.code = "OVERPRINT-WHITE",
                               .level = mark.kind == MarkKind::text ? Level::error : Level::warning,
                               .message = fmt::format("page {} sets {} in white to overprint: it will not show", page,
                                                      kind_word(mark)),
                               .help = {"switch overprint off for what is white"}});
        const bool stays = mark.overprints && mark.overprint_mode == 1;
        const bool is_fine_detail = is_small_text(mark) || is_thin_line(mark);
        if (check.terms.output.black_overprints && is_fine_detail && is_full_black(mark) && !stays &&
            once.is_first(page, "black" + kind_word(mark)))
            check.report_mark(page, mark,
                              {.code = "BLACK-KNOCKS-OUT",
                               .level = Level::warning,
                               .message = fmt::format("page {} has {} in black that does not overprint: where plates "
                                                      "miss each other, white shows around it",
                                                      page, kind_word(mark)),
                               .help = {"let 100 % black text below 12 pt and lines below 2 pt overprint (mode 1)"}});
    });
}

void check_file_spots(const FileCheck& check)
{
    std::vector<std::string> names;
    for_each_mark(check, [&](int page, const PdfMark& mark) {
        for (const std::string& name : mark.color.colorants) {
            if (std::count(names.begin(), names.end(), name) > 0)
                continue;
            names.push_back(name);
            if (name == "All")
                check.report_mark(page, mark,
                                  {.code = "COLOR-ALL",
                                   .level = Level::warning,
                                   .message = fmt::format("page {} prints {} in \"All\", the colour of register marks",
                                                          page, kind_word(mark)),
                                   .help = {"give it a colour of its own"}});
            if (is_process_name(name))
                continue;
            const bool may_be = check.terms.output.may_use_spot_inks;
            check.report_mark(
                page, mark,
                {.code = may_be ? "SPOT-USED" : "SPOT-FORBIDDEN",
                 .level = may_be ? Level::note : Level::error,
                 .message = fmt::format("page {} prints in the spot ink \"{}\"{}", page, name,
                                        may_be ? ": a plate more" : "; the printing house prints process inks alone"),
                 .help = {may_be ? "say so when ordering" : "convert it to CMYK"},
                 .values = {{"spot", name}}});
        }
    });
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const SpotKinship kinship = kinship_of(names[j], names[i]);
            if (kinship == SpotKinship::none || is_process_name(names[i]))
                continue;
            const bool is_suffix = kinship == SpotKinship::suffix;
            check.report({.code = is_suffix ? "SPOT-SUFFIX" : "SPOT-TWINS",
                          .level = is_suffix ? Level::warning : Level::error,
                          .message = fmt::format("the spot inks \"{}\" and \"{}\" are one ink under two names",
                                                 names[j], names[i]),
                          .help = {"give both the same name: each name is a plate"}});
        }
    }
}

void check_file_inks(const FileCheck& check)
{
    constexpr double rounding = 0.0005;
    const double limit = check.terms.output.ink_limit;
    OncePerPage once;
    for_each_mark(check, [&](int page, const PdfMark& mark) {
        const std::optional<Ink> ink = as_ink(mark.color);
        if (!ink)
            return;
        const double total = total_of(*ink);
        if (total > limit + rounding && once.is_first(page, fmt::format("{:.3f} {}", total, fills_a_square(mark))))
            check.report_mark(
                page, mark,
                {.code = fills_a_square(mark) ? "INK-LIMIT" : "INK-LIMIT-COLOR",
                 .level = fills_a_square(mark) ? Level::error : Level::warning,
                 .message = fmt::format("page {} prints {} with {:.0f} % of ink; the printing house allows "
                                        "{:.0f} %",
                                        page, kind_word(mark), total * 100, limit * 100),
                 .help = {"take ink from the colour"},
                 .values = {{"ink_percent", std::round(total * 1000) / 10},
                            {"limit_percent", std::round(limit * 1000) / 10}}});
        if (mark.kind == MarkKind::text && is_too_rich_for_text(*ink, check.terms.output) &&
            once.is_first(page, "rich"))
            check.report_mark(page, mark,
                              {.code = "TEXT-RICH-BLACK",
                               .level = Level::warning,
                               .message = fmt::format("page {} has text in black of several inks, {:.0f} % in all",
                                                      page, total * 100),
                               .help = {"set text in black alone"}});
    });
}

} // namespace skrejlapa
