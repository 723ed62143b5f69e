/// RGB to process inks through an ICC profile.
#pragma once

#include "base/color.h"
#include "files/files.h"

#include <memory>

namespace skrejlapa
{

/// Converts sRGB through a CMYK output profile (relative colorimetric, black point compensation). The profile is opened
/// at the first colour that needs it. Safe from several threads.
class RgbToCmyk
{
public:
    explicit RgbToCmyk(BlobPtr profile);
    ~RgbToCmyk();
    RgbToCmyk(const RgbToCmyk&) = delete;
    RgbToCmyk& operator=(const RgbToCmyk&) = delete;

    /// R=G=B becomes K alone and needs no profile; inks are rounded to 1/10000.
    /// Fails with COLOR-PROFILE when the profile is no CMYK output profile.
    [[nodiscard]] Result<Cmyk> convert(Rgb color) const;
    /// Pixels of 3 bytes to pixels of 4 bytes (0 = no ink). Neutral pixels go through the profile like the others: a
    /// photograph whose neutrals alone were set in K would show their edges. Fails as `convert`.
    /// Requires: whole pixels.
    [[nodiscard]] Result<std::string> convert_pixels(std::string_view rgb) const;

private:
    struct Transform;
    std::unique_ptr<Transform> transform_;
};

} // namespace skrejlapa
