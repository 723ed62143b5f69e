/// Answers which ink a colour of a picture is printed in, and remembers what was asked.
#pragma once

#include "base/diagnostic.h"
#include "color/cmyk_to_rgb.h"
#include "color/rgb_to_cmyk.h"
#include "color/source_colors.h"
#include "picture/picture.h"

#include <map>
#include <set>

namespace skrejlapa
{

/// What an importer of vector pictures may ask about colours.
class ColorBook
{
public:
    virtual ~ColorBook() = default;
    /// The ink of an RGB colour of the picture: a palette colour's exactly, gray as K, others through the profile. The
    /// colour is one of an ICC profile for RGB where one is given; it is then the palette's where it looks so.
    virtual Ink ink_of(Rgb color, std::string_view profile) = 0;
    Ink ink_of(Rgb color) { return ink_of(color, {}); }
    /// The same for a colour that is not printed but stands for another ink, so that there is nothing to say about it.
    virtual Ink look_of(Rgb color, std::string_view profile) = 0;
    /// Pixels of 3 bytes to pixels of 4 bytes; empty when there is no profile to convert by.
    virtual std::string convert_pixels(std::string_view rgb) = 0;
    /// The same for pixels in the colours of an ICC profile for RGB; an empty profile stands for sRGB.
    virtual std::string convert_pixels(std::string_view rgb, std::string_view profile) = 0;
    /// Whether `convert_pixels` can read pixels in the colours of this profile.
    [[nodiscard]] virtual bool can_convert_from(std::string_view profile) const = 0;
    /// Whether a profile calls itself sRGB.
    [[nodiscard]] virtual bool says_srgb(std::string_view profile) const = 0;
    /// What the grays of a profile, of one component or of three alike, mean in sRGB; null where nothing changes.
    [[nodiscard]] virtual std::shared_ptr<const GrayTone> gray_tone(std::string_view profile) const = 0;
    /// Pixels of 3 bytes in the colours of a profile for RGB as sRGB.
    virtual std::string srgb_of_pixels(std::string_view rgb, std::string_view profile) = 0;
    /// A profile of RGB that holds all colours that can be printed: ROMM's primaries, D50, the tone curve of sRGB.
    virtual std::string_view wide_profile() = 0;
    /// The process inks of a spot ink of the palette.
    virtual std::optional<Cmyk> spot_look(std::string_view spot) = 0;

    /// What the picture's colours are to become. For screens, every ink that the book gives has its look there.
    [[nodiscard]] virtual PictureColors colors() const { return PictureColors::inks; }
    /// How a screen shows an ink. Requires, here and below: the colours are for screens.
    [[nodiscard]] virtual Rgb light_of(const Ink&) const { return {}; }
    /// Pixels of 4 bytes to pixels of 3 bytes.
    [[nodiscard]] virtual std::string light_of_pixels(std::string_view) const { return {}; }
};

/// What a palette was asked while a picture was made, with its answers.
struct AskedColors {
    std::map<std::string, std::optional<Ink>, std::less<>> names;
    std::map<Rgb, std::optional<Ink>> colors;
    std::map<std::string, std::optional<Cmyk>, std::less<>> spots;

    /// True when `palette` would have answered all of it alike.
    [[nodiscard]] bool agrees_with(const std::vector<PaletteColor>& palette) const;
};

/// A ColorBook over a palette. Colours of the palette that a picture names by `var()` travel through RGB renderers as
/// stand-ins: RGB values that nothing else in the picture uses.
class PaletteBook final : public ColorBook
{
public:
    /// References must outlive the book.
    PaletteBook(const std::vector<PaletteColor>& palette, const RgbToCmyk& conversion, const Rendering& rendering = {});
    /// A book for screens: RGB stays as it is, and colours of the palette are shown as screens show them.
    PaletteBook(const std::vector<PaletteColor>& palette, const RgbToCmyk& conversion, const CmykToRgb& to_screen);

    using ColorBook::ink_of;
    Ink ink_of(Rgb color, std::string_view profile) override;
    Ink look_of(Rgb color, std::string_view profile) override;
    std::string convert_pixels(std::string_view rgb) override;
    std::string convert_pixels(std::string_view rgb, std::string_view profile) override;
    [[nodiscard]] bool can_convert_from(std::string_view profile) const override;
    [[nodiscard]] bool says_srgb(std::string_view profile) const override;
    [[nodiscard]] std::shared_ptr<const GrayTone> gray_tone(std::string_view profile) const override;
    std::string srgb_of_pixels(std::string_view rgb, std::string_view profile) override;
    std::string_view wide_profile() override;
    std::optional<Cmyk> spot_look(std::string_view spot) override;
    [[nodiscard]] PictureColors colors() const override;
    [[nodiscard]] Rgb light_of(const Ink& ink) const override;
    [[nodiscard]] std::string light_of_pixels(std::string_view cmyk) const override;

    /// The RGB that stands for the palette colour `name`, or nothing when there is none of that name.
    std::optional<Rgb> stand_in(std::string_view name);
    /// Tells the colours that the picture uses itself, so that no stand-in is mistaken for one of them.
    /// Requires: called before `stand_in`.
    void reserve(std::set<Rgb> colors) { reserved_ = std::move(colors); }

    /// Tells that pixels will be converted later on: where that is not possible, `report` says so.
    void expect_pixels();
    [[nodiscard]] const ColorTerms& terms() const { return conversion_.terms(); }
    [[nodiscard]] const AskedColors& asked() const { return asked_; }
    /// Adds the note COLOR-NOT-IN-PALETTE about the colours that went through the profile, and COLOR-PROFILE when
    /// there was no profile to go through.
    void report(const PictureSource& source, Diagnostics& found) const;

private:
    struct StandIn {
        std::string name;
        Rgb rgb;
        Ink ink;
    };
    /// An ink, and the colour in sRGB that a profile made it of; none where the palette or gray did.
    struct Answer {
        Ink ink;
        std::optional<Rgb> converted;
    };
    /// The colours of one profile.
    struct ProfileColors {
        explicit ProfileColors(std::string_view profile) : to_srgb(profile) {}
        SrgbConversion to_srgb;
        std::map<Rgb, Answer> answers;
    };
    Answer answer(Rgb color, std::string_view profile);
    Answer answer_srgb(Rgb color);
    Answer answer_profiled(Rgb color, std::string_view profile, const SrgbConversion& to_srgb);
    ProfileColors& colors_of(std::string_view profile);
    Ink convert(Rgb color);

    const std::vector<PaletteColor>& palette_;
    const RgbToCmyk& conversion_;
    const CmykToRgb* to_screen_ = nullptr; ///< null: for print
    Rendering rendering_;
    std::string wide_profile_; ///< made when first asked for
    std::set<Rgb> reserved_;
    std::vector<StandIn> stand_ins_;
    AskedColors asked_;
    std::map<std::string, ProfileColors, std::less<>> profiles_; ///< by the profile's bytes
    std::set<Rgb> converted_;
    std::optional<Diagnostic> profile_failure_;
};

} // namespace skrejlapa
