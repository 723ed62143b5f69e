#include "picture/raster/place_rasters.h"

#include "color/cmyk_to_rgb.h"
#include "color/rgb_to_cmyk.h"
#include "color/source_colors.h"
#include "picture/picture_names.h"
#include "picture/raster/bitmap.h"
#include "picture/raster/decode_raster.h"
#include "picture/raster/raster_ink.h"
#include "picture/raster/reduce_samples.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

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

PlacePlan plan_place(const RasterPicture& raster, const Demand& demand, const PlacingTerms& terms)
{
    const PicturePart& part = *demand.visible;
    const int target_ppi = raster.bits == 1 ? terms.bitmap_ppi : terms.target_ppi;
    return {plan_axis(raster.width, part.left, part.right, demand.width_in, target_ppi),
            plan_axis(raster.height, part.top, part.bottom, demand.height_in, target_ppi)};
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

/// Pixels as wanted for a place, in the colours of their file.
struct Pixels {
    int width = 0;
    int height = 0;
    SharedBytes colors;
    SharedBytes alpha;
};

/// A JPEG that could have been passed through is unpacked for it; it was sound before.
SharedBytes unpacked(const RasterPicture& raster, const PictureCache& cache)
{
    if (raster.encoding == SampleEncoding::jpeg)
        return decode_raster(raster.samples, PictureFileKind::jpeg, cache).value_or(RasterFile{}).samples;
    return raster.bits == 1 ? SharedBytes(unpack_bits(raster.samples, raster.width)) : raster.samples;
}

/// Of black and white alone the mean decides by areas: a pixel half covered stays in doubt, by light it would turn
/// white.
SampleLight light_of(const RasterPicture& raster)
{
    return raster.space == SampleSpace::cmyk || raster.bits == 1 ? SampleLight::ink : SampleLight::srgb;
}

std::string as_inks(std::string_view cmyk, bool is_inverted)
{
    std::string inks(cmyk);
    for (char& sample : inks)
        sample = is_inverted ? static_cast<char>(~static_cast<unsigned char>(sample)) : sample;
    return inks;
}

bool is_opaque(std::string_view alpha) { return alpha.find_first_not_of('\xFF') == std::string::npos; }

Pixels scaled(const RasterPicture& raster, const PlacePlan& plan, const PictureCache& cache)
{
    const SharedBytes samples = unpacked(raster, cache);
    if (plan.keeps_all(raster) && !plan.reduces())
        return {raster.width, raster.height, samples, raster.alpha};
    PixelSamples pixels{.width = plan.across.end - plan.across.begin,
                        .height = plan.down.end - plan.down.begin,
                        .colors = cut(samples, raster, plan),
                        .alpha = raster.alpha.empty() ? std::string{} : cut(raster.alpha, raster, plan)};
    if (plan.reduces())
        pixels = reduce_samples(pixels, plan.across.pixels, plan.down.pixels, light_of(raster));
    return {pixels.width, pixels.height, std::move(pixels.colors), std::move(pixels.alpha)};
}

std::string show(const AxisPlan& plan) { return fmt::format("{} {} {} ", plan.begin, plan.end, plan.pixels); }

/// A picture as it is printed, and which part of the former one it shows.
struct PlacedRaster {
    PicturePtr picture;
    PicturePart shown;
};

class RasterPlacing
{
public:
    RasterPlacing(const PlacingTerms& terms, const PictureCache& cache)
        : terms_(terms), cache_(cache), conversion_(cache.conversions().to_inks(terms.colors)),
          to_screen_(cache.conversions().to_screen(terms.colors.profile)),
          condition_(show_condition(terms.colors, terms.become))
    {
    }

    [[nodiscard]] Result<PlacedRaster> place(const PicturePtr& picture, const Demand& demand) const
    {
        const auto& raster = std::get<RasterPicture>(picture->content);
        const PlacePlan plan = plan_place(raster, demand, terms_);
        const bool passes = raster.encoding == SampleEncoding::jpeg
                                ? !plan.reduces()
                                : plan.keeps_all(raster) && !plan.reduces() && is_in_place(raster);
        if (passes)
            return PlacedRaster{picture, {}};
        const std::string way = picture->id.hex() + show(plan.across) + show(plan.down);
        return *cache_.find<Result<PlacedRaster>>(PictureWork::place, hash_content(way + condition_),
                                                  [&] { return make(*picture, plan, hash_content(way)); });
    }

private:
    [[nodiscard]] Weighed<Result<PlacedRaster>> make(const Picture& picture, const PlacePlan& plan,
                                                     const ContentHash& way) const
    {
        const auto& raster = std::get<RasterPicture>(picture.content);
        const std::shared_ptr<const Pixels> pixels = cache_.find<Pixels>(PictureWork::scale, way, [&] {
            Pixels made = scaled(raster, plan, cache_);
            const std::size_t weight = made.colors.size() + made.alpha.size();
            return Weighed<Pixels>{std::move(made), weight};
        });
        Result<RasterPicture> made = bring(raster, *pixels);
        if (!made)
            return {tl::unexpected(made.error()), 0};
        const std::size_t weight = made->samples.size() + made->alpha.size();
        return {PlacedRaster{finish(picture, *std::move(made), plan), part_of(raster, plan)}, weight};
    }

    [[nodiscard]] Result<RasterPicture> bring(const RasterPicture& raster, const Pixels& pixels) const
    {
        RasterPicture made{.width = pixels.width,
                           .height = pixels.height,
                           .space = raster.space,
                           .bits = raster.bits,
                           .inverted = raster.inverted,
                           .samples = {},
                           .alpha = is_opaque(pixels.alpha) ? SharedBytes{} : pixels.alpha};
        if (raster.bits == 1)
            made.samples = pack_bits(pixels.colors, pixels.width);
        else if (is_in_place(raster))
            made.samples = pixels.colors;
        else if (terms_.become == PictureColors::rgb)
            show_on_screen(pixels.colors, raster, made);
        else if (const auto printed = print(pixels.colors, raster, made); !printed)
            return tl::unexpected(printed.error());
        return made;
    }

    /// Whether the samples mean what they are to mean.
    [[nodiscard]] bool is_in_place(const RasterPicture& raster) const
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

    void show_on_screen(std::string_view samples, const RasterPicture& raster, RasterPicture& made) const
    {
        made.space = SampleSpace::rgb;
        made.samples = raster.space == SampleSpace::rgb ? to_srgb(samples, raster.profile)
                                                        : to_screen_->convert_pixels(as_inks(samples, raster.inverted));
        made.inverted = false;
    }

    static PicturePart part_of(const RasterPicture& raster, const PlacePlan& plan)
    {
        const auto across = [&](int x) { return static_cast<double>(x) / raster.width; };
        const auto down = [&](int y) { return static_cast<double>(y) / raster.height; };
        return {across(plan.across.begin), down(plan.down.begin), across(plan.across.end), down(plan.down.end)};
    }

    static PicturePtr finish(const Picture& former, RasterPicture made, const PlacePlan& plan)
    {
        made.reduced_by = std::max(static_cast<double>(plan.across.end - plan.across.begin) / plan.across.pixels,
                                   static_cast<double>(plan.down.end - plan.down.begin) / plan.down.pixels);
        const PicturePart part = part_of(std::get<RasterPicture>(former.content), plan);
        const Size size{former.size.width.scaled(part.right - part.left),
                        former.size.height.scaled(part.bottom - part.top)};
        Lazy<PictureInk> ink = ink_of_raster(made, size);
        Picture placed{.id = {}, .size = size, .ink = std::move(ink), .content = std::move(made)};
        placed.id = name_by_content(placed);
        return std::make_shared<const Picture>(std::move(placed));
    }

    const PlacingTerms& terms_;
    const PictureCache& cache_;
    std::shared_ptr<const RgbToCmyk> conversion_;
    std::shared_ptr<const CmykToRgb> to_screen_;
    std::string condition_; ///< all that is the same for the pictures
};

bool is_raster(const Pictures& pictures, PictureId id)
{
    return id < pictures.size() && pictures[id] && std::holds_alternative<RasterPicture>(pictures[id]->content);
}

} // namespace

PlacedPictures place_rasters(const Pictures& pictures, std::span<const PictureUse> uses, const PlacingTerms& terms,
                             const PictureCache& cache, Diagnostics& found)
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
    const RasterPlacing placing(terms, cache);
    std::map<ContentHash, PlacedRaster> made;
    for (PictureId id = 0; id < pictures.size(); ++id) {
        const auto demand = is_raster(pictures, id) ? demands.find(pictures[id]->id) : demands.end();
        if (demand == demands.end() || !demand->second.visible)
            continue;
        const auto [one, is_new] = made.try_emplace(demand->first);
        if (is_new) {
            const Result<PlacedRaster> result = placing.place(pictures[id], demand->second);
            if (result)
                one->second = *result;
            else
                found.add(result.error());
        }
        placed.pictures[id] = one->second.picture;
        placed.shown[id] = one->second.shown;
    }
    return placed;
}

PlacedPictures place_rasters(const Pictures& pictures, std::span<const PictureUse> uses, const PlacingTerms& terms,
                             Diagnostics& found)
{
    return place_rasters(pictures, uses, terms, PictureCache(), found);
}

} // namespace skrejlapa
