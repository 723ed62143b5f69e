#include "picture/place_rasters.h"

#include "color/cmyk_to_rgb.h"
#include "color/rgb_to_cmyk.h"
#include "color/source_colors.h"
#include "picture/bitmap.h"
#include "picture/ink_map.h"
#include "picture/raster_file.h"
#include "picture/reduce_samples.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace skrejlapa
{

namespace
{

/// What all places of one picture ask of it.
struct Demand {
    std::optional<PicturePart> visible; ///< nothing: it is not to be seen anywhere
    double width_in = 0;                ///< at the largest place
    double height_in = 0;

    void add(const PictureUse& use)
    {
        const PicturePart& part = use.visible;
        if (part.left >= part.right || part.top >= part.bottom)
            return;
        visible = visible ? PicturePart{std::min(visible->left, part.left), std::min(visible->top, part.top),
                                        std::max(visible->right, part.right), std::max(visible->bottom, part.bottom)}
                          : part;
        constexpr double points_per_inch = 72;
        width_in = std::max(width_in, use.size.width.to_pt() / points_per_inch);
        height_in = std::max(height_in, use.size.height.to_pt() / points_per_inch);
    }
};

/// A picture's pixels from `begin` up to `end` along one axis, and how many they are to become.
struct AxisPlan {
    int begin = 0;
    int end = 0;
    int pixels = 0;
    [[nodiscard]] bool reduces() const { return pixels < end - begin; }
};

struct PlacePlan {
    AxisPlan across;
    AxisPlan down;
    [[nodiscard]] bool reduces() const { return across.reduces() || down.reduces(); }
    [[nodiscard]] bool keeps_all(const RasterPicture& raster) const
    {
        return across.end - across.begin == raster.width && down.end - down.begin == raster.height;
    }
};

AxisPlan plan_axis(int pixels, double from, double to, double length_in, int target_ppi)
{
    constexpr double rounding = 0.05; // of a pixel: places are in thousandths of a point
    AxisPlan plan;
    plan.begin = std::clamp(static_cast<int>(std::floor(from * pixels + rounding)), 0, pixels - 1);
    plan.end = std::clamp(static_cast<int>(std::ceil(to * pixels - rounding)), plan.begin + 1, pixels);
    plan.pixels = plan.end - plan.begin;
    const double ppi = length_in > 0 ? pixels / length_in : 0;
    if (ppi > target_ppi * finer_by)
        plan.pixels = std::max(1, static_cast<int>(std::lround(plan.pixels * (target_ppi / ppi))));
    return plan;
}

PlacePlan plan_place(const RasterPicture& raster, const Demand& demand, int target_ppi)
{
    const PicturePart& part = *demand.visible;
    PlacePlan plan{plan_axis(raster.width, part.left, part.right, demand.width_in, target_ppi),
                   plan_axis(raster.height, part.top, part.bottom, demand.height_in, target_ppi)};
    if (raster.bits == 1) {
        plan.across.pixels = plan.across.end - plan.across.begin;
        plan.down.pixels = plan.down.end - plan.down.begin;
    }
    return plan;
}

std::size_t pixel_count(int width, int height)
{
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

std::string cut(std::string_view samples, const RasterPicture& raster, const PlacePlan& plan)
{
    const std::size_t channels = samples.size() / pixel_count(raster.width, raster.height);
    const std::size_t row = static_cast<std::size_t>(raster.width) * channels;
    const std::size_t first = static_cast<std::size_t>(plan.across.begin) * channels;
    const std::size_t count = static_cast<std::size_t>(plan.across.end - plan.across.begin) * channels;
    std::string kept;
    kept.reserve(count * static_cast<std::size_t>(plan.down.end - plan.down.begin));
    for (int y = plan.down.begin; y < plan.down.end; ++y)
        kept += samples.substr(static_cast<std::size_t>(y) * row + first, count);
    return kept;
}

/// The pixels to be worked on. A JPEG that could have been passed through is decoded once more; it was sound before.
PixelSamples take_pixels(const RasterPicture& raster, const PlacePlan& plan)
{
    PixelSamples pixels{.width = plan.across.end - plan.across.begin,
                        .height = plan.down.end - plan.down.begin,
                        .colors = {},
                        .alpha = {}};
    if (raster.encoding == SampleEncoding::jpeg)
        pixels.colors = cut(decode_jpeg(raster.samples).value_or(RasterFile{}).samples, raster, plan);
    else if (raster.bits == 1)
        pixels.colors = cut(unpack_bits(raster.samples, raster.width), raster, plan);
    else
        pixels.colors = cut(raster.samples, raster, plan);
    if (!raster.alpha.empty())
        pixels.alpha = cut(raster.alpha, raster, plan);
    return pixels;
}

SampleLight light_of(SampleSpace space) { return space == SampleSpace::cmyk ? SampleLight::ink : SampleLight::srgb; }

std::string as_inks(std::string_view cmyk, bool is_inverted)
{
    std::string inks(cmyk);
    for (char& sample : inks)
        sample = is_inverted ? static_cast<char>(~static_cast<unsigned char>(sample)) : sample;
    return inks;
}

bool is_opaque(const std::string& alpha) { return alpha.find_first_not_of('\xFF') == std::string::npos; }

InkMap map_inks_of(const RasterPicture& raster, Size size)
{
    const std::string unpacked = raster.bits == 1 ? unpack_bits(raster.samples, raster.width) : std::string{};
    return map_raster_inks({.width = raster.width,
                            .height = raster.height,
                            .space = raster.space,
                            .is_inverted = raster.inverted,
                            .samples = raster.bits == 1 ? unpacked : raster.samples,
                            .alpha = raster.alpha},
                           size);
}

class RasterPlacing
{
public:
    explicit RasterPlacing(const PlacingTerms& terms)
        : terms_(terms), conversion_(conversion_for(terms.colors)), to_screen_(terms.colors.profile)
    {
    }

    /// The picture as it is printed, and which part of `picture` it shows.
    Result<std::pair<PicturePtr, PicturePart>> place(const PicturePtr& picture, const Demand& demand) const
    {
        const auto& raster = std::get<RasterPicture>(picture->content);
        const PlacePlan plan = plan_place(raster, demand, terms_.target_ppi);
        const bool passes = raster.encoding == SampleEncoding::jpeg
                                ? !plan.reduces()
                                : plan.keeps_all(raster) && !plan.reduces() && is_in_place(raster);
        if (passes)
            return std::pair{picture, PicturePart{}};
        Result<RasterPicture> made = bring(raster, plan);
        if (!made)
            return tl::unexpected(made.error());
        return std::pair{finish(*picture, raster, *std::move(made), plan), part_of(raster, plan)};
    }

private:
    Result<RasterPicture> bring(const RasterPicture& raster, const PlacePlan& plan) const
    {
        PixelSamples pixels = plan.keeps_all(raster) && raster.encoding == SampleEncoding::raw && !plan.reduces()
                                  ? PixelSamples{raster.width, raster.height, {}, raster.alpha}
                                  : take_pixels(raster, plan);
        if (plan.reduces())
            pixels = reduce_samples(pixels, plan.across.pixels, plan.down.pixels, light_of(raster.space));
        RasterPicture made{.width = pixels.width,
                           .height = pixels.height,
                           .space = raster.space,
                           .bits = raster.bits,
                           .inverted = raster.inverted,
                           .samples = {},
                           .alpha = is_opaque(pixels.alpha) ? std::string{} : std::move(pixels.alpha)};
        const std::string& samples = pixels.colors.empty() ? raster.samples : pixels.colors;
        if (raster.bits == 1)
            made.samples = pack_bits(pixels.colors, pixels.width);
        else if (is_in_place(raster))
            made.samples = std::move(pixels.colors);
        else if (terms_.become == PictureColors::rgb)
            show(samples, raster, made);
        else if (const auto printed = print(samples, raster, made); !printed)
            return tl::unexpected(printed.error());
        return made;
    }

    /// Whether the samples mean what they are to mean.
    bool is_in_place(const RasterPicture& raster) const
    {
        if (raster.space == SampleSpace::gray)
            return true;
        return terms_.become == PictureColors::inks ? raster.space == SampleSpace::cmyk
                                                    : raster.space == SampleSpace::rgb && raster.profile.empty();
    }

    Result<std::monostate> print(std::string_view samples, const RasterPicture& raster, RasterPicture& made) const
    {
        Result<std::string> inks = conversion_->convert_pixels(samples, {raster.profile, raster.rendering});
        if (!inks)
            return tl::unexpected(inks.error());
        made.space = SampleSpace::cmyk;
        made.samples = *std::move(inks);
        return std::monostate{};
    }

    void show(std::string_view samples, const RasterPicture& raster, RasterPicture& made) const
    {
        made.space = SampleSpace::rgb;
        made.samples = raster.space == SampleSpace::rgb ? to_srgb(samples, raster.profile)
                                                        : to_screen_.convert_pixels(as_inks(samples, raster.inverted));
        made.inverted = false;
    }

    static PicturePart part_of(const RasterPicture& raster, const PlacePlan& plan)
    {
        const auto across = [&](int x) { return static_cast<double>(x) / raster.width; };
        const auto down = [&](int y) { return static_cast<double>(y) / raster.height; };
        return {across(plan.across.begin), down(plan.down.begin), across(plan.across.end), down(plan.down.end)};
    }

    static PicturePtr finish(const Picture& former, const RasterPicture& raster, RasterPicture made,
                             const PlacePlan& plan)
    {
        made.reduced_by = std::max(static_cast<double>(plan.across.end - plan.across.begin) / plan.across.pixels,
                                   static_cast<double>(plan.down.end - plan.down.begin) / plan.down.pixels);
        const PicturePart part = part_of(raster, plan);
        const Size size{former.size.width.scaled(part.right - part.left),
                        former.size.height.scaled(part.bottom - part.top)};
        // Light is no ink: how much of the picture covers what is below it is known all the same.
        InkMap map = made.space == SampleSpace::rgb ? InkMap{1, 1, {{static_cast<float>(former.ink_cover), 1}}}
                                                    : map_inks_of(made, size);
        Picture placed{.id = {},
                       .size = size,
                       .ink = {{}, size},
                       .ink_cover = former.ink_cover,
                       .ink_map = std::move(map),
                       .content = std::move(made)};
        placed.id = name_by_content(placed);
        return std::make_shared<const Picture>(std::move(placed));
    }

    const PlacingTerms& terms_;
    std::shared_ptr<const RgbToCmyk> conversion_;
    CmykToRgb to_screen_;
};

bool is_raster(const Pictures& pictures, PictureId id)
{
    return id < pictures.size() && pictures[id] && std::holds_alternative<RasterPicture>(pictures[id]->content);
}

} // namespace

PlacedPictures place_rasters(const Pictures& pictures, std::span<const PictureUse> uses, const PlacingTerms& terms,
                             Diagnostics& found)
{
    // Sources that came out alike are one picture.
    std::map<ContentHash, Demand> demands;
    for (const PictureUse& use : uses) {
        if (is_raster(pictures, use.picture))
            demands[pictures[use.picture]->id].add(use);
    }
    PlacedPictures placed{pictures, std::vector<PicturePart>(pictures.size())};
    if (demands.empty())
        return placed;
    const RasterPlacing placing(terms);
    std::map<ContentHash, std::pair<PicturePtr, PicturePart>> made;
    for (PictureId id = 0; id < pictures.size(); ++id) {
        const auto demand = is_raster(pictures, id) ? demands.find(pictures[id]->id) : demands.end();
        if (demand == demands.end() || !demand->second.visible)
            continue;
        const auto [one, is_new] = made.try_emplace(demand->first);
        if (is_new) {
            Result<std::pair<PicturePtr, PicturePart>> result = placing.place(pictures[id], demand->second);
            if (result)
                one->second = *std::move(result);
            else
                found.add(result.error());
        }
        std::tie(placed.pictures[id], placed.shown[id]) = one->second;
    }
    return placed;
}

} // namespace skrejlapa
