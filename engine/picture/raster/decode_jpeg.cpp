#include "picture/raster/exif.h"
#include "picture/raster/raster_file.h"

#include <array>
#include <csetjmp>
#include <cstdio>
#include <fmt/format.h>

#include <jpeglib.h>

#include <jerror.h>

namespace skrejlapa
{

namespace
{

/// Everything that lives over libjpeg's long jumps: none of it is made or destroyed between setjmp and longjmp.
struct JpegReading {
    jpeg_decompress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf way_out{};
    std::string reason;
    RasterFile file;
    std::string row;
    std::string pixels;
    bool is_too_large = false;
    bool is_created = false;

    ~JpegReading()
    {
        if (is_created)
            jpeg_destroy_decompress(&jpeg);
    }
};

std::string message_of(j_common_ptr jpeg)
{
    std::array<char, JMSG_LENGTH_MAX> text{};
    jpeg->err->format_message(jpeg, text.data());
    return text.data();
}

[[noreturn]] void on_error(j_common_ptr jpeg)
{
    auto& reading = *static_cast<JpegReading*>(jpeg->client_data);
    reading.reason = message_of(jpeg);
    std::longjmp(reading.way_out, 1); // NOLINT(cert-err52-cpp): libjpeg has no other way out
}

void stop(JpegReading& reading, const char* reason)
{
    reading.reason = reason;
    std::longjmp(reading.way_out, 1); // NOLINT(cert-err52-cpp): the same way as libjpeg's own errors
}

/// A warning (a level below 0) mostly means damaged data that libjpeg would fill up with gray.
void on_message(j_common_ptr jpeg, int level)
{
    const int code = jpeg->err->msg_code;
    const bool is_harmless = code == JWRN_EXTRANEOUS_DATA || code == JWRN_ADOBE_XFORM || code == JWRN_JFIF_MAJOR;
    if (level < 0 && !is_harmless)
        on_error(jpeg);
}

/// A progressive file may run over its pixels ever again for a few bytes each time; cameras and programs write about
/// ten scans (libjpeg-turbo's advice on malformed files).
void on_progress(j_common_ptr jpeg)
{
    constexpr int most_scans = 200;
    constexpr long long most_work = 40 * most_pixels;
    auto& reading = *static_cast<JpegReading*>(jpeg->client_data);
    const int scans = reading.jpeg.input_scan_number;
    if (scans > most_scans || scans * (static_cast<long long>(reading.file.width) * reading.file.height) > most_work)
        stop(reading, "it has more scans than any sound file");
}

void read_density(JpegReading& reading)
{
    constexpr double cm_per_inch = 2.54;
    const jpeg_decompress_struct& jpeg = reading.jpeg;
    if (jpeg.saw_JFIF_marker == 0 || jpeg.density_unit == 0)
        return;
    const double factor = jpeg.density_unit == 2 ? cm_per_inch : 1;
    reading.file.ppi_x = jpeg.X_density * factor;
    reading.file.ppi_y = jpeg.Y_density * factor;
}

/// EXIF data stand in the first application marker 1 that says so.
void read_exif(JpegReading& reading)
{
    constexpr RgbPrimaries adobe_rgb{.white = {0.3127, 0.3290},
                                     .red = {0.64, 0.33},
                                     .green = {0.21, 0.71},
                                     .blue = {0.15, 0.06},
                                     .gamma = 2.19921875};
    constexpr std::string_view exif("Exif\0\0", 6);
    for (jpeg_saved_marker_ptr marker = reading.jpeg.marker_list; marker != nullptr; marker = marker->next) {
        const std::string_view data(reinterpret_cast<const char*>(marker->data), marker->data_length);
        if (data.starts_with(exif)) {
            reading.file.orientation = exif_orientation(data.substr(exif.size()));
            if (exif_says_adobe_rgb(data.substr(exif.size())))
                reading.file.primaries = adobe_rgb;
            return;
        }
    }
}

/// A profile stands in parts in application markers 2, each with its number and their count (ICC.1:2010, B.4).
void read_profile(JpegReading& reading)
{
    constexpr std::string_view icc("ICC_PROFILE\0", 12);
    constexpr std::size_t most_parts = 255;
    std::array<std::string_view, most_parts + 1> parts{};
    std::size_t count = 0;
    for (jpeg_saved_marker_ptr marker = reading.jpeg.marker_list; marker != nullptr; marker = marker->next) {
        const std::string_view data(reinterpret_cast<const char*>(marker->data), marker->data_length);
        if (marker->marker != JPEG_APP0 + 2 || !data.starts_with(icc) || data.size() < icc.size() + 2)
            continue;
        count = static_cast<unsigned char>(data[icc.size() + 1]);
        parts[static_cast<unsigned char>(data[icc.size()])] = data.substr(icc.size() + 2);
    }
    for (std::size_t number = 1; number <= count; ++number) {
        reading.file.profile_is_bad = reading.file.profile_is_bad || parts[number].empty();
        reading.file.profile += parts[number];
    }
    if (reading.file.profile_is_bad)
        reading.file.profile.clear();
}

RasterColors colors_of(J_COLOR_SPACE space)
{
    switch (space) {
    case JCS_GRAYSCALE:
        return RasterColors::gray;
    case JCS_CMYK:
    case JCS_YCCK:
        return RasterColors::cmyk;
    default:
        return RasterColors::rgb;
    }
}

void read_header(JpegReading& reading)
{
    jpeg_decompress_struct& jpeg = reading.jpeg;
    jpeg_save_markers(&jpeg, JPEG_APP0 + 1, 0xFFFF);
    jpeg_save_markers(&jpeg, JPEG_APP0 + 2, 0xFFFF);
    jpeg_read_header(&jpeg, TRUE);
    reading.is_too_large = static_cast<long long>(jpeg.image_width) * jpeg.image_height > most_pixels;
    if (reading.is_too_large)
        stop(reading, "too large");
    RasterFile& file = reading.file;
    file.width = static_cast<int>(jpeg.image_width);
    file.height = static_cast<int>(jpeg.image_height);
    file.colors = colors_of(jpeg.jpeg_color_space);
    file.is_inverted = file.colors == RasterColors::cmyk && jpeg.saw_Adobe_marker != 0;
    read_density(reading);
    read_exif(reading);
    read_profile(reading);
    file.is_plain_jpeg = jpeg.arith_code == FALSE && jpeg.data_precision == 8;
}

void read_pixels(JpegReading& reading)
{
    jpeg_decompress_struct& jpeg = reading.jpeg;
    if (reading.file.colors == RasterColors::rgb)
        jpeg.out_color_space = JCS_RGB;
    else if (reading.file.colors == RasterColors::cmyk)
        jpeg.out_color_space = JCS_CMYK;
    jpeg_start_decompress(&jpeg);
    const std::size_t row =
        static_cast<std::size_t>(jpeg.output_width) * static_cast<std::size_t>(jpeg.output_components);
    reading.row.resize(row);
    auto* const to = reinterpret_cast<JSAMPROW>(reading.row.data());
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW rows[] = {to};
        jpeg_read_scanlines(&jpeg, rows, 1);
        reading.pixels += reading.row; // grows with what is there, not with what the header claims
    }
    jpeg_finish_decompress(&jpeg);
}

/// False when libjpeg gave up; `reason` says why.
bool run(JpegReading& reading, std::string_view bytes)
{
    reading.jpeg.err = jpeg_std_error(&reading.errors);
    reading.errors.error_exit = on_error;
    reading.errors.emit_message = on_message;
    reading.jpeg.client_data = &reading;
    if (setjmp(reading.way_out) != 0) // NOLINT(cert-err52-cpp): libjpeg has no other way out
        return false;
    jpeg_create_decompress(&reading.jpeg);
    reading.is_created = true;
    reading.progress.progress_monitor = on_progress;
    reading.jpeg.progress = &reading.progress;
    jpeg_mem_src(&reading.jpeg, reinterpret_cast<const unsigned char*>(bytes.data()),
                 static_cast<unsigned long>(bytes.size()));
    constexpr long most_memory = 1L << 30;
    reading.jpeg.mem->max_memory_to_use = most_memory;
    read_header(reading);
    read_pixels(reading);
    return true;
}

} // namespace

Result<RasterFile> decode_jpeg(std::string_view bytes)
{
    JpegReading reading;
    if (!run(reading, bytes)) {
        if (reading.is_too_large)
            return failure("PICTURE-TOO-LARGE", {},
                           fmt::format("has more than {} million pixels", most_pixels / 1'000'000),
                           {"save it in the size it is printed in, at 300 ppi"});
        return failure("PICTURE-DAMAGED", {}, fmt::format("cannot be read as JPEG: {}", reading.reason),
                       {"save it anew in the program it was made in"});
    }
    reading.file.samples = std::move(reading.pixels);
    return std::move(reading.file);
}

} // namespace skrejlapa
