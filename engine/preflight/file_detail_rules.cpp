#include "preflight/file_rules.h"
#include "preflight/item_inks.h"
#include "preflight/resolution_limits.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Below what is worth telling apart: numbers in a file are rounded.
constexpr double hair_pt = 0.005;

/// In how many inks; of DeviceN by its parts. Colours that are no inks are another rule's.
int inks_of(const PdfMark& mark)
{
    if (const std::optional<Ink> ink = as_ink(mark.color))
        return ink_count(*ink);
    const std::vector<double>& parts = mark.color.parts;
    return mark.color.kind == ColorKind::spots
               ? static_cast<int>(std::count_if(parts.begin(), parts.end(), [](double part) { return part > 0; }))
               : 1;
}

std::optional<double> size_of_text(const PdfMark& mark, double limit_pt)
{
    return mark.kind == MarkKind::text && mark.size_pt > 0 && mark.size_pt + hair_pt < limit_pt
               ? std::optional(mark.size_pt)
               : std::nullopt;
}

/// Of a stroke, or of an area that is a thin rectangle.
std::optional<double> width_of_line(const PdfMark& mark, double limit_pt)
{
    const bool is_line = mark.kind == MarkKind::stroke || (mark.kind == MarkKind::fill && mark.size_pt > 0);
    return is_line && mark.size_pt + hair_pt < limit_pt ? std::optional(mark.size_pt) : std::nullopt;
}

/// How far a size lies below its limit, as a negative number: the least of them is the worst.
std::optional<double> shortfall(std::optional<double> size, double limit)
{
    return size ? std::optional(*size - limit) : std::nullopt;
}

std::vector<std::pair<std::string, DiagnosticValue>> sizes(const char* key, double value, double limit)
{
    return {{key, std::round(value * 1000) / 1000}, {"limit_pt", std::round(limit * 1000) / 1000}};
}

PpiLimits limits_for(const FileCheck& check, const PdfMark& mark)
{
    return ppi_limits(check.terms.output.resolution, mark.is_bilevel ? PixelKind::bilevel : PixelKind::tonal);
}

std::optional<int> ppi_of(const PdfMark& mark)
{
    if (mark.kind != MarkKind::image || !is_judged_by_ppi(mark.width_px, mark.height_px) || mark.ppi <= 0)
        return std::nullopt;
    return static_cast<int>(std::lround(mark.ppi));
}

} // namespace

void check_file_type(const FileCheck& check)
{
    const double least = check.terms.output.smallest_type.to_pt();
    report_least_by_page(
        check, [&](const PdfMark& mark) { return size_of_text(mark, least); },
        [&](int page, const LeastMark& text) {
            check.report_at(page, text.place,
                            {.code = "TYPE-TOO-SMALL",
                             .level = Level::warning,
                             .message = fmt::format("page {} has text of {:.3g} pt; the printing house asks for at "
                                                    "least {:.3g} pt",
                                                    page, text.value, least),
                             .help = {"set it larger"},
                             .values = sizes("size_pt", text.value, least)});
        });
    const ReversedTerms& reversed = check.terms.output.smallest_reversed_type;
    const auto limit_of = [&](const PdfMark& mark) { return reversed.of(inks_of(mark)).to_pt(); };
    report_least_by_page(
        check, [&](const PdfMark& mark) { return shortfall(size_of_text(mark, limit_of(mark)), limit_of(mark)); },
        [&](int page, const LeastMark& text) {
            const PdfMark& mark = *text.mark;
            check.report_at(
                page, text.place,
                {.code = "TYPE-REVERSED-TOO-SMALL",
                 .level = Level::warning,
                 .message = fmt::format("page {} has white text or text in several inks of {:.3g} pt; below "
                                        "{:.3g} pt its strokes fill in or blur",
                                        page, mark.size_pt, limit_of(mark)),
                 .help = {"set it larger, or in one ink"},
                 .values = sizes("size_pt", mark.size_pt, limit_of(mark))});
        });
}

void check_file_lines(const FileCheck& check)
{
    const double least = check.terms.output.smallest_line.to_pt();
    report_least_by_page(
        check, [&](const PdfMark& mark) { return width_of_line(mark, least); },
        [&](int page, const LeastMark& line) {
            const double width = line.value;
            check.report_at(
                page, line.place,
                {.code = "LINE-TOO-THIN",
                 .message = width > hair_pt
                                ? fmt::format("page {} has a line of {:.3g} pt; below {:.3g} pt it may vanish "
                                              "in print",
                                              page, width, least)
                                : fmt::format("page {} has a line without width, which every machine draws "
                                              "as thin as it can",
                                              page),
                 .help = {fmt::format("make it at least {:.3g} pt", least)},
                 .values = sizes("line_pt", width, least)});
        });
    const ReversedTerms& reversed = check.terms.output.smallest_reversed_line;
    const auto limit_of = [&](const PdfMark& mark) { return reversed.of(inks_of(mark)).to_pt(); };
    report_least_by_page(
        check,
        [&](const PdfMark& mark) {
            const std::optional<double> width = width_of_line(mark, limit_of(mark));
            return shortfall(width && *width >= least ? width : std::nullopt, limit_of(mark));
        },
        [&](int page, const LeastMark& line) {
            const PdfMark& mark = *line.mark;
            check.report_at(
                page, line.place,
                {.code = "LINE-REVERSED-TOO-THIN",
                 .level = Level::warning,
                 .message = fmt::format("page {} has a line of {:.3g} pt that is white or in several inks", page,
                                        mark.size_pt),
                 .help = {fmt::format("make it at least {:.3g} pt, or print it in one ink", limit_of(mark))},
                 .values = sizes("line_pt", mark.size_pt, limit_of(mark))});
        });
}

void check_file_pictures(const FileCheck& check)
{
    for_each_mark(check, [&](int page, const PdfMark& mark) {
        const std::optional<int> ppi = ppi_of(mark);
        const PpiLimits limits = limits_for(check, mark);
        if (!ppi || *ppi >= limits.warning)
            return;
        const bool is_error = *ppi < limits.error;
        const int limit = is_error ? limits.error : limits.warning;
        check.report_mark(
            page, mark,
            {.code = "PICTURE-LOW-RESOLUTION",
             .level = is_error ? Level::error : Level::warning,
             .message = fmt::format("page {} has a picture of {} ppi; below {} ppi it {}", page, *ppi, limit,
                                    is_error ? "looks wrong" : "looks soft"),
             .help = {"take a larger original, or show it smaller"},
             .values = {{"ppi", static_cast<std::int64_t>(*ppi)}, {"limit_ppi", static_cast<std::int64_t>(limit)}}});
    });
}

void check_file_transparency(const FileCheck& check)
{
    if (check.terms.output.may_be_transparent)
        return;
    int number = 0;
    for (const PdfPageFact& page : check.facts.pages) {
        ++number;
        const auto mark =
            std::find_if(page.marks.begin(), page.marks.end(), [](const PdfMark& each) { return each.is_transparent; });
        if (mark != page.marks.end())
            check.report_mark(number, *mark,
                              {.code = "PDF-TRANSPARENT",
                               .message = fmt::format("page {} has {} that lets through what lies below; the printing "
                                                      "house's card allows no transparency",
                                                      number, kind_word(*mark)),
                               .help = {"flatten transparency in the program it was made in"}});
    }
}

} // namespace skrejlapa
