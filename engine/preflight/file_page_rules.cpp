#include "preflight/file_rules.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr double pt_per_mm = 72 / 25.4;
constexpr double hair_pt = 0.03; // 0.01 mm

double width_of(const PdfBox& box) { return box.right - box.left; }
double height_of(const PdfBox& box) { return box.top - box.bottom; }

bool are_alike(const PdfBox& a, const PdfBox& b)
{
    return std::abs(width_of(a) - width_of(b)) < hair_pt && std::abs(height_of(a) - height_of(b)) < hair_pt;
}

bool are_the_same(const PdfBox& a, const PdfBox& b)
{
    return are_alike(a, b) && std::abs(a.left - b.left) < hair_pt && std::abs(a.bottom - b.bottom) < hair_pt;
}

/// The least of the four distances from the trim to the end of the bleed, in points.
double bleed_of(const PdfPageFact& page)
{
    const PdfBox& trim = *page.trim;
    const PdfBox bleed = page.bleed.value_or(page.crop.value_or(page.media.value_or(trim)));
    return std::min(
        {trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right, bleed.top - trim.top});
}

/// The page's size in whole hundredths of a millimetre, in words.
std::string size_words(const PdfBox& trim)
{
    return fmt::format("{:.4g} x {:.4g} mm", width_of(trim) / pt_per_mm, height_of(trim) / pt_per_mm);
}

bool holds(const PdfBox& outer, const PdfBox& inner)
{
    return outer.left <= inner.left + hair_pt && outer.bottom <= inner.bottom + hair_pt &&
           outer.right >= inner.right - hair_pt && outer.top >= inner.top - hair_pt;
}

void check_trim_and_bleed(const FileCheck& check, int number, const PdfPageFact& page)
{
    if (const std::optional<std::string> fault = trim_fault(page)) {
        check.report_page(number, {.code = "PDF-TRIM",
                                   .message = fmt::format("page {} {}", number, *fault),
                                   .help = {"write the PDF with trim and bleed boxes"}});
        return;
    }
    const double bleed = bleed_of(page);
    if (bleed + hair_pt < check.terms.bleed.to_pt())
        check.report_page(number, {.code = "BLEED-TOO-SMALL",
                                   .message = fmt::format("page {} has {:.3g} mm of bleed; the printing house asks for "
                                                          "{:.3g} mm",
                                                          number, bleed / pt_per_mm, check.terms.bleed.to_mm()),
                                   .help = {"let backgrounds and pictures run further beyond the trim"},
                                   .values = {{"bleed_mm", std::round(bleed / pt_per_mm * 100) / 100},
                                              {"limit_mm", check.terms.bleed.to_mm()}}});
}

void check_frame(const FileCheck& check, int number, const PdfPageFact& page)
{
    const bool has_other_crop = page.crop && page.media && !are_the_same(*page.crop, *page.media);
    if (page.has_user_unit || has_other_crop)
        check.report_page(number,
                          {.code = "PDF-PAGE-BOXES",
                           .message = fmt::format("page {} {}", number,
                                                  page.has_user_unit ? "is measured in a unit of its own (UserUnit)"
                                                                     : "has a CropBox other than its MediaBox"),
                           .help = {"write it in points, without a CropBox"}});
}

void check_likeness(const FileCheck& check)
{
    const PdfPageFact& first = check.facts.pages.front();
    for (std::size_t i = 0; i < check.facts.pages.size(); ++i) {
        const PdfPageFact& page = check.facts.pages[i];
        const bool differs = first.trim && page.trim && !are_alike(*first.trim, *page.trim);
        if (!differs && page.rotate_deg == 0)
            continue;
        check.report_page(static_cast<int>(i) + 1,
                          {.code = "PDF-PAGES-DIFFER",
                           .level = Level::warning,
                           .message = differs ? fmt::format("page {} is {}, page 1 {}", i + 1, size_words(*page.trim),
                                                            size_words(*first.trim))
                                              : fmt::format("page {} is turned by {} degrees", i + 1, page.rotate_deg),
                           .help = {"give all pages one size, and turn what is on them instead of the page"}});
    }
}

} // namespace

std::optional<std::string> trim_fault(const PdfPageFact& page)
{
    constexpr double least_side_pt = 10 * pt_per_mm; // nothing is printed and cut that small
    if (!page.trim)
        return "has no TrimBox: nothing says where to cut";
    if (width_of(*page.trim) <= 0 || height_of(*page.trim) <= 0)
        return "has an empty TrimBox: nothing says where to cut";
    if (std::min(width_of(*page.trim), height_of(*page.trim)) < least_side_pt)
        return fmt::format("has a TrimBox of {}: nothing is cut that small", size_words(*page.trim));
    if (page.media && !holds(*page.media, *page.trim))
        return fmt::format("has a TrimBox of {}, which reaches beyond the page", size_words(*page.trim));
    return std::nullopt;
}

void check_page_boxes(const FileCheck& check)
{
    int number = 0;
    for (const PdfPageFact& page : check.facts.pages) {
        ++number;
        check_trim_and_bleed(check, number, page);
        check_frame(check, number, page);
    }
    if (number > 0)
        check_likeness(check);
}

void check_damage(const FileCheck& check)
{
    if (check.facts.is_cut_short) // the cut may go through a word
        return;
    int number = 0;
    for (const PdfPageFact& page : check.facts.pages) {
        ++number;
        if (!page.damage.empty())
            check.report_page(number, {.code = "PDF-DAMAGED",
                                       .message = fmt::format("page {} holds {}: each machine makes something else of "
                                                              "it",
                                                              number, fmt::join(page.damage, ", ")),
                                       .help = {"open it in the program it was made in and write the PDF anew"}});
    }
}

void check_empty_pages(const FileCheck& check)
{
    if (check.facts.is_cut_short) // what was not read may well print
        return;
    int number = 0;
    for (const PdfPageFact& page : check.facts.pages) {
        ++number;
        const bool prints = std::any_of(page.marks.begin(), page.marks.end(),
                                        [](const PdfMark& mark) { return !mark.is_outside && !mark.is_invisible; });
        if (!prints && !trim_fault(page) && page.damage.empty())
            check.report_page(number, {.code = "PAGE-EMPTY",
                                       .level = Level::warning,
                                       .message = fmt::format("nothing prints on page {}", number),
                                       .help = {"leave the page out, or allow it where an empty page is meant"}});
    }
}

void check_annotations(const FileCheck& check)
{
    int number = 0;
    for (const PdfPageFact& page : check.facts.pages) {
        ++number;
        if (!page.annotations.empty())
            check.report_page(
                number, {.code = "PDF-ANNOTATION",
                         .level = Level::warning,
                         .message = fmt::format("page {} has {} annotation{}, such as {}: links and notes "
                                                "do not belong into print",
                                                number, page.annotations.size(),
                                                page.annotations.size() == 1 ? "" : "s", page.annotations.front().kind),
                         .help = {"write the PDF for print, without links"}});
    }
}

void check_marks(const FileCheck& check)
{
    const MarkTerms& wanted = check.terms.output.marks;
    if (wanted.crop || wanted.fold || wanted.registration || wanted.color_bar || wanted.slug_line)
        return;
    int number = 0;
    for (const PdfPageFact& page : check.facts.pages) {
        ++number;
        const bool has_marks =
            std::any_of(page.marks.begin(), page.marks.end(), [](const PdfMark& mark) { return mark.is_outside; });
        if (has_marks)
            check.report_page(number,
                              {.code = "PDF-MARKS",
                               .message = fmt::format("page {} has marks outside the bleed; the printing house "
                                                      "wants none",
                                                      number),
                               .help = {check.is_own() ? "build the edition by this card: name it in the profile, or "
                                                         "after --printer"
                                                       : "export it without crop and register marks"}});
    }
}

} // namespace skrejlapa
