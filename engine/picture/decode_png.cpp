#include "picture/raster_file.h"
#include "picture/raster_orientation.h"

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
    int channels = 0;
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

void on_warning(png_structp, png_const_charp) {}

/// 8 bits a sample, gray or RGB, with alpha where there is transparency.
void request_format(PngReading& reading)
{
    const int color = png_get_color_type(reading.png, reading.info);
    png_set_expand(reading.png);
    png_set_strip_16(reading.png);
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
    request_format(reading);
    read_pixels(reading);
    return true;
}

/// Parts the alpha channel from the colours; one that is opaque all over is left out.
void split_alpha(PngReading& reading)
{
    RasterFile& file = reading.file;
    const bool has_alpha = reading.channels == 2 || reading.channels == 4;
    if (!has_alpha) {
        file.samples = std::move(reading.pixels);
        return;
    }
    const auto channels = static_cast<std::size_t>(reading.channels);
    const std::size_t pixels = reading.pixels.size() / channels;
    file.samples.reserve(pixels * (channels - 1));
    file.alpha.reserve(pixels);
    for (std::size_t at = 0; at < pixels * channels; at += channels) {
        file.samples.append(reading.pixels, at, channels - 1);
        file.alpha += reading.pixels[at + channels - 1];
    }
    if (file.alpha.find_first_not_of('\xFF') == std::string::npos)
        file.alpha.clear();
}

} // namespace

Result<RasterFile> decode_png(std::string_view bytes)
{
    PngReading reading;
    reading.bytes = bytes;
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
    return std::move(reading.file);
}

} // namespace skrejlapa
