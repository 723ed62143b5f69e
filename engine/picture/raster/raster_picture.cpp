#include "picture/raster/raster_picture.h"

#include "color/icc_profile.h"
#include "color/printing_profiles.h"
#include "picture/picture_findings.h"
#include "picture/raster/bitmap.h"
#include "picture/raster/raster_ink.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

SampleSpace space_of(RasterColors colors)
{
    return colors == RasterColors::gray  ? SampleSpace::gray
           : colors == RasterColors::rgb ? SampleSpace::rgb
                                         : SampleSpace::cmyk;
}

/// An RGB file without a colour in it is a gray one.
void reduce_to_gray(RasterFile& file)
{
    const std::string_view rgb = file.samples;
    for (std::size_t at = 0; at + 2 < rgb.size(); at += 3) {
        if (rgb[at] != rgb[at + 1] || rgb[at] != rgb[at + 2])
            return;
    }
    std::string gray;
    gray.reserve(rgb.size() / 3);
    for (std::size_t at = 0; at + 2 < rgb.size(); at += 3)
        gray += rgb[at];
    file.samples = std::move(gray);
    file.colors = RasterColors::gray;
}

Diagnostic& warn(const PictureSource& source, const char* code, std::string_view what, std::vector<std::string> help,
                 Diagnostics& found)
{
    Diagnostic& warning = found.warning(code, source.span, fmt::format("{} {}", source.name, what), std::move(help));
    warning.file = source.name;
    return warning;
}

Diagnostic& note(const PictureSource& source, const char* code, std::string_view what, std::vector<std::string> help,
                 Diagnostics& found)
{
    Diagnostic& note = warn(source, code, what, std::move(help), found);
    note.level = Level::note;
    return note;
}

/// Leaves RGB samples a profile only where they can be converted from it. What a file says by numbers becomes one.
void settle_profile(const PictureSource& source, RasterFile& file, Diagnostics& found)
{
    if (file.colors == RasterColors::cmyk)
        return;
    const bool is_unfit = file.profile_is_bad || (!file.profile.empty() && !can_convert_from(file.profile));
    if (file.colors == RasterColors::rgb && is_unfit) {
        warn(source, "PICTURE-PROFILE", "has a colour profile that cannot be used; its colours are taken for sRGB",
             {"save it anew with the profile sRGB"}, found);
        file.profile.clear();
    }
    if (file.primaries && differ_from_srgb(*file.primaries) && file.profile.empty())
        file.profile = make_rgb_profile(*file.primaries);
}

/// Files separated for another press than the one at hand are printed as they are; that is worth a word.
void compare_conditions(const PictureSource& source, const RasterFile& file, const ColorTerms& terms,
                        Diagnostics& found)
{
    const Result<ProfileFacts> own = read_profile_facts(file.profile);
    if (!own || !terms.profile)
        return;
    const Result<ProfileFacts> asked = read_profile_facts(terms.profile->bytes());
    if (!asked || own->description.empty() ||
        printing_condition_of(own->description) == printing_condition_of(asked->description))
        return;
    note(source, "PICTURE-CMYK-PROFILE",
         fmt::format("is in CMYK for \"{}\", but the leaflet is printed by \"{}\"; its inks are printed as they are",
                     own->description, asked->description),
         {"where the look counts more than the numbers, save it as RGB, or convert it to the printing house's profile"},
         found);
}

/// Gray that means another tone than sRGB's is brought to it; tells whether anything changed.
bool settle_tone(RasterFile& file)
{
    const GrayTone tone = gray_tone(file.profile);
    file.profile.clear();
    if (changes_nothing(tone))
        return false;
    std::string samples(file.samples.view());
    for (char& sample : samples)
        sample = static_cast<char>(tone[static_cast<unsigned char>(sample)]);
    file.samples = std::move(samples);
    return true;
}

/// The length of `pixels`; a density that would make the picture unreasonably large or small is not believed.
double length_pt(int pixels, double ppi)
{
    constexpr double least_ppi = 10;
    const double length = ppi >= least_ppi ? pixels * 72 / ppi : 0;
    return length > 0.001 && length <= longest_side_pt ? length : pixels * 72 / default_ppi;
}

/// Samples that preflight will ask about are there now: the JPEG would have to be decoded for it once more.
Lazy<PictureInk> measure_jpeg(const RasterFile& file, Size size)
{
    return measure_samples({.width = file.width,
                            .height = file.height,
                            .space = space_of(file.colors),
                            .is_inverted = file.is_inverted,
                            .samples = file.samples,
                            .alpha = file.alpha},
                           size);
}

RasterPicture as_picture(const RasterFile& file, const Rendering& rendering, std::string_view bytes)
{
    RasterPicture picture{.width = file.width,
                          .height = file.height,
                          .space = space_of(file.colors),
                          .encoding = bytes.empty() ? SampleEncoding::raw : SampleEncoding::jpeg,
                          .inverted = file.is_inverted,
                          .samples = {},
                          .alpha = file.alpha};
    if (picture.space == SampleSpace::rgb) {
        picture.profile = file.profile;
        picture.rendering = rendering;
    }
    if (!bytes.empty()) {
        picture.samples = std::string(bytes);
    } else if (file.is_bitmap && file.colors == RasterColors::gray && is_black_and_white(file.samples)) {
        picture.bits = 1;
        picture.samples = pack_bits(file.samples, file.width);
    } else {
        picture.samples = file.samples;
    }
    return picture;
}

} // namespace

std::optional<Picture> make_raster_picture(const PictureSource& source, RasterFile file, std::string_view bytes,
                                           PaletteBook& book, Diagnostics& found)
{
    settle_profile(source, file, found);
    if (file.is_animated)
        note(source, "PICTURE-ANIMATED", "is animated; its first picture is printed", {}, found);
    if (file.colors == RasterColors::rgb)
        reduce_to_gray(file);
    if (file.colors == RasterColors::rgb)
        book.expect_pixels();
    else if (file.colors == RasterColors::cmyk)
        compare_conditions(source, file, book.terms(), found);
    else if (settle_tone(file))
        bytes = {};
    const std::optional<Size> size =
        picture_size(source, length_pt(file.width, file.ppi_x), length_pt(file.height, file.ppi_y),
                     "save it with its true density", found);
    if (!size)
        return std::nullopt;
    RasterPicture raster = as_picture(file, source.rendering, bytes);
    return Picture{.size = *size,
                   .ink = raster.encoding == SampleEncoding::jpeg ? measure_jpeg(file, *size)
                                                                  : ink_of_raster(raster, *size),
                   .content = std::move(raster)};
}

} // namespace skrejlapa
