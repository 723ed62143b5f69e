#include "picture/qr_code.h"

#include "picture/deflate_stream.h"
#include "picture/ink/ink_extent.h"
#include "picture/ink/ink_map.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>
#include <algorithm>
#include <exception>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr int quiet_zone = 4;
/// What the largest code (version 40) holds at level M, in bytes.
constexpr std::size_t longest_text = 2331;
/// Of zxing's scale from 0 to 8, the step that is QR's level M.
constexpr int level_m = 4;

/// Nothing when the text does not fit. zxing tells by throwing.
std::optional<ZXing::BitMatrix> encode(const std::string& text)
try {
    const bool is_ascii = std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setEccLevel(level_m).setMargin(0);
    // Plain ASCII reads the same in any character set; saying UTF-8 would cost modules.
    if (!is_ascii)
        writer.setEncoding(ZXing::CharacterSet::UTF8);
    return writer.encode(text, 0, 0);
} catch (const std::exception&) {
    return std::nullopt;
}

/// A rectangle for each run of dark modules in a row; y goes up.
std::string paint_modules(const ZXing::BitMatrix& modules, PictureColors colors)
{
    const int side = modules.width() + 2 * quiet_zone;
    const bool is_light = colors == PictureColors::rgb;
    std::string content = fmt::format("{1}\n0 0 {0} {0} re f\n{2}\n", side, is_light ? "1 g" : "0 0 0 0 k",
                                      is_light ? "0 g" : "0 0 0 1 k");
    for (int y = 0; y < modules.height(); ++y) {
        for (int x = 0; x < modules.width(); ++x) {
            const int start = x;
            while (x < modules.width() && modules.get(x, y))
                ++x;
            if (x > start)
                content += fmt::format("{} {} {} 1 re\n", start + quiet_zone, side - quiet_zone - 1 - y, x - start);
        }
    }
    return content + "f\n";
}

VectorPicture as_form(const std::string& content, int side)
{
    PdfObject form{.is_stream = true, .stream = deflate_stream(content)};
    form.dictionary.push_back(
        {fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 {0} {0}] /Resources << >> /Filter /FlateDecode", side),
         std::nullopt});
    return {{std::move(form)}, {}};
}

std::string coverage_of(const ZXing::BitMatrix& modules)
{
    const int side = modules.width() + 2 * quiet_zone;
    std::string coverage;
    for (int y = -quiet_zone; y < side - quiet_zone; ++y) {
        for (int x = -quiet_zone; x < side - quiet_zone; ++x) {
            const bool is_inside = x >= 0 && y >= 0 && x < modules.width() && y < modules.height();
            coverage += is_inside && modules.get(x, y) ? '\xFF' : '\0';
        }
    }
    return coverage;
}

/// White paint with black modules on it.
InkMap map_modules(const std::string& coverage, int side, Size size)
{
    std::vector<InkPixel> pixels;
    for (const char module : coverage) {
        const bool is_black = module != '\0';
        pixels.push_back({1, is_black ? 1.F : 0.F, is_black ? black.process : Cmyk{}});
    }
    return map_inks(pixels, side, side, size);
}

PictureInk measure(const std::string& coverage, int side, Size size)
{
    const InkExtent ink = measure_ink(coverage, side, side, size);
    return {ink.area, ink.cover, map_modules(coverage, side, size)};
}

} // namespace

std::optional<Picture> make_qr_code(const PictureSource& source, PictureColors colors, Diagnostics& found)
{
    if (source.name.empty()) {
        found.error("QR-EMPTY", source.span, "the QR code has no text", {"give it an address or a text"});
        return std::nullopt;
    }
    const std::optional<ZXing::BitMatrix> modules =
        source.name.size() > longest_text ? std::nullopt : encode(source.name);
    if (!modules) {
        found.error(
            "QR-TOO-LONG", source.span,
            fmt::format("the QR code's text is too long: {} bytes of at most {}", source.name.size(), longest_text),
            {"use a shorter address; codes of more than 100 bytes are hard to read in print"});
        return std::nullopt;
    }
    const int side = modules->width() + 2 * quiet_zone;
    const Size size{pt(side), pt(side)};
    return Picture{.size = size,
                   .ink =
                       lazily([coverage = coverage_of(*modules), side, size] { return measure(coverage, side, size); }),
                   .content = as_form(paint_modules(*modules, colors), side)};
}

} // namespace skrejlapa
