#include "preview/rasterize.h"

#include "files/temporary_file.h"
#include "picture/raster/raster_file.h"
#include "preview/run_program.h"

#include <cmath>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// The trim's place in the picture of the whole sheet, rounded at both ends so that neighbours meet.
PixelRect trim_in_pixels(const PaintPage& page, double resolution_ppi)
{
    const Length around = page.bleed + page.slug;
    const int start = pixel_at(around, resolution_ppi);
    return {start, start, pixel_at(page.trim.width, resolution_ppi), pixel_at(page.trim.height, resolution_ppi)};
}

std::vector<std::string> arguments_for(const PreviewSource& source, std::size_t page, const Path& pdf,
                                       const std::optional<TemporaryFile>& profile)
{
    const std::string number = fmt::format("{}", page + 1);
    const PixelRect trim = trim_in_pixels(source.list.pages[page], source.resolution_ppi);
    std::vector<std::string> arguments{"-r", fmt::format("{}", source.resolution_ppi), "-f", number, "-l", number};
    for (const auto& [flag, value] :
         {std::pair{"-x", trim.left}, {"-y", trim.top}, {"-W", trim.width}, {"-H", trim.height}}) {
        arguments.emplace_back(flag);
        arguments.push_back(fmt::format("{}", value));
    }
    if (profile) {
        arguments.emplace_back("-defaultcmykprofile");
        arguments.push_back(profile->path().string());
    }
    arguments.push_back(pdf.string());
    return arguments;
}

Result<std::optional<TemporaryFile>> put_aside(const BlobPtr& profile)
{
    if (!profile)
        return std::optional<TemporaryFile>();
    return TemporaryFile::holding(profile->bytes()).map([](TemporaryFile&& file) {
        return std::optional(std::move(file));
    });
}

} // namespace

int pixel_at(Length length, double resolution_ppi)
{
    return static_cast<int>(std::lround(length.to_pt() * resolution_ppi / 72));
}

namespace
{

/// What pdftoppm is to make of a page. It writes inks into files alone, whose ending it adds itself.
struct Drawing {
    std::vector<std::string> flags;
    std::string_view file_ending; ///< empty: its output is the picture
};

/// Runs pdftoppm; gives the picture's bytes.
Result<std::string> draw(ProgramRun run, const Drawing& drawing, const TemporaryFile& pdf)
{
    run.arguments.insert(run.arguments.begin(), drawing.flags.begin(), drawing.flags.end());
    if (drawing.file_ending.empty())
        return run_program(run);
    run.arguments.push_back(pdf.path().string());
    const TemporaryFile written = pdf.with_ending(drawing.file_ending);
    const Result<std::string> output = run_program(run);
    return output ? DiskFiles().read(written.path()) : output;
}

/// Draws each page; `read` makes of the picture's bytes what is wanted, or nothing.
template <class Page, class Read>
Result<std::vector<Page>> rasterize_pages(const PreviewSource& source, const Drawing& drawing, Read read)
{
    const Result<TemporaryFile> pdf = TemporaryFile::holding(source.pdf);
    if (!pdf)
        return tl::unexpected<Diagnostic>(pdf.error());
    const Result<std::optional<TemporaryFile>> profile = put_aside(source.profile);
    if (!profile)
        return tl::unexpected<Diagnostic>(profile.error());
    std::vector<Page> pages;
    for (std::size_t page = 0; page < source.list.pages.size(); ++page) {
        const ProgramRun run{.name = "pdftoppm",
                             .package = "poppler-utils",
                             .arguments = arguments_for(source, page, pdf->path(), *profile)};
        const Result<std::string> output = draw(run, drawing, *pdf);
        if (!output)
            return tl::unexpected<Diagnostic>(output.error());
        std::optional<Page> pixels = read(*output);
        if (!pixels)
            return failure("PROGRAM-FAILED", {}, "pdftoppm ended well but made no picture of the page");
        pages.push_back(*std::move(pixels));
    }
    return pages;
}

std::optional<InkPixels> read_cmyk_jpeg(const std::string& file)
{
    const Result<RasterFile> jpeg = decode_jpeg(file);
    if (!jpeg || jpeg->colors != RasterColors::cmyk)
        return std::nullopt;
    std::string samples(jpeg->samples.view());
    if (jpeg->is_inverted) {
        for (char& sample : samples)
            sample = static_cast<char>(~sample);
    }
    return InkPixels{jpeg->width, jpeg->height, std::move(samples)};
}

} // namespace

Result<std::vector<Pixels>> rasterize(const PreviewSource& source)
{
    return rasterize_pages<Pixels>(source, {}, read_ppm);
}

Result<std::vector<InkPixels>> rasterize_inks(const PreviewSource& source)
{
    return rasterize_pages<InkPixels>(source, {{"-jpegcmyk", "-overprint", "-singlefile"}, ".jpg"}, read_cmyk_jpeg);
}

} // namespace skrejlapa
