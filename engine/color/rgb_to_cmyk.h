/// RGB to process inks through an ICC profile.
#pragma once

#include "base/color.h"
#include "files/files.h"

#include <memory>

namespace skrejlapa
{

/// Converts sRGB through a CMYK output profile (relative colorimetric, black point compensation). R=G=B becomes K
/// alone. The profile is opened at the first colour that needs it. Safe from several threads.
class RgbToCmyk
{
public:
    explicit RgbToCmyk(BlobPtr profile);
    ~RgbToCmyk();
    RgbToCmyk(const RgbToCmyk&) = delete;
    RgbToCmyk& operator=(const RgbToCmyk&) = delete;

    /// Fails with COLOR-PROFILE when the profile is no CMYK output profile.
    [[nodiscard]] Result<Cmyk> convert(Rgb color) const;
    /// Pixels of 3 bytes to pixels of 4 bytes (0 = no ink). Fails as `convert`.
    [[nodiscard]] Result<std::string> convert_pixels(std::string_view rgb) const;

private:
    struct Transform;
    std::unique_ptr<Transform> transform_;
};

} // namespace skrejlapa
