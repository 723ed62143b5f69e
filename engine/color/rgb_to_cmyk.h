/// RGB to process inks through an ICC profile.
#pragma once

#include "base/color.h"
#include "base/rendering.h"
#include "color/color_terms.h"

#include <memory>

namespace skrejlapa
{

/// What the numbers of RGB pixels mean, and how they are to be rendered.
struct PixelColors {
    std::string_view profile; ///< ICC of RGB samples, found usable by `can_convert_from`; empty: sRGB
    Rendering rendering;
};

/// Converts RGB through a CMYK output profile and keeps to the ink limit. The profile is opened at the first colour
/// that needs it; a transform is made when first asked for and kept. Safe from several threads.
class RgbToCmyk
{
public:
    explicit RgbToCmyk(ColorTerms terms);
    /// Without an ink limit but that of four full inks.
    explicit RgbToCmyk(BlobPtr profile) : RgbToCmyk(ColorTerms{.profile = std::move(profile), .ink_limit = 4}) {}
    ~RgbToCmyk();
    RgbToCmyk(const RgbToCmyk&) = delete;
    RgbToCmyk& operator=(const RgbToCmyk&) = delete;

    /// An sRGB colour. R=G=B becomes K alone and needs no profile; inks are rounded to 1/10000.
    /// Fails with COLOR-PROFILE when the profile is no CMYK output profile.
    [[nodiscard]] Result<Cmyk> convert(Rgb color, const Rendering& rendering = {}) const;
    /// Pixels of 3 bytes to pixels of 4 bytes (0 = no ink), on all processors. Neutral pixels go through the profile
    /// like the others unless `colors` asks for black alone: a photograph whose neutrals alone were set in K would show
    /// their edges. Fails as `convert`. Requires: whole pixels.
    [[nodiscard]] Result<std::string> convert_pixels(std::string_view rgb, const PixelColors& colors = {}) const;
    /// The failure that a conversion would have for want of a usable profile.
    [[nodiscard]] Result<std::monostate> check() const;
    [[nodiscard]] const ColorTerms& terms() const;

private:
    struct Transforms;
    std::unique_ptr<Transforms> transforms_;
};

/// Whether pictures in the profile's colours can be converted: sound, for devices of RGB, and lcms2 can read it.
bool can_convert_from(std::string_view icc);

} // namespace skrejlapa
