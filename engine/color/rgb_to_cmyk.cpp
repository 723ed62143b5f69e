#include "color/rgb_to_cmyk.h"

#include "base/hash.h"
#include "base/spread.h"
#include "color/icc_profile.h"
#include "color/ink_limit.h"
#include "color/lcms_handles.h"

#include <array>
#include <cassert>
#include <cmath>
#include <map>
#include <mutex>

namespace skrejlapa
{

namespace
{

/// Pixels that one processor takes at a time: they and their inks stay in its cache.
constexpr std::size_t pixels_at_once = std::size_t{1} << 15;

/// Below this the table that lcms precalculates for an optimised transform takes longer than it saves (measured: about
/// 30 ms against 1.6 µs a pixel).
constexpr std::size_t few_pixels = 20'000;

enum class TransformUse { colors, some_pixels, many_pixels };

struct TransformKey {
    ContentHash source; ///< of the source's profile; all zero: sRGB
    RenderingIntent intent = RenderingIntent::relative;
    bool black_point_compensation = true;
    TransformUse use = TransformUse::colors;
    auto operator<=>(const TransformKey&) const = default;
};

struct KeptTransform {
    std::once_flag made;
    TransformPtr transform; ///< null when it cannot be made
};

double ink_part(float percent)
{
    const double part = std::round(static_cast<double>(percent) * 100) / 10000;
    return part < 0 ? 0 : part > 1 ? 1 : part;
}

cmsUInt32Number intent_number(RenderingIntent intent)
{
    switch (intent) {
    case RenderingIntent::perceptual:
        return INTENT_PERCEPTUAL;
    case RenderingIntent::saturation:
        return INTENT_SATURATION;
    case RenderingIntent::absolute:
        return INTENT_ABSOLUTE_COLORIMETRIC;
    case RenderingIntent::relative:
        break;
    }
    return INTENT_RELATIVE_COLORIMETRIC;
}

cmsUInt32Number transform_flags(const TransformKey& key)
{
    // Without lcms's cache of the last colour a transform may be used by several threads.
    return cmsFLAGS_NOCACHE | (key.black_point_compensation ? cmsFLAGS_BLACKPOINTCOMPENSATION : 0U) |
           (key.use == TransformUse::many_pixels ? 0U : cmsFLAGS_NOOPTIMIZE);
}

tl::unexpected<Diagnostic> profile_failure(const std::string& what)
{
    return failure("COLOR-PROFILE", {}, "the profile of the printing condition " + what,
                   {"name an ICC profile of class `prtr` with the colour space CMYK"});
}

void set_neutrals_in_black(const unsigned char* rgb, unsigned char* cmyk, std::size_t pixels)
{
    for (const unsigned char* const end = rgb + pixels * 3; rgb != end; rgb += 3, cmyk += 4) {
        if (rgb[0] != rgb[1] || rgb[0] != rgb[2])
            continue;
        cmyk[0] = cmyk[1] = cmyk[2] = 0;
        cmyk[3] = static_cast<unsigned char>(255 - rgb[0]);
    }
}

} // namespace

/// Transforms over one profile, each made when first asked for.
struct RgbToCmyk::Transforms {
    explicit Transforms(ColorTerms color_terms) : terms(std::move(color_terms)) {}

    ColorTerms terms;
    std::once_flag opened;
    ContextPtr context;
    ProfilePtr profile; ///< null when it is no CMYK output profile
    std::string fault;  ///< why it is null
    std::mutex guard;   ///< of `kept`'s shape, not of what is in it
    std::map<TransformKey, KeptTransform> kept;

    void open()
    {
        context.reset(cmsCreateContext(nullptr, nullptr));
        const std::string_view icc = terms.profile ? terms.profile->bytes() : std::string_view{};
        const Result<ProfileFacts> facts = check_output_profile(icc);
        if (!facts) {
            fault = facts.error().message;
            return;
        }
        profile = open_profile(context.get(), icc);
        if (!profile)
            fault = "is damaged";
    }

    const ProfilePtr& opened_profile()
    {
        std::call_once(opened, [this] { open(); });
        return profile;
    }

    TransformPtr make(const TransformKey& key, std::string_view source_icc)
    {
        const ProfilePtr source = source_icc.empty() ? ProfilePtr(cmsCreate_sRGBProfileTHR(context.get()))
                                                     : open_profile(context.get(), source_icc);
        const bool is_float = key.use == TransformUse::colors;
        if (!source)
            return nullptr;
        return TransformPtr(cmsCreateTransformTHR(context.get(), source.get(), is_float ? TYPE_RGB_FLT : TYPE_RGB_8,
                                                  profile.get(), is_float ? TYPE_CMYK_FLT : TYPE_CMYK_8,
                                                  intent_number(key.intent), transform_flags(key)));
    }

    /// Null when there is no usable profile.
    cmsHTRANSFORM find(TransformUse use, const PixelColors& colors)
    {
        if (!opened_profile())
            return nullptr;
        const Rendering& rendering = colors.rendering;
        const TransformKey key{.source = colors.profile.empty() ? ContentHash{} : hash_content(colors.profile),
                               .intent = rendering.intent,
                               .black_point_compensation = rendering.black_point_compensation,
                               .use = use};
        KeptTransform& place = place_of(key);
        std::call_once(place.made, [&] { place.transform = make(key, colors.profile); });
        return place.transform.get();
    }

    KeptTransform& place_of(const TransformKey& key)
    {
        const std::lock_guard lock(guard);
        return kept[key]; // a map's values stay where they are
    }

    [[nodiscard]] tl::unexpected<Diagnostic> failure_of_profile() const
    {
        return profile_failure(fault.empty() ? "is damaged: its tables cannot be used" : fault);
    }
};

RgbToCmyk::RgbToCmyk(ColorTerms terms) : transforms_(std::make_unique<Transforms>(std::move(terms))) {}
RgbToCmyk::~RgbToCmyk() = default;

Result<Cmyk> RgbToCmyk::convert(Rgb color, const Rendering& rendering) const
{
    if (color.r == color.g && color.g == color.b)
        return Cmyk{0, 0, 0, std::round((255 - color.r) / 255.0 * 10000) / 10000};
    const cmsHTRANSFORM transform = transforms_->find(TransformUse::colors, {.profile = {}, .rendering = rendering});
    if (transform == nullptr)
        return transforms_->failure_of_profile();
    const std::array<float, 3> rgb{static_cast<float>(color.r) / 255.0F, static_cast<float>(color.g) / 255.0F,
                                   static_cast<float>(color.b) / 255.0F};
    std::array<float, 4> inks{};
    cmsDoTransform(transform, rgb.data(), inks.data(), 1);
    return limit_ink({ink_part(inks[0]), ink_part(inks[1]), ink_part(inks[2]), ink_part(inks[3])},
                     transforms_->terms.ink_limit);
}

Result<std::string> RgbToCmyk::convert_pixels(std::string_view rgb, const PixelColors& colors) const
{
    assert(rgb.size() % 3 == 0);
    const std::size_t pixels = rgb.size() / 3;
    const cmsHTRANSFORM transform =
        transforms_->find(pixels < few_pixels ? TransformUse::some_pixels : TransformUse::many_pixels, colors);
    if (transform == nullptr)
        return transforms_->failure_of_profile();
    std::string cmyk(pixels * 4, '\0');
    spread((pixels + pixels_at_once - 1) / pixels_at_once, [&](std::size_t part) {
        const std::size_t first = part * pixels_at_once;
        const std::size_t count = std::min(pixels_at_once, pixels - first);
        const auto* const from = reinterpret_cast<const unsigned char*>(rgb.data()) + first * 3;
        auto* const to = reinterpret_cast<unsigned char*>(cmyk.data()) + first * 4;
        cmsDoTransform(transform, from, to, static_cast<cmsUInt32Number>(count));
        if (colors.rendering.neutrals == NeutralInks::black_alone)
            set_neutrals_in_black(from, to, count);
        limit_ink(to, count, transforms_->terms.ink_limit);
    });
    return cmyk;
}

Result<std::monostate> RgbToCmyk::check() const
{
    if (transforms_->opened_profile())
        return std::monostate{};
    return transforms_->failure_of_profile();
}

const ColorTerms& RgbToCmyk::terms() const { return transforms_->terms; }

bool can_convert_from(std::string_view icc)
{
    const Result<ProfileFacts> facts = read_profile_facts(icc);
    const bool is_of_device = facts && (facts->device_class == "mntr" || facts->device_class == "scnr" ||
                                        facts->device_class == "prtr" || facts->device_class == "spac");
    if (!is_of_device || facts->color_space != "RGB")
        return false;
    const ContextPtr context(cmsCreateContext(nullptr, nullptr));
    const ProfilePtr source = open_profile(context.get(), icc);
    const ProfilePtr lab(cmsCreateLab4ProfileTHR(context.get(), nullptr));
    if (!source || !lab)
        return false;
    return TransformPtr(cmsCreateTransformTHR(context.get(), source.get(), TYPE_RGB_8, lab.get(), TYPE_Lab_8,
                                              INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE)) !=
           nullptr;
}

} // namespace skrejlapa
