#include "color/cmyk_to_rgb.h"

#include "color/lcms_handles.h"

#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <mutex>

namespace skrejlapa
{

namespace
{

/// Pixels in one call: lcms counts them in 32 bits.
constexpr std::size_t pixels_at_once = std::size_t{1} << 20;

int byte_of(double part) { return static_cast<int>(std::lround(std::min(1.0, std::max(0.0, part)) * 255)); }

Rgb without_profile(const Cmyk& inks)
{
    const double light = 1 - inks.k;
    return {byte_of((1 - inks.c) * light), byte_of((1 - inks.m) * light), byte_of((1 - inks.y) * light)};
}

} // namespace

struct CmykToRgb::Transform {
    explicit Transform(BlobPtr profile_bytes) : bytes(std::move(profile_bytes)) {}

    BlobPtr bytes;
    std::once_flag made_for_colors;
    std::once_flag made_for_pixels;
    ContextPtr context{cmsCreateContext(nullptr, nullptr)};
    TransformPtr for_colors;
    TransformPtr for_pixels;

    TransformPtr make(cmsUInt32Number input_format, cmsUInt32Number output_format, cmsUInt32Number flags) const
    {
        if (!context || !bytes || bytes->bytes().size() > std::numeric_limits<cmsUInt32Number>::max())
            return nullptr;
        const std::string_view data = bytes->bytes();
        const ProfilePtr profile(
            cmsOpenProfileFromMemTHR(context.get(), data.data(), static_cast<cmsUInt32Number>(data.size())));
        if (!profile || cmsGetColorSpace(profile.get()) != cmsSigCmykData)
            return nullptr;
        const ProfilePtr srgb(cmsCreate_sRGBProfileTHR(context.get()));
        return TransformPtr(cmsCreateTransformTHR(context.get(), profile.get(), input_format, srgb.get(), output_format,
                                                  INTENT_RELATIVE_COLORIMETRIC,
                                                  flags | cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE));
    }

    cmsHTRANSFORM color_transform()
    {
        std::call_once(made_for_colors,
                       [this] { for_colors = make(TYPE_CMYK_FLT, TYPE_RGB_FLT, cmsFLAGS_NOOPTIMIZE); });
        return for_colors.get();
    }

    cmsHTRANSFORM pixel_transform()
    {
        std::call_once(made_for_pixels, [this] { for_pixels = make(TYPE_CMYK_8, TYPE_RGB_8, 0); });
        return for_pixels.get();
    }
};

CmykToRgb::CmykToRgb(BlobPtr profile) : transform_(std::make_unique<Transform>(std::move(profile))) {}
CmykToRgb::~CmykToRgb() = default;

Rgb CmykToRgb::convert(const Cmyk& inks) const
{
    const bool is_gray = inks.c == 0 && inks.m == 0 && inks.y == 0;
    const cmsHTRANSFORM transform = is_gray ? nullptr : transform_->color_transform();
    if (transform == nullptr)
        return without_profile(inks);
    constexpr float percent = 100;
    const std::array<float, 4> from{static_cast<float>(inks.c) * percent, static_cast<float>(inks.m) * percent,
                                    static_cast<float>(inks.y) * percent, static_cast<float>(inks.k) * percent};
    std::array<float, 3> to{};
    cmsDoTransform(transform, from.data(), to.data(), 1);
    return {byte_of(to[0]), byte_of(to[1]), byte_of(to[2])};
}

Rgb CmykToRgb::convert(const Ink& ink) const
{
    if (ink.screen)
        return *ink.screen;
    return ink.spot.empty() ? convert(ink.process) : tinted(convert(ink.process), ink.spot_tint);
}

std::string CmykToRgb::convert_pixels(std::string_view cmyk) const
{
    assert(cmyk.size() % 4 == 0);
    const std::size_t pixels = cmyk.size() / 4;
    std::string rgb(pixels * 3, '\0');
    const cmsHTRANSFORM transform = transform_->pixel_transform();
    for (std::size_t done = 0; done < pixels; done += pixels_at_once) {
        const std::size_t now = std::min(pixels_at_once, pixels - done);
        if (transform != nullptr)
            cmsDoTransform(transform, cmyk.data() + done * 4, rgb.data() + done * 3, static_cast<cmsUInt32Number>(now));
        for (std::size_t at = done; transform == nullptr && at < done + now; ++at) {
            const auto part = [&](std::size_t ink) { return static_cast<unsigned char>(cmyk[at * 4 + ink]) / 255.0; };
            const Rgb color = without_profile({part(0), part(1), part(2), part(3)});
            rgb[at * 3] = static_cast<char>(color.r);
            rgb[at * 3 + 1] = static_cast<char>(color.g);
            rgb[at * 3 + 2] = static_cast<char>(color.b);
        }
    }
    return rgb;
}

} // namespace skrejlapa
