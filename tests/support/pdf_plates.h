/// A page of a written PDF as its four plates, with overprinting as a press would do it: by Poppler.
#pragma once

#include "pdf_file.h"

#include <cstddef>
#include <vector>

// libjpeg's header needs these two first.
#include <jpeglib.h>

namespace skrejlapa
{

/// The inks of one pixel, each 0 to 1.
struct PlatePixel {
    double c = 0;
    double m = 0;
    double y = 0;
    double k = 0;
};

/// The first page's pixels, row by row, 100 an inch. JPEG leaves inks off by some hundredths near edges.
inline std::vector<PlatePixel> plates_of(const PdfFile& file)
{
    std::string jpeg =
        file.output_of("pdftoppm -overprint -jpegcmyk -jpegopt quality=100 -r 100 -singlefile {0} {0}.plates "
                       "2>/dev/null; cat {0}.plates.jpg; rm {0}.plates.jpg");
    jpeg_decompress_struct image{};
    jpeg_error_mgr errors{};
    image.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&image);
    jpeg_mem_src(&image, reinterpret_cast<unsigned char*>(jpeg.data()), jpeg.size());
    jpeg_read_header(&image, TRUE);
    image.out_color_space = JCS_CMYK;
    jpeg_start_decompress(&image);
    std::vector<PlatePixel> pixels;
    std::vector<unsigned char> row(std::size_t{image.output_width} * 4);
    while (image.output_scanline < image.output_height) {
        unsigned char* rows = row.data();
        jpeg_read_scanlines(&image, &rows, 1);
        // As Adobe writes them: 255 is no ink.
        const auto ink = [&](std::size_t at) { return (255 - row[at]) / 255.0; };
        for (std::size_t at = 0; at < row.size(); at += 4)
            pixels.push_back({ink(at), ink(at + 1), ink(at + 2), ink(at + 3)});
    }
    jpeg_finish_decompress(&image);
    jpeg_destroy_decompress(&image);
    return pixels;
}

} // namespace skrejlapa
