#include "preview/preview.h"

#include "picture/encode_png.h"
#include "preview/folded_views.h"
#include "preview/rasterize.h"

#include <algorithm>
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

} // namespace

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
