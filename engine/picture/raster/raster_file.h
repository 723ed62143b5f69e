/// PNG and JPEG files as samples. Each library that jumps over C++ frames stays in one file of its own.
#pragma once

#include "base/result.h"
#include "base/shared_bytes.h"
#include "color/source_colors.h"

#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

enum class RasterColors { gray, rgb, cmyk };

struct RasterFile {
    int width = 0; ///< pixels
    int height = 0;
    RasterColors colors = RasterColors::rgb;
    bool is_inverted = false; ///< CMYK samples mean paper, not ink (Adobe's JPEG)
    bool is_bitmap = false;   ///< one bit a pixel in the file, nothing see-through
    bool is_animated = false; ///< there are more pictures in the file than this first one
    /// JPEG: data that PDF's DCTDecode takes as they are (ISO 32000-1, 7.4.8): Huffman coded, 8 bits, and turned as the
    /// samples are.
    bool is_plain_jpeg = false;
    SharedBytes samples; ///< 8 bits a sample, rows from the top
    SharedBytes alpha;   ///< 8 bits a pixel, or empty
    double ppi_x = 0;    ///< 0 when the file does not say
    double ppi_y = 0;
    int orientation = 1;                   ///< EXIF's: how the samples are to be turned, 1 to 8; 1 is upright
    std::string profile;                   ///< the ICC profile in the file, or empty
    bool profile_is_bad = false;           ///< there is one that is not whole
    std::optional<RgbPrimaries> primaries; ///< of a PNG that gives its primaries by number, not by profile
};

/// More pixels than this are refused: 100 million are an A2 sheet at 400 ppi.
inline constexpr long long most_pixels = 100'000'000;

/// Palette, gray, 16-bit and interlaced files all become 8-bit gray or RGB. A gamma given by number is brought to that
/// of sRGB; profiles and primaries are told, not applied. Of an animation the picture for those who cannot show it.
/// Fails with PICTURE-DAMAGED or PICTURE-TOO-LARGE; the message goes on from the file's name.
Result<RasterFile> decode_png(std::string_view bytes);

/// Gray, RGB (also from YCbCr) and CMYK (also from YCCK) files. Fails as `decode_png`; a file that libjpeg would have
/// to patch up counts as damaged.
Result<RasterFile> decode_jpeg(std::string_view bytes);

} // namespace skrejlapa
