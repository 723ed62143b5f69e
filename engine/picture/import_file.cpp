#include "picture/import_file.h"

#include "picture/picture_findings.h"
#include "picture/plain/plain_picture.h"
#include "picture/raster/decode_raster.h"
#include "picture/raster/raster_picture.h"
#include "picture/svg/svg_plain.h"
#include "picture/svg/svg_source.h"
#include "picture/svg/unpack_gzip.h"
#include "picture/vector_module.h"

namespace skrejlapa
{

namespace
{

/// The finding about a file, put where it is named.
void report(Diagnostic failure, const PictureSource& source, Diagnostics& found)
{
    failure.span = source.span;
    failure.file = source.name;
    failure.message = fmt::format("{} {}", source.name, failure.message);
    found.add(std::move(failure));
}

const VectorImporter* find_importer(const PictureSource& source, Diagnostics& found)
{
    const Result<const VectorImporter*> importer = vector_importer();
    if (importer)
        return *importer;
    report(importer.error(), source, found);
    return nullptr;
}

std::optional<Picture> import_svg(const PictureSource& source, std::string_view svg, PaletteBook& book,
                                  Diagnostics& found)
{
    if (svg.size() > largest_svg) {
        picture_error(source, "PICTURE-TOO-LARGE", "is an SVG of more than 64 MB",
                      {"simplify it in the program it was drawn in"}, found);
        return std::nullopt;
    }
    const std::optional<std::string> prepared = prepare_svg(source, svg, book, found);
    if (!prepared)
        return std::nullopt;
    if (const std::optional<PlainDrawing> drawing = read_plain_svg(*prepared)) {
        if (std::optional<Picture> picture = make_plain_picture(*drawing, book))
            return picture;
    }
    const VectorImporter* const importer = find_importer(source, found);
    return importer != nullptr ? importer->import_svg(source, *prepared, book, found) : std::nullopt;
}

std::optional<Picture> import_compressed_svg(const PictureSource& source, PaletteBook& book, Diagnostics& found)
{
    const std::optional<std::string> svg = unpack_gzip(source.bytes->bytes());
    if (svg && tell_picture_kind(*svg).kind == PictureFileKind::svg)
        return import_svg(source, *svg, book, found);
    picture_error(source, "PICTURE-DAMAGED", "is compressed by gzip, but not a whole SVG",
                  {"save it anew, best as plain SVG"}, found);
    return std::nullopt;
}

/// Whether the file may go into print, or onto the screen, as it is.
bool may_stay_a_jpeg(const RasterFile& file, PictureColors colors)
{
    if (!file.is_plain_jpeg)
        return false;
    if (colors == PictureColors::inks)
        return file.colors != RasterColors::rgb;
    const bool is_srgb =
        file.profile.empty() ? !file.primaries || !differ_from_srgb(*file.primaries) : says_srgb(file.profile);
    return file.colors != RasterColors::cmyk && is_srgb;
}

std::optional<Picture> import_raster(const PictureSource& source, PictureFileKind kind, PaletteBook& book,
                                     const PictureCache& cache, Diagnostics& found)
{
    const std::string_view bytes = source.bytes->bytes();
    Result<RasterFile> file = decode_raster(bytes, kind, cache);
    if (!file) {
        report(file.error(), source, found);
        return std::nullopt;
    }
    const bool is_printable = may_stay_a_jpeg(*file, book.colors());
    return make_raster_picture(source, *std::move(file), is_printable ? bytes : std::string_view{}, book, found);
}

std::optional<Picture> refuse_kind(const PictureSource& source, const PictureFileType& type, Diagnostics& found)
{
    if (source.bytes->bytes().empty()) {
        picture_error(source, "PICTURE-DAMAGED", "is empty", {"save it anew in the program it was made in"}, found);
        return std::nullopt;
    }
    const std::string what = type.name.empty() ? "is of a kind that is not known"
                                               : fmt::format("is {}, which cannot be taken in", type.name);
    picture_error(source, "PICTURE-UNKNOWN-KIND", what, {type.way_out}, found);
    return std::nullopt;
}

} // namespace

std::optional<Picture> import_file(const PictureSource& source, PaletteBook& book, const PictureCache& cache,
                                   Diagnostics& found)
{
    const PictureFileType type = tell_picture_kind(source.bytes->bytes());
    switch (type.kind) {
    case PictureFileKind::svg:
        return import_svg(source, source.bytes->bytes(), book, found);
    case PictureFileKind::compressed_svg:
        return import_compressed_svg(source, book, found);
    case PictureFileKind::png:
    case PictureFileKind::jpeg:
        return import_raster(source, type.kind, book, cache, found);
    case PictureFileKind::other:
        return refuse_kind(source, type, found);
    case PictureFileKind::pdf:
        break;
    }
    const VectorImporter* const importer = find_importer(source, found);
    return importer != nullptr ? importer->import_pdf_page(source, book, found) : std::nullopt;
}

} // namespace skrejlapa
