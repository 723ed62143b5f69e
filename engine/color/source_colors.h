/// What a picture file says its colours mean, where it is not sRGB.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// CIE 1931 chromaticity.
struct Chromaticity {
    double x = 0;
    double y = 0;
};

struct RgbPrimaries {
    Chromaticity white;
    Chromaticity red;
    Chromaticity green;
    Chromaticity blue;
    double gamma = 0; ///< of the tone curve; 0: that of sRGB
};

/// Whether they differ from sRGB's (ITU-R BT.709) by more than numbers rounded in a file do.
bool differ_from_srgb(const RgbPrimaries& primaries);

/// An ICC profile of these primaries; empty when no such colours exist.
std::string make_rgb_profile(const RgbPrimaries& primaries);

/// Whether an ICC profile calls itself sRGB.
bool says_srgb(std::string_view icc);

/// The way from the RGB of an ICC profile to sRGB (relative colorimetric, black point compensation).
class SrgbConversion
{
public:
    explicit SrgbConversion(std::string_view icc);
    ~SrgbConversion();
    SrgbConversion(const SrgbConversion&) = delete;
    SrgbConversion& operator=(const SrgbConversion&) = delete;

    /// Pixels of 3 bytes; as they are where lcms2 cannot use the profile. Requires: whole pixels.
    [[nodiscard]] std::string convert(std::string_view rgb) const;

private:
    struct Transform;
    std::unique_ptr<Transform> transform_;
};

/// The same for pixels that come once.
std::string to_srgb(std::string_view rgb, std::string_view icc);

/// For each gray value, or for red, green and blue alike, of a device with this profile the gray value of sRGB that
/// looks alike (relative colorimetric).
using GrayTone = std::array<unsigned char, 256>;
/// The value itself where lcms2 cannot use the profile, where it is that of a printing press (dot gain is part of its
/// numbers) or where it differs from sRGB's too little to be seen.
GrayTone gray_tone(std::string_view icc);
bool changes_nothing(const GrayTone& tone);

} // namespace skrejlapa
