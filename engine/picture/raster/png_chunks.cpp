#include "picture/raster/png_chunks.h"

namespace skrejlapa
{

namespace
{

/// The data of the first chunk of a kind before the picture's; nothing where there is none, or the file breaks off.
std::optional<std::string_view> find_chunk(std::string_view bytes, std::string_view kind)
{
    constexpr std::size_t signature_size = 8;
    constexpr std::size_t around_data = 12; // length, kind and checksum
    for (std::size_t at = signature_size; at + around_data <= bytes.size();) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length = length << 8U | static_cast<unsigned char>(bytes[at + i]);
        if (length > bytes.size() - at - around_data)
            return std::nullopt;
        const std::string_view here = bytes.substr(at + 4, 4);
        if (here == kind)
            return bytes.substr(at + 8, length);
        if (here == "IDAT")
            return std::nullopt;
        at += around_data + length;
    }
    return std::nullopt;
}

/// H.273, table 2.
std::optional<RgbPrimaries> primaries_of(unsigned char code)
{
    constexpr Chromaticity d65{0.3127, 0.3290};
    switch (code) {
    case 1: // BT.709, sRGB
        return RgbPrimaries{d65, {0.640, 0.330}, {0.300, 0.600}, {0.150, 0.060}};
    case 5: // BT.601 of 625 lines
        return RgbPrimaries{d65, {0.640, 0.330}, {0.290, 0.600}, {0.150, 0.060}};
    case 6: // BT.601 of 525 lines
    case 7: // SMPTE ST 240
        return RgbPrimaries{d65, {0.630, 0.340}, {0.310, 0.595}, {0.155, 0.070}};
    case 9: // BT.2020
        return RgbPrimaries{d65, {0.708, 0.292}, {0.170, 0.797}, {0.131, 0.046}};
    case 11: // DCI P3
        return RgbPrimaries{{0.314, 0.351}, {0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}};
    case 12: // Display P3
        return RgbPrimaries{d65, {0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}};
    default:
        return std::nullopt;
    }
}

/// H.273, table 3: 0 for the tone curve of sRGB, which also shows what video's curves were made for.
std::optional<double> gamma_of(unsigned char code)
{
    switch (code) {
    case 1:
    case 6:
    case 13:
    case 14:
    case 15:
        return 0;
    case 4:
        return 2.2;
    case 5:
        return 2.8;
    case 8:
        return 1;
    default:
        return std::nullopt;
    }
}

} // namespace

bool is_animated_png(std::string_view bytes) { return find_chunk(bytes, "acTL").has_value(); }

std::optional<RgbPrimaries> coded_primaries(std::string_view bytes)
{
    const std::optional<std::string_view> chunk = find_chunk(bytes, "cICP");
    if (!chunk || chunk->size() != 4 || (*chunk)[2] != 0 || (*chunk)[3] != 1) // RGB in its full range
        return std::nullopt;
    std::optional<RgbPrimaries> primaries = primaries_of(static_cast<unsigned char>((*chunk)[0]));
    const std::optional<double> gamma = gamma_of(static_cast<unsigned char>((*chunk)[1]));
    if (!primaries || !gamma)
        return std::nullopt;
    primaries->gamma = *gamma;
    return primaries;
}

} // namespace skrejlapa
