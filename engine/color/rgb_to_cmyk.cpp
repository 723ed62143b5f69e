#include "color/rgb_to_cmyk.h"

#include <array>
#include <cassert>
#include <cmath>
#include <lcms2.h>
#include <limits>
#include <mutex>

namespace skrejlapa
{

namespace
{

struct CloseProfile {
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
struct DeleteTransform {
    void operator()(void* transform) const { cmsDeleteTransform(transform); }
};
struct DeleteContext {
    void operator()(_cmsContext_struct* context) const { cmsDeleteContext(context); }
};
using ProfilePtr = std::unique_ptr<void, CloseProfile>;
using TransformPtr = std::unique_ptr<void, DeleteTransform>;
using ContextPtr = std::unique_ptr<_cmsContext_struct, DeleteContext>;

/// Pixels in one call: lcms counts them in 32 bits.
constexpr std::size_t pixels_at_once = std::size_t{1} << 20;

/// Below this the table that lcms precalculates for an optimised transform takes longer than it saves (measured: about
/// 30 ms against 1.6 µs a pixel).
constexpr std::size_t few_pixels = 20'000;

double ink_part(float percent)
{
    const double part = std::round(static_cast<double>(percent) * 100) / 10000;
    return part < 0 ? 0 : part > 1 ? 1 : part;
}

bool is_cmyk_output(cmsHPROFILE profile)
{
    return profile != nullptr && cmsGetDeviceClass(profile) == cmsSigOutputClass &&
           cmsGetColorSpace(profile) == cmsSigCmykData;
}

} // namespace

/// Two transforms over one profile: building an optimised one precalculates a table, which a few colours never earn
/// back.
struct RgbToCmyk::Transform {
    explicit Transform(BlobPtr profile_bytes) : bytes(std::move(profile_bytes)) {}

    BlobPtr bytes;
    std::once_flag opened;
    std::once_flag made_for_colors;
    std::once_flag made_for_few_pixels;
    std::once_flag made_for_pixels;
    ContextPtr context;
    ProfilePtr profile; ///< null when it is no CMYK output profile
    TransformPtr for_colors;
    TransformPtr for_few_pixels;
    TransformPtr for_pixels;

    void open()
    {
        context.reset(cmsCreateContext(nullptr, nullptr));
        if (!context || !bytes || bytes->bytes().size() > std::numeric_limits<cmsUInt32Number>::max())
            return;
        const std::string_view data = bytes->bytes();
        ProfilePtr candidate(
            cmsOpenProfileFromMemTHR(context.get(), data.data(), static_cast<cmsUInt32Number>(data.size())));
        if (is_cmyk_output(candidate.get()))
            profile = std::move(candidate);
    }

    TransformPtr make(cmsUInt32Number input_format, cmsUInt32Number output_format, cmsUInt32Number flags)
    {
        std::call_once(opened, [this] { open(); });
        if (!profile)
            return nullptr;
        const ProfilePtr srgb(cmsCreate_sRGBProfileTHR(context.get()));
        return TransformPtr(cmsCreateTransformTHR(context.get(), srgb.get(), input_format, profile.get(), output_format,
                                                  INTENT_RELATIVE_COLORIMETRIC,
                                                  flags | cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE));
    }

    cmsHTRANSFORM color_transform()
    {
        std::call_once(made_for_colors,
                       [this] { for_colors = make(TYPE_RGB_FLT, TYPE_CMYK_FLT, cmsFLAGS_NOOPTIMIZE); });
        return for_colors.get();
    }

    cmsHTRANSFORM pixel_transform(std::size_t pixels)
    {
        if (pixels < few_pixels) {
            std::call_once(made_for_few_pixels,
                           [this] { for_few_pixels = make(TYPE_RGB_8, TYPE_CMYK_8, cmsFLAGS_NOOPTIMIZE); });
            return for_few_pixels.get();
        }
        std::call_once(made_for_pixels, [this] { for_pixels = make(TYPE_RGB_8, TYPE_CMYK_8, 0); });
        return for_pixels.get();
    }
};

namespace
{

tl::unexpected<Diagnostic> profile_failure()
{
    return failure("COLOR-PROFILE", {}, "the profile of the printing condition is no CMYK output profile",
                   {"name an ICC profile of class `prtr` with the colour space CMYK"});
}

} // namespace

RgbToCmyk::RgbToCmyk(BlobPtr profile) : transform_(std::make_unique<Transform>(std::move(profile))) {}
RgbToCmyk::~RgbToCmyk() = default;

Result<Cmyk> RgbToCmyk::convert(Rgb color) const
{
    if (color.r == color.g && color.g == color.b)
        return Cmyk{0, 0, 0, std::round((255 - color.r) / 255.0 * 10000) / 10000};
    const cmsHTRANSFORM transform = transform_->color_transform();
    if (transform == nullptr)
        return profile_failure();
    const std::array<float, 3> rgb{static_cast<float>(color.r) / 255.0F, static_cast<float>(color.g) / 255.0F,
                                   static_cast<float>(color.b) / 255.0F};
    std::array<float, 4> inks{};
    cmsDoTransform(transform, rgb.data(), inks.data(), 1);
    return Cmyk{ink_part(inks[0]), ink_part(inks[1]), ink_part(inks[2]), ink_part(inks[3])};
}

Result<std::string> RgbToCmyk::convert_pixels(std::string_view rgb) const
{
    assert(rgb.size() % 3 == 0);
    const std::size_t pixels = rgb.size() / 3;
    const cmsHTRANSFORM transform = transform_->pixel_transform(pixels);
    if (transform == nullptr)
        return profile_failure();
    std::string cmyk(pixels * 4, '\0');
    for (std::size_t done = 0; done < pixels; done += pixels_at_once) {
        const std::size_t now = std::min(pixels_at_once, pixels - done);
        cmsDoTransform(transform, rgb.data() + done * 3, cmyk.data() + done * 4, static_cast<cmsUInt32Number>(now));
    }
    return cmyk;
}

} // namespace skrejlapa
