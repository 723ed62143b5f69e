#include "preflight/file_check.h"

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

void FileCheck::report_mark(int page, const PdfMark& mark, FileFinding finding) const
{
    Diagnostic told = diagnostic(std::move(finding));
    told.place = {.page = page, .box = {}, .area = mark.area};
    if (const PaintItem* const item = origin_.find(page, mark)) {
        told.place.box = item->box;
        told.span = item->span;
        if (item->span)
            told.file.clear(); // the place in the source says more
    }
    found_.add(std::move(told));
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
