// Files that a careless program, a broken disk or an enemy made: each is an error or sound, and never breaks the PDF.
#include "../picture/sample_rasters.h"
#include "color/source_colors.h"
#include "pdf_file.h"
#include "picture/raster/place_rasters.h"
#include "set_text.h"
#include "vandal.h"

#include <gmock/gmock.h>
#include <random>

#include <zlib.h>

namespace skrejlapa
{

namespace
{

using testing::HasSubstr;

/// Where the chunks of a PNG are sound but for their checksums, libpng looks into them: so the checksums are made to
/// fit.
std::string with_checksums(std::string png)
{
    constexpr std::size_t signature = 8;
    for (std::size_t at = signature; at + 12 <= png.size();) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length = length << 8U | static_cast<unsigned char>(png[at + i]);
        if (length > png.size() - at - 12)
            break;
        const uLong sum = crc32(0, reinterpret_cast<const Bytef*>(png.data()) + at + 4, static_cast<uInt>(length + 4));
        for (std::size_t i = 0; i < 4; ++i)
            png[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i));
        at += 12 + length;
    }
    return png;
}

std::string noise(std::size_t size)
{
    std::mt19937 random(3); // NOLINT(cert-msc51-cpp)
    std::string bytes;
    while (bytes.size() < size)
        bytes += static_cast<char>(random());
    return bytes;
}

std::vector<std::string> sound_pictures()
{
    const std::string profile = make_rgb_profile({{0.3127, 0.3290}, {0.64, 0.33}, {0.21, 0.71}, {0.15, 0.06}});
    return {make_png({.width = 40, .height = 40, .row = noise(120), .gamma = 0.5, .profile = profile}),
            make_png({.width = 40,
                      .height = 40,
                      .color_type = PNG_COLOR_TYPE_RGB_ALPHA,
                      .bit_depth = 16,
                      .row = noise(320),
                      .is_interlaced = true}),
            make_png({.width = 40,
                      .height = 40,
                      .color_type = PNG_COLOR_TYPE_PALETTE,
                      .bit_depth = 4,
                      .row = noise(20),
                      .palette = std::vector<png_color>(16, {200, 90, 30}),
                      .palette_alpha = std::string("\0\x80", 2)}),
            make_png({.width = 40, .height = 40, .color_type = PNG_COLOR_TYPE_GRAY, .bit_depth = 1, .row = noise(5)}),
            make_jpeg({.width = 40, .height = 40, .pixel = "\x80\x20\x60", .orientation = 6, .profile = profile}),
            make_jpeg({.width = 40, .height = 40, .space = JCS_CMYK, .pixel = "\x80\x20\x60\x10"}),
            make_jpeg({.width = 40, .height = 40, .space = JCS_GRAYSCALE, .pixel = "\x80", .is_progressive = true})};
}

BlobPtr shipped_icc() { return DiskFiles().map(Path(SKREJLAPA_SOURCE_DIR) / "icc/FOGRA39L_coated.icc").value(); }

/// As many samples as the picture's size asks for.
bool is_whole(const RasterPicture& raster)
{
    const auto pixels = static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height);
    if (raster.encoding == SampleEncoding::jpeg)
        return true;
    const std::size_t row_of_bits = (static_cast<std::size_t>(raster.width) + 7) / 8;
    const std::size_t samples = raster.bits == 1 ? row_of_bits * static_cast<std::size_t>(raster.height)
                                                 : pixels * (raster.space == SampleSpace::gray ? 1 : 4);
    return raster.space != SampleSpace::rgb && raster.samples.size() == samples &&
           (raster.alpha.empty() || raster.alpha.size() == pixels);
}

/// Null where there is an error.
PicturePtr bring_to_page(std::string bytes)
{
    Diagnostics found;
    const PictureSource source{.name = "damaged", .bytes = make_blob(std::move(bytes)), .palette = {}};
    const ColorTerms colors{.profile = shipped_icc(), .ink_limit = 3};
    const Pictures pictures = import_pictures({source}, colors, found);
    const PictureUse use{.picture = 0, .size = {mm(2), mm(2)}, .visible = {0.1, 0.2, 0.9, 0.7}};
    PicturePtr placed =
        place_rasters(pictures, {&use, 1}, {.colors = colors, .target_ppi = 300}, found).pictures.front();
    EXPECT_NE(placed == nullptr, !found.has_errors());
    return placed;
}

} // namespace

TEST(DamagedFiles, OfPicturesAreErrorsOrSound)
{
    Vandal vandal(4);
    Pictures sound;
    int refused = 0;
    for (const std::string& whole : sound_pictures()) {
        ASSERT_NE(bring_to_page(whole), nullptr);
        for (int trial = 0; trial < 60; ++trial) {
            const std::string damaged = vandal.damage(whole);
            const PicturePtr placed = bring_to_page(trial % 2 == 0 ? with_checksums(damaged) : damaged);
            refused += placed == nullptr ? 1 : 0;
            if (!placed)
                continue;
            ASSERT_TRUE(is_whole(std::get<RasterPicture>(placed->content)));
            sound.push_back(placed);
        }
    }
    EXPECT_GT(refused, 150);
    EXPECT_GT(sound.size(), 20U);
    PaintPage page = empty_page();
    for (std::size_t at = 0; at < sound.size(); ++at)
        page.items.push_back(
            {DrawPicture{static_cast<PictureId>(at), {{mm(5), mm(5)}, {mm(2), mm(2)}}, {}}, "box", {}});
    const PdfFile file({{page}}, sound);
    EXPECT_THAT(file.output_of("qpdf --check {}"), HasSubstr("No syntax or stream encoding errors found"));
}

TEST(DamagedFiles, OfFontsAreErrorsOrSound)
{
    Vandal vandal(5);
    PaintList sound;
    int refused = 0;
    std::vector<FacePtr> faces; // the runs refer to them
    for (const char* const name :
         {"SkrejlapaSquare-Regular.ttf", "SkrejlapaSquareCFF-Regular.otf", "SkrejlapaVariable-Regular.ttf"}) {
        const std::string whole = test_font_bytes(name);
        for (int trial = 0; trial < 60; ++trial) {
            FaceDescription description{.family = "Damaged", .style = "Regular", .file = name};
            if (trial % 2 == 0 && std::string_view(name).find("Variable") != std::string_view::npos)
                description.instance = {{"wght", 650}};
            const auto face = Face::open(description, make_blob(vandal.damage(whole)));
            PaintPage page = empty_page();
            if (face)
                add_text(page, {mm(20), mm(20)}, set_text("Ābols un žņaugs, fi 123", *face));
            const Result<std::string> bytes = write_pdf({{page}}, {}, {.title = "Damaged", .language = "lv"}, {});
            refused += face && bytes ? 0 : 1;
            if (!face || !bytes)
                continue;
            faces.push_back(*face);
            sound.pages.push_back(page);
        }
    }
    EXPECT_GT(refused, 30);
    ASSERT_GT(sound.pages.size(), 10U);
    const PdfFile file(sound);
    EXPECT_THAT(file.output_of("qpdf --check {}"), HasSubstr("No syntax or stream encoding errors found"));
}

} // namespace skrejlapa
