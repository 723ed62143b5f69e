#include "picture/picture_file_kind.h"

#include <array>

namespace skrejlapa
{

namespace
{

using namespace std::string_view_literals;

struct Signature {
    std::size_t offset;
    std::string_view bytes;
    PictureFileKind kind;
    std::string_view name;
    std::string_view way_out;
};

constexpr auto by_ghostscript = "make a PDF of it: gs -o picture.pdf -sDEVICE=pdfwrite -dEPSCrop picture.eps"sv;
constexpr auto from_tiff = "make a PNG of it (ImageMagick): convert picture.tif picture.png"sv;
constexpr auto from_gif = "make a PNG of it (ImageMagick): convert picture.gif[0] picture.png"sv;
constexpr auto from_bmp = "make a PNG of it (ImageMagick): convert picture.bmp picture.png"sv;
constexpr auto from_photoshop = "make a PNG of it (ImageMagick): convert picture.psd[0] picture.png"sv;
constexpr auto from_webp = "make a PNG of it (package webp): dwebp picture.webp -o picture.png"sv;
constexpr auto from_heic =
    "make a JPEG of it (package libheif-examples): heif-convert -q 95 picture.heic picture.jpg"sv;
constexpr auto from_avif = "make a PNG of it (package libavif-bin): avifdec picture.avif picture.png"sv;
constexpr auto from_jpeg2000 =
    "make a PNG of it (package libopenjp2-tools): opj_decompress -i picture.jp2 -o picture.png"sv;
constexpr auto from_jpeg_xl = "make a PNG of it (package libjxl-tools): djxl picture.jxl picture.png"sv;
constexpr auto as_svg = "export it as SVG or PDF from the program it was drawn in"sv;

constexpr auto signatures = std::to_array<Signature>({
    {0, "\x89PNG\r\n\x1a\n"sv, PictureFileKind::png, "", ""},
    {0, "\xFF\xD8\xFF"sv, PictureFileKind::jpeg, "", ""},
    {0, "\x1F\x8B"sv, PictureFileKind::compressed_svg, "", ""},
    {0, "%!PS"sv, PictureFileKind::other, "PostScript (EPS, or AI saved without PDF)", by_ghostscript},
    {0, "\xC5\xD0\xD3\xC6"sv, PictureFileKind::other, "EPS", by_ghostscript},
    {0, "GIF8"sv, PictureFileKind::other, "GIF", from_gif},
    {0, "II*\0"sv, PictureFileKind::other, "TIFF", from_tiff},
    {0, "MM\0*"sv, PictureFileKind::other, "TIFF", from_tiff},
    {0, "II+\0"sv, PictureFileKind::other, "BigTIFF", from_tiff},
    {0, "MM\0+"sv, PictureFileKind::other, "BigTIFF", from_tiff},
    {8, "WEBP"sv, PictureFileKind::other, "WebP", from_webp},
    {0, "BM"sv, PictureFileKind::other, "BMP", from_bmp},
    {0, "8BPS"sv, PictureFileKind::other, "Photoshop", from_photoshop},
    {4, "ftypavif"sv, PictureFileKind::other, "AVIF", from_avif},
    {4, "ftypavis"sv, PictureFileKind::other, "AVIF", from_avif},
    {4, "ftyphe"sv, PictureFileKind::other, "HEIC", from_heic}, // heic, heix, hevc, heim and others
    {4, "ftypmif1"sv, PictureFileKind::other, "HEIF", from_heic},
    {4, "ftypmsf1"sv, PictureFileKind::other, "HEIF", from_heic},
    {4, "jP  "sv, PictureFileKind::other, "JPEG 2000", from_jpeg2000},
    {0, "\xFF\x4F\xFF\x51"sv, PictureFileKind::other, "JPEG 2000", from_jpeg2000},
    {4, "JXL "sv, PictureFileKind::other, "JPEG XL", from_jpeg_xl},
    {0, "\xFF\x0A"sv, PictureFileKind::other, "JPEG XL", from_jpeg_xl},
    {0, "\xD7\xCD\xC6\x9A"sv, PictureFileKind::other, "WMF", as_svg},
    {40, " EMF"sv, PictureFileKind::other, "EMF", as_svg},
    {0, "PK\x03\x04"sv, PictureFileKind::other, "ZIP (an office document or a package)", as_svg},
    {0, "RIFF"sv, PictureFileKind::other, "RIFF (CorelDRAW or sound)", as_svg},
});

bool is_pdf(std::string_view bytes)
{
    // Readers accept the header within the first 1024 bytes (ISO 32000-1, annex H 3.4.1).
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

bool is_svg(std::string_view bytes)
{
    constexpr std::size_t prologue_limit = 65536; // Illustrator writes long entity lists before the root
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    const std::size_t start = bytes.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || bytes[start] != '<')
        return false;
    const std::string_view prologue = bytes.substr(start, prologue_limit);
    return prologue.find("<svg") != std::string_view::npos || prologue.find(":svg") != std::string_view::npos;
}

bool is_utf16_svg(std::string_view bytes)
{
    const bool marked = bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv);
    return marked && bytes.substr(0, 65536).find("s\0v\0g"sv) != std::string_view::npos;
}

} // namespace

PictureFileType tell_picture_kind(std::string_view bytes)
{
    for (const Signature& signature : signatures) {
        if (bytes.size() > signature.offset && bytes.substr(signature.offset).starts_with(signature.bytes))
            return {signature.kind, std::string(signature.name), std::string(signature.way_out)};
    }
    if (is_pdf(bytes))
        return {PictureFileKind::pdf, {}, {}};
    if (is_svg(bytes))
        return {PictureFileKind::svg, {}, {}};
    if (is_utf16_svg(bytes))
        return {PictureFileKind::other, "an SVG in UTF-16", "save it in UTF-8"};
    return {PictureFileKind::other, {}, "give an SVG, PDF, PNG or JPEG file"};
}

} // namespace skrejlapa
