#include "files/temporary_file.h"
#include "preview/cut_svg.h"
#include "preview/preview.h"
#include "preview/run_program.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

Result<std::string> draw_page(const Path& pdf, const PaintPage& page, const std::string& number)
{
    Result<std::string> svg = run_program({.name = "pdftocairo",
                                           .package = "poppler-utils",
                                           .arguments = {"-svg", "-f", number, "-l", number, pdf.string(), "-"}});
    if (!svg)
        return svg;
    const Length around = page.bleed + page.slug;
    std::optional<std::string> trimmed = cut_svg(*svg, {{around, around}, page.trim});
    if (!trimmed)
        return failure("PROGRAM-FAILED", {}, "pdftocairo ended well but made no drawing of the page");
    return *std::move(trimmed);
}

} // namespace

Result<std::vector<PreviewPicture>> preview_pages_as_svg(const PreviewSource& source)
{
    const Result<TemporaryFile> pdf = TemporaryFile::holding(source.pdf);
    if (!pdf)
        return tl::unexpected<Diagnostic>(pdf.error());
    std::vector<PreviewPicture> pictures;
    for (std::size_t at = 0; at < source.list.pages.size(); ++at) {
        const std::string number = fmt::format("{}", at + 1);
        Result<std::string> svg = draw_page(pdf->path(), source.list.pages[at], number);
        if (!svg)
            return tl::unexpected<Diagnostic>(svg.error());
        pictures.push_back({number, *std::move(svg)});
    }
    return pictures;
}

} // namespace skrejlapa
