/// Process inks to sRGB through an ICC profile: how print looks on a screen.
#pragma once

#include "base/color.h"
#include "files/files.h"

#include <memory>

namespace skrejlapa
{

/// Converts through a CMYK output profile to sRGB (relative colorimetric, black point compensation). The profile is
/// opened at the first colour that needs it. Safe from several threads.
class CmykToRgb
{
public:
    explicit CmykToRgb(BlobPtr profile);
    ~CmykToRgb();
    CmykToRgb(const CmykToRgb&) = delete;
    CmykToRgb& operator=(const CmykToRgb&) = delete;

    /// Black alone becomes gray and needs no profile, as gray becomes black alone the other way. Without a profile a
    /// plain reckoning stands in.
    [[nodiscard]] Rgb convert(const Cmyk& inks) const;
    /// The look of an ink: what is said of it, else its inks, a spot's mixed with the paper by its tint.
    [[nodiscard]] Rgb convert(const Ink& ink) const;
    /// Pixels of 4 bytes (0 = no ink) to pixels of 3 bytes. Requires: whole pixels.
    [[nodiscard]] std::string convert_pixels(std::string_view cmyk) const;

private:
    struct Transform;
    std::unique_ptr<Transform> transform_;
};

} // namespace skrejlapa
