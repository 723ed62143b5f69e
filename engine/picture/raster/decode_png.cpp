#include "picture/raster/exif.h"
#include "picture/raster/png_chunks.h"
#include "picture/raster/raster_file.h"

#include <algorithm>
#include <csetjmp>
#include <fmt/format.h>
#include <png.h>
#include <vector>

namespace skrejlapa
{

namespace
{

/// Everything that lives over libpng's long jumps: none of it is made or destroyed between setjmp and longjmp.
struct PngReading {
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::string_view bytes;
    std::size_t at = 0;
    std::string reason;
    std::string pixels; ///< with alpha where the file has it
    std::vector<png_bytep> rows;
    RasterFile file;
    std::optional<RgbPrimaries> coded; ///< of cICP, which libpng 1.6 does not know
    int channels = 0;
    bool has_bad_profile = false;
    bool is_too_large = false;

    ~PngReading() { png_destroy_read_struct(&png, &info, nullptr); }
};

void read_bytes(png_structp png, png_bytep to, png_size_t count)
{
    auto& reading = *static_cast<PngReading*>(png_get_io_ptr(png));
    if (reading.bytes.size() - reading.at < count)
        png_error(png, "the file breaks off");
    std::copy_n(reading.bytes.data() + reading.at, count, to);
    reading.at += count;
}

[[noreturn]] void on_error(png_structp png, png_const_charp message)
{
    static_cast<PngReading*>(png_get_error_ptr(png))->reason = message;
    png_longjmp(png, 1);
}

/// libpng goes on without a profile that it finds unsound, and says so.
void on_warning(png_structp png, png_const_charp message)
{
    auto& reading = *static_cast<PngReading*>(png_get_error_ptr(png));
    reading.has_bad_profile = reading.has_bad_profile || std::string_view(message).starts_with("iCCP");
}

bool has(const PngReading& reading, png_uint_32 chunk) { return png_get_valid(reading.png, reading.info, chunk) != 0; }

/// A gamma counts where nothing is there to say it better (PNG, third edition, 4.3); libpng works it in with all the
/// bits that the file has.
void request_gamma(PngReading& reading)
{
    double gamma = 0;
    if (reading.coded || has(reading, PNG_INFO_sRGB) || has(reading, PNG_INFO_iCCP) || !has(reading, PNG_INFO_gAMA))
        return;
    if (png_get_gAMA(reading.png, reading.info, &gamma) != 0 && gamma > 0)
        png_set_gamma(reading.png, PNG_DEFAULT_sRGB, gamma);
}

/// 8 bits a sample, gray or RGB, with alpha where there is transparency.
void request_format(PngReading& reading)
{
    const int color = png_get_color_type(reading.png, reading.info);
    reading.file.is_bitmap = png_get_bit_depth(reading.png, reading.info) == 1 && !has(reading, PNG_INFO_tRNS);
    request_gamma(reading);
    png_set_expand(reading.png);
    png_set_scale_16(reading.png);
    if (color == PNG_COLOR_TYPE_GRAY || color == PNG_COLOR_TYPE_GRAY_ALPHA)
        reading.file.colors = RasterColors::gray;
    png_set_interlace_handling(reading.png);
    png_read_update_info(reading.png, reading.info);
    reading.channels = png_get_channels(reading.png, reading.info);
}

void read_density(PngReading& reading)
{
    constexpr double meters_per_inch = 0.0254;
    png_uint_32 x = 0;
    png_uint_32 y = 0;
    int unit = PNG_RESOLUTION_UNKNOWN;
    if (png_get_pHYs(reading.png, reading.info, &x, &y, &unit) != 0 && unit == PNG_RESOLUTION_METER) {
        reading.file.ppi_x = x * meters_per_inch;
        reading.file.ppi_y = y * meters_per_inch;
    }
}

void read_orientation(PngReading& reading)
{
    png_bytep exif = nullptr;
    png_uint_32 size = 0;
    if (png_get_eXIf_1(reading.png, reading.info, &size, &exif) != 0)
        reading.file.orientation = exif_orientation({reinterpret_cast<const char*>(exif), size});
}

void read_profile(PngReading& reading)
{
    png_charp name = nullptr;
    png_bytep profile = nullptr;
    png_uint_32 size = 0;
    int compression = 0;
    if (reading.coded) {
        reading.file.primaries = reading.coded;
        return;
    }
    if (has(reading, PNG_INFO_sRGB))
        return;
    if (png_get_iCCP(reading.png, reading.info, &name, &compression, &profile, &size) != 0)
        reading.file.profile.assign(reinterpret_cast<const char*>(profile), size);
    reading.file.profile_is_bad = reading.has_bad_profile && reading.file.profile.empty();
    RgbPrimaries read;
    if (reading.file.profile.empty() && has(reading, PNG_INFO_cHRM) &&
        png_get_cHRM(reading.png, reading.info, &read.white.x, &read.white.y, &read.red.x, &read.red.y, &read.green.x,
                     &read.green.y, &read.blue.x, &read.blue.y) != 0)
        reading.file.primaries = read;
}

/// Deflate packs a thousand bytes into one at best (zlib's technical notes say 1032), so a small file that claims to be
/// large need not be given its memory to be found out.
bool can_hold_its_pixels(const PngReading& reading)
{
    constexpr std::size_t best_packing = 1040;
    const std::size_t bits = png_get_channels(reading.png, reading.info) *
                             static_cast<std::size_t>(png_get_bit_depth(reading.png, reading.info));
    const auto pixels = static_cast<std::size_t>(reading.file.width) * static_cast<std::size_t>(reading.file.height);
    return pixels * bits / 8 <= reading.bytes.size() * best_packing;
}

void read_header(PngReading& reading)
{
    png_read_info(reading.png, reading.info);
    const png_uint_32 width = png_get_image_width(reading.png, reading.info);
    const png_uint_32 height = png_get_image_height(reading.png, reading.info);
    reading.is_too_large = static_cast<long long>(width) * height > most_pixels;
    if (reading.is_too_large)
        png_error(reading.png, "too large");
    reading.file.width = static_cast<int>(width);
    reading.file.height = static_cast<int>(height);
    if (!can_hold_its_pixels(reading))
        png_error(reading.png, "the file is too short for the size that it claims");
}

void read_pixels(PngReading& reading)
{
    const std::size_t row = png_get_rowbytes(reading.png, reading.info);
    const auto height = static_cast<std::size_t>(reading.file.height);
    reading.pixels.resize(row * height);
    reading.rows.resize(height);
    for (std::size_t y = 0; y < height; ++y)
        reading.rows[y] = reinterpret_cast<png_bytep>(reading.pixels.data()) + y * row;
    png_read_image(reading.png, reading.rows.data());
}

/// False when libpng gave up; `reason` says why.
bool run(PngReading& reading)
{
    reading.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading, on_error, on_warning);
    if (reading.png == nullptr)
        return false;
    if (setjmp(png_jmpbuf(reading.png)) != 0) // NOLINT(cert-err52-cpp): libpng has no other way out
        return false;
    reading.info = png_create_info_struct(reading.png);
    if (reading.info == nullptr)
        return false;
    png_set_user_limits(reading.png, 1'000'000, 1'000'000);
    png_set_chunk_malloc_max(reading.png, 8'000'000);
    png_set_read_fn(reading.png, &reading, read_bytes);
    read_header(reading);
    read_density(reading);
    read_orientation(reading);
    read_profile(reading);
    request_format(reading);
    read_pixels(reading);
    return true;
}

/// Parts the alpha channel from the colours, which close up in their own memory; one that is opaque all over is left
/// out.
void split_alpha(PngReading& reading)
{
    if (reading.channels != 2 && reading.channels != 4)
        return;
    const auto colors = static_cast<std::size_t>(reading.channels) - 1;
    const std::size_t pixels = reading.pixels.size() / (colors + 1);
    std::string alpha(pixels, '\0');
    char* to = reading.pixels.data();
    const char* from = to;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        for (std::size_t color = 0; color < colors; ++color)
            *to++ = *from++;
        alpha[pixel] = *from++;
    }
    reading.pixels.resize(pixels * colors);
    if (alpha.find_first_not_of('\xFF') != std::string::npos)
        reading.file.alpha = std::move(alpha);
}

} // namespace

Result<RasterFile> decode_png(std::string_view bytes)
{
    PngReading reading;
    reading.bytes = bytes;
    reading.coded = coded_primaries(bytes);
    if (!run(reading)) {
        if (reading.is_too_large)
            return failure("PICTURE-TOO-LARGE", {},
                           fmt::format("has more than {} million pixels", most_pixels / 1'000'000),
                           {"save it in the size it is printed in, at 300 ppi"});
        return failure(
            "PICTURE-DAMAGED", {},
            fmt::format("cannot be read as PNG: {}", reading.reason.empty() ? "unknown error" : reading.reason),
            {"save it anew in the program it was made in"});
    }
    split_alpha(reading);
    reading.file.samples = std::move(reading.pixels);
    reading.file.is_animated = is_animated_png(bytes);
    return std::move(reading.file);
}

} // namespace skrejlapa
