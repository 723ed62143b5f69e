/// PNG and JPEG files made in a test.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <jpeglib.h>
#include <png.h>

namespace skrejlapa
{

struct PngRecipe {
    int width = 4;
    int height = 4;
    int color_type = PNG_COLOR_TYPE_RGB;
    int bit_depth = 8;
    std::string row; ///< the same for all rows, in the file's own format
    std::vector<png_color> palette;
    std::string palette_alpha;
    int pixels_a_meter = 0;
    double gamma = 0;            ///< 0: no gAMA
    bool wide_primaries = false; ///< cHRM of Adobe RGB
    std::string profile;
    bool is_interlaced = false;
    std::vector<std::string> rows = {}; ///< instead of `row`, where they differ
    std::string gray_key = {};          ///< tRNS of a gray file, two bytes
    std::string exif = {};
};

inline std::string make_png(PngRecipe recipe)
{
    std::string bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    const auto append = [](png_structp to, png_bytep data, png_size_t count) {
        static_cast<std::string*>(png_get_io_ptr(to))->append(data, data + count);
    };
    png_set_write_fn(png, &bytes, append, nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(recipe.width), static_cast<png_uint_32>(recipe.height),
                 recipe.bit_depth, recipe.color_type, recipe.is_interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (!recipe.palette.empty())
        png_set_PLTE(png, info, recipe.palette.data(), static_cast<int>(recipe.palette.size()));
    if (!recipe.palette_alpha.empty())
        png_set_tRNS(png, info, reinterpret_cast<png_bytep>(recipe.palette_alpha.data()),
                     static_cast<int>(recipe.palette_alpha.size()), nullptr);
    if (recipe.pixels_a_meter > 0)
        png_set_pHYs(png, info, static_cast<png_uint_32>(recipe.pixels_a_meter),
                     static_cast<png_uint_32>(recipe.pixels_a_meter), PNG_RESOLUTION_METER);
    if (recipe.gamma > 0)
        png_set_gAMA(png, info, recipe.gamma);
    if (recipe.wide_primaries)
        png_set_cHRM(png, info, 0.3127, 0.3290, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06);
    if (!recipe.profile.empty())
        png_set_iCCP(png, info, "profile", PNG_COMPRESSION_TYPE_BASE,
                     reinterpret_cast<png_const_bytep>(recipe.profile.data()),
                     static_cast<png_uint_32>(recipe.profile.size()));
    if (!recipe.gray_key.empty()) {
        png_color_16 key{};
        key.gray = static_cast<png_uint_16>(static_cast<unsigned char>(recipe.gray_key[0]) << 8U |
                                            static_cast<unsigned char>(recipe.gray_key[1]));
        png_set_tRNS(png, info, nullptr, 0, &key);
    }
    if (!recipe.exif.empty())
        png_set_eXIf_1(png, info, static_cast<png_uint_32>(recipe.exif.size()),
                       reinterpret_cast<png_bytep>(recipe.exif.data()));
    png_write_info(png, info);
    const int passes = recipe.is_interlaced ? png_set_interlace_handling(png) : 1;
    for (int pass = 0; pass < passes; ++pass) {
        for (int y = 0; y < recipe.height; ++y) {
            std::string& row = recipe.rows.empty() ? recipe.row : recipe.rows[static_cast<std::size_t>(y)];
            png_write_row(png, reinterpret_cast<png_bytep>(row.data()));
        }
    }
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

/// A row of `count` equal pixels.
inline std::string row_of(const std::string& pixel, int count)
{
    std::string row;
    for (int at = 0; at < count; ++at)
        row += pixel;
    return row;
}

/// EXIF data of a camera set to Adobe RGB: a directory with one for EXIF, and in that one for the interoperability.
inline std::string adobe_rgb_exif()
{
    return std::string("MM\0*\0\0\0\x08", 8) + std::string("\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x1A\0\0\0\0", 18) +
           std::string("\0\x02\xA0\x01\0\x03\0\0\0\x01\xFF\xFF\0\0\xA0\x05\0\x04\0\0\0\x01\0\0\0\x38\0\0\0\0", 30) +
           std::string("\0\x01\0\x01\0\x02\0\0\0\x04R03\0\0\0\0\0", 18);
}

struct JpegRecipe {
    int width = 16;
    int height = 16;
    J_COLOR_SPACE space = JCS_RGB;
    std::string pixel; ///< the same for all
    int ppi = 0;
    int orientation = 0;   ///< EXIF's; 0: no EXIF data
    std::string exif = {}; ///< EXIF data, where they say more
    std::string profile = {};
    std::size_t profile_part = 65000; ///< bytes of it in one marker
    bool is_ycck = false;             ///< of CMYK
    bool is_progressive = false;
    bool is_arithmetic = false;
    bool has_adobe_marker = true; ///< of CMYK: inverted samples
};

inline std::string make_jpeg(const JpegRecipe& recipe)
{
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* data = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &data, &size);
    jpeg.image_width = static_cast<JDIMENSION>(recipe.width);
    jpeg.image_height = static_cast<JDIMENSION>(recipe.height);
    jpeg.input_components = static_cast<int>(recipe.pixel.size());
    jpeg.in_color_space = recipe.space;
    jpeg_set_defaults(&jpeg);
    if (recipe.is_ycck)
        jpeg_set_colorspace(&jpeg, JCS_YCCK);
    jpeg_set_quality(&jpeg, 95, TRUE);
    if (recipe.ppi > 0) {
        jpeg.density_unit = 1;
        jpeg.X_density = jpeg.Y_density = static_cast<UINT16>(recipe.ppi);
    }
    if (recipe.is_progressive)
        jpeg_simple_progression(&jpeg);
    jpeg.arith_code = recipe.is_arithmetic ? TRUE : FALSE;
    if (!recipe.has_adobe_marker)
        jpeg.write_Adobe_marker = FALSE;
    jpeg_start_compress(&jpeg, TRUE);
    if (recipe.orientation > 0) {
        std::string exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 32);
        exif[25] = static_cast<char>(recipe.orientation);
        jpeg_write_marker(&jpeg, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()),
                          static_cast<unsigned>(exif.size()));
    }
    if (!recipe.exif.empty()) {
        const std::string marker = std::string("Exif\0\0", 6) + recipe.exif;
        jpeg_write_marker(&jpeg, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(marker.data()),
                          static_cast<unsigned>(marker.size()));
    }
    const std::size_t parts = (recipe.profile.size() + recipe.profile_part - 1) / recipe.profile_part;
    for (std::size_t part = 0; part < parts; ++part) {
        std::string icc("ICC_PROFILE\0", 12);
        icc += static_cast<char>(part + 1);
        icc += static_cast<char>(parts);
        icc += recipe.profile.substr(part * recipe.profile_part, recipe.profile_part);
        jpeg_write_marker(&jpeg, JPEG_APP0 + 2, reinterpret_cast<const JOCTET*>(icc.data()),
                          static_cast<unsigned>(icc.size()));
    }
    std::string row = row_of(recipe.pixel, recipe.width);
    auto* samples = reinterpret_cast<JSAMPROW>(row.data());
    while (jpeg.next_scanline < jpeg.image_height)
        jpeg_write_scanlines(&jpeg, &samples, 1);
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    std::string bytes(reinterpret_cast<char*>(data), size);
    std::free(data);
    return bytes;
}

} // namespace skrejlapa
