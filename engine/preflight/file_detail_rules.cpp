#include "preflight/file_rules.h"
#include "preflight/item_inks.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Below what is worth telling apart: numbers in a file are rounded.
constexpr double hair_pt = 0.005;

bool is_reversed(const PdfMark& mark)
{
    const std::optional<Ink> ink = as_ink(mark.color);
    return ink ? ink_count(*ink) != 1 : mark.color.colorants.size() > 1;
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

std::vector<std::pair<std::string, DiagnosticValue>> sizes(const char* key, double value, double limit)
{
    return {{key, std::round(value * 1000) / 1000}, {"limit_pt", std::round(limit * 1000) / 1000}};
}

struct PpiLimits {
    int warning = 0;
    int error = 0;
};

PpiLimits limits_for(const FileCheck& check, const PdfMark& mark)
{
    const ResolutionTerms& terms = check.terms.output.resolution;
    return mark.is_bilevel ? PpiLimits{terms.bitmap_warning_ppi, terms.bitmap_error_ppi}
                           : PpiLimits{terms.warning_ppi, terms.error_ppi};
}

/// GWG 2022: only pictures with a side of more than 16 pixels.
std::optional<int> ppi_of(const PdfMark& mark)
{
    constexpr int fewest = 16;
    if (mark.kind != MarkKind::image || std::max(mark.width_px, mark.height_px) <= fewest || mark.ppi <= 0)
        return std::nullopt;
    return static_cast<int>(std::lround(mark.ppi));
}

} // namespace

void check_file_type(const FileCheck& check)
{
    const double least = check.terms.output.smallest_type.to_pt();
    report_least_by_page(
        check, [&](const PdfMark& mark) { return size_of_text(mark, least); },
        [&](int page, const MarkPlace& place, double size) {
            check.report_at(page, place,
                            {.code = "TYPE-TOO-SMALL",
                             .level = Level::warning,
                             .message = fmt::format("page {} has text of {:.3g} pt; the printing house asks for at "
                                                    "least {:.3g} pt",
                                                    page, size, least),
                             .help = {"set it larger"},
                             .values = sizes("size_pt", size, least)});
        });
    const double reversed = check.terms.output.smallest_reversed_type.to_pt();
    report_least_by_page(
        check, [&](const PdfMark& mark) { return is_reversed(mark) ? size_of_text(mark, reversed) : std::nullopt; },
        [&](int page, const MarkPlace& place, double size) {
            check.report_at(
                page, place,
                {.code = "TYPE-REVERSED-TOO-SMALL",
                 .level = Level::warning,
                 .message = fmt::format("page {} has white text or text in several inks of {:.3g} pt; below "
                                        "{:.3g} pt its strokes fill in or blur",
                                        page, size, reversed),
                 .help = {"set it larger, or in one ink"},
                 .values = sizes("size_pt", size, reversed)});
        });
}

void check_file_lines(const FileCheck& check)
{
    const double least = check.terms.output.smallest_line.to_pt();
    report_least_by_page(
        check, [&](const PdfMark& mark) { return width_of_line(mark, least); },
        [&](int page, const MarkPlace& place, double width) {
            check.report_at(
                page, place,
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
    constexpr double reversed = 0.25;
    report_least_by_page(
        check,
        [&](const PdfMark& mark) {
            const std::optional<double> width = is_reversed(mark) ? width_of_line(mark, reversed) : std::nullopt;
            return width && *width >= least ? width : std::nullopt;
        },
        [&](int page, const MarkPlace& place, double width) {
            check.report_at(page, place,
                            {.code = "LINE-REVERSED-TOO-THIN",
                             .level = Level::warning,
                             .message = fmt::format("page {} has a line of {:.3g} pt that is white or in several inks",
                                                    page, width),
                             .help = {fmt::format("make it at least {:.3g} pt, or print it in one ink", reversed)},
                             .values = sizes("line_pt", width, reversed)});
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
