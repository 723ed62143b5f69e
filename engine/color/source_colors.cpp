#include "color/source_colors.h"

#include "color/icc_profile.h"
#include "color/lcms_handles.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace skrejlapa
{

namespace
{

constexpr GrayTone plain_tone()
{
    GrayTone tone{};
    for (std::size_t value = 0; value < tone.size(); ++value)
        tone[value] = static_cast<unsigned char>(value);
    return tone;
}

bool is_far(Chromaticity a, Chromaticity b)
{
    constexpr double rounding = 0.002;
    return std::abs(a.x - b.x) > rounding || std::abs(a.y - b.y) > rounding;
}

bool is_color(Chromaticity color) { return color.x >= 0 && color.y > 1e-5 && color.x <= 1 && color.y <= 1; }

/// IEC 61966-2-1.
cmsToneCurve* srgb_curve(cmsContext context)
{
    const cmsFloat64Number parameters[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
    return cmsBuildParametricToneCurve(context, 4, parameters);
}

std::string bytes_of(cmsHPROFILE profile)
{
    cmsUInt32Number size = 0;
    if (profile == nullptr || cmsSaveProfileToMem(profile, nullptr, &size) == FALSE)
        return {};
    std::string bytes(size, '\0');
    if (cmsSaveProfileToMem(profile, bytes.data(), &size) == FALSE)
        return {};
    bytes.resize(size);
    constexpr std::size_t date_at = 24; // when it was made (ICC.1:2010, 7.2.8): the same profile is the same bytes
    constexpr std::size_t date_size = 12;
    bytes.replace(date_at, date_size, date_size, '\0');
    return bytes;
}

/// Whether no one sees the difference in print. In the darkest tones, which print as one, sRGB and a gamma of 2.2
/// differ by up to 9 steps.
bool looks_alike(std::size_t value, unsigned char other)
{
    constexpr std::size_t first_light = 64;
    return std::abs(static_cast<int>(value) - other) <= (value < first_light ? 9 : 3);
}

GrayTone with_small_changes_left_out(const GrayTone& tone)
{
    for (std::size_t value = 0; value < tone.size(); ++value) {
        if (!looks_alike(value, tone[value]))
            return tone;
    }
    return plain_tone();
}

} // namespace

bool differ_from_srgb(const RgbPrimaries& primaries)
{
    return primaries.gamma != 0 || is_far(primaries.white, {0.3127, 0.3290}) || is_far(primaries.red, {0.64, 0.33}) ||
           is_far(primaries.green, {0.30, 0.60}) || is_far(primaries.blue, {0.15, 0.06});
}

std::string make_rgb_profile(const RgbPrimaries& primaries)
{
    if (!is_color(primaries.white) || !is_color(primaries.red) || !is_color(primaries.green) ||
        !is_color(primaries.blue))
        return {};
    const ContextPtr context(cmsCreateContext(nullptr, nullptr));
    const cmsCIExyY white{primaries.white.x, primaries.white.y, 1};
    const cmsCIExyYTRIPLE rgb{{primaries.red.x, primaries.red.y, 1},
                              {primaries.green.x, primaries.green.y, 1},
                              {primaries.blue.x, primaries.blue.y, 1}};
    cmsToneCurve* const curve =
        primaries.gamma > 0 ? cmsBuildGamma(context.get(), primaries.gamma) : srgb_curve(context.get());
    cmsToneCurve* const curves[] = {curve, curve, curve};
    const ProfilePtr profile(cmsCreateRGBProfileTHR(context.get(), &white, &rgb, curves));
    cmsFreeToneCurve(curve);
    return bytes_of(profile.get());
}

bool says_srgb(std::string_view icc)
{
    const Result<ProfileFacts> facts = read_profile_facts(icc);
    return facts && facts->color_space == "RGB" && facts->description.find("sRGB") != std::string::npos;
}

struct SrgbConversion::Transform {
    ContextPtr context{cmsCreateContext(nullptr, nullptr)};
    TransformPtr made; ///< null where lcms2 cannot use the profile
};

SrgbConversion::SrgbConversion(std::string_view icc) : transform_(std::make_unique<Transform>())
{
    const cmsContext context = transform_->context.get();
    const ProfilePtr source = open_profile(context, icc);
    const ProfilePtr srgb(cmsCreate_sRGBProfileTHR(context));
    if (source && cmsGetColorSpace(source.get()) == cmsSigRgbData)
        transform_->made.reset(cmsCreateTransformTHR(context, source.get(), TYPE_RGB_8, srgb.get(), TYPE_RGB_8,
                                                     INTENT_RELATIVE_COLORIMETRIC,
                                                     cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE));
}

SrgbConversion::~SrgbConversion() = default;

std::string SrgbConversion::convert(std::string_view rgb) const
{
    std::string shown(rgb);
    if (!transform_->made)
        return shown;
    constexpr std::size_t pixels_at_once = std::size_t{1} << 20; // lcms counts them in 32 bits
    for (std::size_t at = 0; at < rgb.size(); at += pixels_at_once * 3) {
        const std::size_t pixels = std::min(pixels_at_once, (rgb.size() - at) / 3);
        cmsDoTransform(transform_->made.get(), rgb.data() + at, shown.data() + at,
                       static_cast<cmsUInt32Number>(pixels));
    }
    return shown;
}

std::string to_srgb(std::string_view rgb, std::string_view icc) { return SrgbConversion(icc).convert(rgb); }

GrayTone gray_tone(std::string_view icc)
{
    const Result<ProfileFacts> facts = read_profile_facts(icc);
    if (!facts || facts->device_class == "prtr" || (facts->color_space != "GRAY" && facts->color_space != "RGB"))
        return plain_tone();
    const ContextPtr context(cmsCreateContext(nullptr, nullptr));
    const ProfilePtr source = open_profile(context.get(), icc);
    const ProfilePtr srgb(cmsCreate_sRGBProfileTHR(context.get()));
    if (!source)
        return plain_tone();
    const bool is_gray = facts->color_space == "GRAY";
    const TransformPtr transform(cmsCreateTransformTHR(context.get(), source.get(), is_gray ? TYPE_GRAY_8 : TYPE_RGB_8,
                                                       srgb.get(), TYPE_RGB_8, INTENT_RELATIVE_COLORIMETRIC,
                                                       cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE));
    if (!transform)
        return plain_tone();
    GrayTone tone{};
    for (std::size_t value = 0; value < tone.size(); ++value) {
        const std::array<unsigned char, 3> from{static_cast<unsigned char>(value), static_cast<unsigned char>(value),
                                                static_cast<unsigned char>(value)};
        std::array<unsigned char, 3> to{};
        cmsDoTransform(transform.get(), from.data(), to.data(), 1);
        tone[value] = to[1];
    }
    return with_small_changes_left_out(tone);
}

bool changes_nothing(const GrayTone& tone) { return tone == plain_tone(); }

} // namespace skrejlapa
