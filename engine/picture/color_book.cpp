#include "picture/color_book.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <tuple>
#include <utility>

namespace skrejlapa
{

namespace
{

std::optional<Ink> ink_named(const std::vector<PaletteColor>& palette, std::string_view name)
{
    const auto color = std::find_if(palette.begin(), palette.end(), [&](const auto& one) { return one.name == name; });
    return color == palette.end() ? std::nullopt : std::optional(color->ink);
}

std::optional<Ink> ink_with_rgb(const std::vector<PaletteColor>& palette, Rgb rgb)
{
    const auto color = std::find_if(palette.begin(), palette.end(), [&](const auto& one) { return one.rgb == rgb; });
    return color == palette.end() ? std::nullopt : std::optional(color->ink);
}

std::optional<Cmyk> look_of_spot(const std::vector<PaletteColor>& palette, std::string_view spot)
{
    const auto color =
        std::find_if(palette.begin(), palette.end(), [&](const auto& one) { return one.ink.spot == spot; });
    return color == palette.end() || spot.empty() ? std::nullopt : std::optional(color->ink.process);
}

/// The last three bits of a stand-in's red, green and blue. No named colour of CSS Color 4 ends so, and no gray.
constexpr Rgb stand_in_ending{3, 5, 6};

/// `value` (0 to 255) moved to the nearest number with the given last three bits, `steps` of 8 further.
int with_ending(double value, int ending, int steps)
{
    const int nearest = std::max(0, static_cast<int>(std::lround((value - ending) / 8)));
    return std::clamp(nearest + steps, 0, 31) * 8 + ending;
}

/// An RGB with the look of `ink`, so that what measures the rendered picture is not misled.
Rgb rough_look(const Ink& ink, int red_steps, int green_steps, int blue_steps)
{
    const double tint = ink.spot.empty() ? 1 : ink.spot_tint;
    const auto channel = [&](double colored) { return 255 * (1 - colored * tint) * (1 - ink.process.k * tint); };
    return {with_ending(channel(ink.process.c), stand_in_ending.r, red_steps),
            with_ending(channel(ink.process.m), stand_in_ending.g, green_steps),
            with_ending(channel(ink.process.y), stand_in_ending.b, blue_steps)};
}

std::string hex(Rgb color) { return fmt::format("#{:02x}{:02x}{:02x}", color.r, color.g, color.b); }

constexpr std::size_t colors_listed = 12;

std::string list(const std::set<Rgb>& colors)
{
    std::string text;
    std::size_t listed = 0;
    for (const Rgb color : colors) {
        if (listed++ == colors_listed)
            return text + fmt::format(" and {} more", colors.size() - colors_listed);
        text += (text.empty() ? "" : ", ") + hex(color);
    }
    return text;
}

} // namespace

PaletteBook::PaletteBook(const std::vector<PaletteColor>& palette, const RgbToCmyk& conversion,
                         const Rendering& rendering)
    : palette_(palette), conversion_(conversion), rendering_(rendering)
{
}

PaletteBook::PaletteBook(const std::vector<PaletteColor>& palette, const RgbToCmyk& conversion,
                         const CmykToRgb& to_screen)
    : palette_(palette), conversion_(conversion), to_screen_(&to_screen)
{
}

PictureColors PaletteBook::colors() const { return to_screen_ == nullptr ? PictureColors::inks : PictureColors::rgb; }

Rgb PaletteBook::light_of(const Ink& ink) const { return to_screen_->convert(ink); }

std::string PaletteBook::light_of_pixels(std::string_view cmyk) const { return to_screen_->convert_pixels(cmyk); }

std::optional<Rgb> PaletteBook::stand_in(std::string_view name)
{
    const std::optional<Ink> ink = ink_named(palette_, name);
    asked_.names.insert_or_assign(std::string(name), ink);
    if (!ink)
        return std::nullopt;
    if (to_screen_ != nullptr) // shown as it is, so that nothing has to stand for it
        return to_screen_->convert(*ink);
    for (const StandIn& known : stand_ins_) {
        if (known.name == name)
            return known.rgb;
    }
    const auto taken = [&](Rgb rgb) {
        return reserved_.contains(rgb) || ink_with_rgb(palette_, rgb) ||
               std::any_of(stand_ins_.begin(), stand_ins_.end(), [&](const StandIn& one) { return one.rgb == rgb; });
    };
    for (int attempt = 0; attempt < 32 * 32 * 32; ++attempt) {
        // Steps go down, then wrap: 0, -1, 1, -2, 2, … for each channel.
        const auto step = [](int n) { return n % 2 == 1 ? -(n + 1) / 2 : n / 2; };
        const Rgb rgb = rough_look(*ink, step(attempt % 32), step(attempt / 32 % 32), step(attempt / 1024));
        if (!taken(rgb)) {
            stand_ins_.push_back({std::string(name), rgb, *ink});
            return rgb;
        }
    }
    return std::nullopt;
}

Ink PaletteBook::ink_of(Rgb color, std::string_view profile)
{
    Answer given = answer(color, profile);
    if (given.converted)
        converted_.insert(*given.converted);
    return std::move(given.ink);
}

Ink PaletteBook::look_of(Rgb color, std::string_view profile) { return answer(color, profile).ink; }

PaletteBook::Answer PaletteBook::answer(Rgb color, std::string_view profile)
{
    if (profile.empty())
        return answer_srgb(color);
    ProfileColors& known = colors_of(profile);
    const auto [found, is_new] = known.answers.try_emplace(color);
    if (is_new)
        found->second = answer_profiled(color, profile, known.to_srgb);
    return found->second;
}

PaletteBook::Answer PaletteBook::answer_srgb(Rgb color)
{
    const auto shown = [&](Ink ink) {
        if (to_screen_ != nullptr)
            ink.screen = color;
        return ink;
    };
    for (const StandIn& known : stand_ins_) {
        if (known.rgb == color)
            return {shown(known.ink), {}};
    }
    const std::optional<Ink> ink = ink_with_rgb(palette_, color);
    asked_.colors.emplace(color, ink);
    if (ink)
        return {shown(*ink), {}};
    const bool is_gray = color.r == color.g && color.g == color.b;
    return {shown(convert(color)), is_gray ? std::nullopt : std::optional(color)};
}

PaletteBook::Answer PaletteBook::answer_profiled(Rgb color, std::string_view profile, const SrgbConversion& to_srgb)
{
    const std::string pixel{static_cast<char>(color.r), static_cast<char>(color.g), static_cast<char>(color.b)};
    const std::string light = to_srgb.convert(pixel);
    const auto part = [&](std::size_t at) { return static_cast<int>(static_cast<unsigned char>(light[at])); };
    const Rgb srgb{part(0), part(1), part(2)};
    const std::optional<Ink> own = ink_with_rgb(palette_, srgb);
    asked_.colors.emplace(srgb, own);
    Ink ink = own.value_or(black);
    if (const std::string inks = own ? "" : convert_pixels(pixel, profile); inks.size() == 4) {
        const auto tint = [&](std::size_t at) { return std::round(static_cast<unsigned char>(inks[at]) / 2.55) / 100; };
        ink = {{tint(0), tint(1), tint(2), tint(3)}, {}, 1};
    }
    if (to_screen_ != nullptr)
        ink.screen = srgb;
    return {ink, own ? std::nullopt : std::optional(srgb)};
}

PaletteBook::ProfileColors& PaletteBook::colors_of(std::string_view profile)
{
    const auto known = profiles_.find(profile);
    return known != profiles_.end()
               ? known->second
               : profiles_
                     .emplace(std::piecewise_construct, std::forward_as_tuple(profile), std::forward_as_tuple(profile))
                     .first->second;
}

Ink PaletteBook::convert(Rgb color)
{
    const Result<Cmyk> process = conversion_.convert(color, rendering_);
    if (process)
        return {*process, {}, 1};
    profile_failure_ = process.error();
    return black;
}

std::string PaletteBook::convert_pixels(std::string_view rgb) { return convert_pixels(rgb, {}); }

std::string PaletteBook::convert_pixels(std::string_view rgb, std::string_view profile)
{
    Result<std::string> pixels = conversion_.convert_pixels(rgb, {.profile = profile, .rendering = rendering_});
    if (pixels)
        return *std::move(pixels);
    profile_failure_ = pixels.error();
    return {};
}

bool PaletteBook::can_convert_from(std::string_view profile) const { return skrejlapa::can_convert_from(profile); }

bool PaletteBook::says_srgb(std::string_view profile) const { return skrejlapa::says_srgb(profile); }

std::shared_ptr<const GrayTone> PaletteBook::gray_tone(std::string_view profile) const
{
    const GrayTone tone = skrejlapa::gray_tone(profile);
    return changes_nothing(tone) ? nullptr : std::make_shared<const GrayTone>(tone);
}

std::string PaletteBook::srgb_of_pixels(std::string_view rgb, std::string_view profile)
{
    return profile.empty() ? std::string(rgb) : colors_of(profile).to_srgb.convert(rgb);
}

std::string_view PaletteBook::wide_profile()
{
    if (wide_profile_.empty())
        wide_profile_ = make_rgb_profile({.white = {0.3457, 0.3585}, // D50; the rest is ISO 22028-2
                                          .red = {0.7347, 0.2653},
                                          .green = {0.1596, 0.8404},
                                          .blue = {0.0366, 0.0001}});
    return wide_profile_;
}

std::optional<Cmyk> PaletteBook::spot_look(std::string_view spot)
{
    const std::optional<Cmyk> look = look_of_spot(palette_, spot);
    asked_.spots.insert_or_assign(std::string(spot), look);
    return look;
}

void PaletteBook::expect_pixels()
{
    if (const auto usable = conversion_.check(); !usable)
        profile_failure_ = usable.error();
}

bool AskedColors::agrees_with(const std::vector<PaletteColor>& palette) const
{
    return std::all_of(names.begin(), names.end(),
                       [&](const auto& asked) { return ink_named(palette, asked.first) == asked.second; }) &&
           std::all_of(colors.begin(), colors.end(),
                       [&](const auto& asked) { return ink_with_rgb(palette, asked.first) == asked.second; }) &&
           std::all_of(spots.begin(), spots.end(),
                       [&](const auto& asked) { return look_of_spot(palette, asked.first) == asked.second; });
}

void PaletteBook::report(const PictureSource& source, Diagnostics& found) const
{
    if (profile_failure_) {
        Diagnostic& failed = found.add(*profile_failure_);
        failed.span = source.span;
        failed.message += fmt::format("; {} has colours that need it", source.name);
    } else if (!converted_.empty() && to_screen_ == nullptr) {
        Diagnostic& note =
            found.note("COLOR-NOT-IN-PALETTE", source.span,
                       fmt::format("{} has {} outside the palette, converted through the profile: {}", source.name,
                                   converted_.size() == 1 ? "a colour" : "colours", list(converted_)),
                       {"give a palette colour this `rgb`, or write `var(--name, #rrggbb)` in the SVG"});
        note.file = source.name;
        note.values = {{"colors", static_cast<std::int64_t>(converted_.size())}, {"list", list(converted_)}};
    }
}

} // namespace skrejlapa
