#include "preview/preview.h"

#include "picture/raster/encode_png.h"
#include "preview/folded_views.h"
#include "preview/rasterize.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// The pictures made so far, or the first mistake.
class PictureList
{
public:
    void add(std::string name, const Pixels& pixels)
    {
        Result<std::string> png = encode_png(pixels.width, pixels.height, pixels.rgb);
        if (png)
            pictures_.push_back({std::move(name), *std::move(png)});
        else if (!mistake_)
            mistake_ = png.error();
    }

    Result<std::vector<PreviewPicture>> finish()
    {
        if (mistake_)
            return tl::unexpected<Diagnostic>(*mistake_);
        return std::move(pictures_);
    }

private:
    std::vector<PreviewPicture> pictures_;
    std::optional<Diagnostic> mistake_;
};

/// A box's name as part of a file's: what file systems and shells take amiss is replaced.
std::string in_file_name(std::string name)
{
    std::replace_if(
        name.begin(), name.end(),
        [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0 && c != '.' && c != '_' && c != '-'; }, '-');
    return name;
}

constexpr std::size_t process_inks = 4;

/// How much of a pixel's ink there is, 0 to 255.
int amount(const InkPixels& page, std::size_t pixel, std::size_t ink)
{
    return static_cast<unsigned char>(page.cmyk[pixel * process_inks + ink]);
}

/// A plate as a picture in gray: black where `ink_at` a pixel is full.
template <class InkAt> Pixels plate(const InkPixels& page, InkAt ink_at)
{
    Pixels pixels{page.width, page.height, {}};
    const auto count = static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.height);
    pixels.rgb.reserve(count * 3);
    for (std::size_t pixel = 0; pixel < count; ++pixel)
        pixels.rgb.append(3, static_cast<char>(255 - std::clamp(ink_at(pixel), 0, 255)));
    return pixels;
}

void add_process_plates(const std::vector<InkPixels>& pages, PictureList& pictures)
{
    constexpr std::array<const char*, process_inks> names{"cyan", "magenta", "yellow", "black"};
    for (std::size_t at = 0; at < pages.size(); ++at) {
        for (std::size_t ink = 0; ink < process_inks; ++ink)
            pictures.add(fmt::format("{}-{}", at + 1, names[ink]),
                         plate(pages[at], [&](std::size_t pixel) { return amount(pages[at], pixel, ink); }));
    }
}

/// What is more magenta than without the spot is the spot.
void add_spot_plates(const std::string& name, const std::vector<InkPixels>& with, const std::vector<InkPixels>& without,
                     PictureList& pictures)
{
    constexpr std::size_t magenta = 1;
    for (std::size_t at = 0; at < with.size(); ++at)
        pictures.add(fmt::format("{}-{}", at + 1, name), plate(with[at], [&](std::size_t pixel) {
                         return amount(with[at], pixel, magenta) - amount(without[at], pixel, magenta);
                     }));
}

} // namespace

Result<std::vector<PreviewPicture>> preview_inks(const PreviewSource& source, const std::vector<SpotPreview>& spots)
{
    const Result<std::vector<InkPixels>> process = rasterize_inks(source);
    if (!process)
        return tl::unexpected<Diagnostic>(process.error());
    PictureList pictures;
    add_process_plates(*process, pictures);
    for (const SpotPreview& spot : spots) {
        PreviewSource with = source;
        with.pdf = spot.pdf;
        const Result<std::vector<InkPixels>> pages = rasterize_inks(with);
        if (!pages)
            return tl::unexpected<Diagnostic>(pages.error());
        add_spot_plates(in_file_name(spot.spot), *pages, *process, pictures);
    }
    return pictures.finish();
}

Result<std::vector<PreviewPicture>> preview_pages(const PreviewSource& source)
{
    const Result<std::vector<Pixels>> pages = rasterize(source);
    if (!pages)
        return tl::unexpected<Diagnostic>(pages.error());
    PictureList pictures;
    for (std::size_t at = 0; at < pages->size(); ++at)
        pictures.add(fmt::format("{}", at + 1), (*pages)[at]);
    return pictures.finish();
}

Result<std::vector<PreviewPicture>> preview_panels(const PreviewSource& source, const Fold& fold)
{
    const Result<std::vector<Pixels>> sides = rasterize(source);
    if (!sides)
        return tl::unexpected<Diagnostic>(sides.error());
    PictureList pictures;
    for (std::size_t at = 0; at < fold.panels.size(); ++at)
        pictures.add(fmt::format("folded-{}-{}", at + 1, in_file_name(fold.panels[at].box)),
                     cut_panel(*sides, fold.panels[at], source.resolution_ppi));
    pictures.add("folded", show_views(*sides, opening_views(fold), source.resolution_ppi));
    return pictures.finish();
}

} // namespace skrejlapa
