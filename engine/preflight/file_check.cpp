#include "preflight/file_check.h"

#include <algorithm>

namespace skrejlapa
{

Diagnostic FileCheck::diagnostic(FileFinding finding) const
{
    Diagnostic diagnostic{.code = finding.code,
                          .level = finding.level,
                          .span = {},
                          .message = std::move(finding.message),
                          .help = std::move(finding.help),
                          .place = {},
                          .values = std::move(finding.values)};
    diagnostic.file = name;
    return diagnostic;
}

void FileCheck::report(FileFinding finding) const { found_.add(diagnostic(std::move(finding))); }

void FileCheck::report_page(int page, FileFinding finding) const
{
    Diagnostic told = diagnostic(std::move(finding));
    told.place.page = page;
    found_.add(std::move(told));
}

std::vector<MarkPlace> FileCheck::places_of(int page, const PdfMark& mark) const
{
    std::vector<MarkPlace> places{place_of(page, mark.kind, mark.area)};
    if (!is_own_)
        return places;
    for (const Rect& area : mark.others) {
        const MarkPlace place = place_of(page, mark.kind, area);
        const bool is_known = std::any_of(places.begin(), places.end(),
                                          [&](const MarkPlace& other) { return other.box() == place.box(); });
        if (!is_known)
            places.push_back(place);
    }
    return places;
}

void FileCheck::report_at(int page, const MarkPlace& place, FileFinding finding) const
{
    Diagnostic told = diagnostic(std::move(finding));
    told.place = {.page = page, .box = place.box(), .area = place.area};
    if (place.item != nullptr && place.item->span) {
        told.span = place.item->span;
        told.file.clear(); // the place in the source says more
    }
    found_.add(std::move(told));
}

void FileCheck::report_mark(int page, const PdfMark& mark, const FileFinding& finding) const
{
    for (const MarkPlace& place : places_of(page, mark))
        report_at(page, place, finding);
}

void keep_least(std::vector<LeastMark>& by_box, const LeastMark& mark)
{
    const auto known = std::find_if(by_box.begin(), by_box.end(),
                                    [&](const LeastMark& other) { return other.place.box() == mark.place.box(); });
    if (known == by_box.end())
        by_box.push_back(mark);
    else if (mark.value < known->value)
        *known = mark;
}

bool shows_transparency(const FileCheck& check)
{
    const std::vector<PdfPageFact>& pages = check.facts.pages;
    return !check.terms.output.may_be_transparent && std::any_of(pages.begin(), pages.end(), [](const auto& page) {
        return std::any_of(page.marks.begin(), page.marks.end(),
                           [](const PdfMark& mark) { return mark.is_transparent; });
    });
}

std::optional<Ink> as_ink(const PdfColor& color)
{
    const std::vector<double>& parts = color.parts;
    switch (color.kind) {
    case ColorKind::gray:
        return parts.size() == 1 ? std::optional(Ink{{0, 0, 0, 1 - parts[0]}, {}, 1}) : std::nullopt;
    case ColorKind::cmyk:
        return parts.size() == 4 ? std::optional(Ink{{parts[0], parts[1], parts[2], parts[3]}, {}, 1}) : std::nullopt;
    case ColorKind::spots:
        return parts.size() == 1 && color.colorants.size() == 1 ? std::optional(Ink{{}, color.colorants[0], parts[0]})
                                                                : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::string kind_word(const PdfMark& mark)
{
    switch (mark.kind) {
    case MarkKind::text:
        return "text";
    case MarkKind::stroke:
        return "a line";
    case MarkKind::image:
        return "a picture";
    case MarkKind::shading:
        return "a gradient";
    case MarkKind::fill:
        return "an area";
    }
    return "";
}

} // namespace skrejlapa
