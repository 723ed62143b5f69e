#include "paint/page_spots.h"

#include "picture/spot_definitions.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// The inks that a spot ink of a picture looks like: the palette's of the page it stands on, else its own.
std::optional<Cmyk> look_of(const std::string& spot, const std::vector<SpotDefinition>& own,
                            const std::vector<PaletteColor>& palette)
{
    const auto named =
        std::find_if(palette.begin(), palette.end(), [&](const auto& color) { return color.ink.spot == spot; });
    if (named != palette.end())
        return named->ink.process;
    const auto defined = std::find_if(own.begin(), own.end(), [&](const auto& one) { return one.name == spot; });
    return defined == own.end() ? std::nullopt : full_tint_of(*defined);
}

class PageSpots
{
public:
    PageSpots(const Pictures& pictures, const std::vector<PictureSource>& sources)
        : pictures_(pictures), sources_(sources)
    {
    }

    void add(const PaintItem& item)
    {
        if (const auto* const fill = std::get_if<FillPath>(&item.operation))
            add(fill->ink);
        else if (const auto* const stroke = std::get_if<StrokePath>(&item.operation))
            add(stroke->ink);
        else if (const auto* const glyphs = std::get_if<DrawGlyphs>(&item.operation))
            add(glyphs->run.color);
        else if (const auto* const drawn = std::get_if<DrawPicture>(&item.operation))
            add(drawn->picture);
    }

    std::vector<Ink> take() { return std::move(spots_); }

private:
    void add(const Ink& ink)
    {
        const auto has_its_name = [&](const Ink& known) { return known.spot == ink.spot; };
        if (!ink.spot.empty() && std::none_of(spots_.begin(), spots_.end(), has_its_name))
            spots_.push_back(ink);
    }

    void add(PictureId id)
    {
        const Picture* const picture = id < pictures_.size() ? pictures_[id].get() : nullptr;
        const auto* const drawing = picture == nullptr ? nullptr : std::get_if<VectorPicture>(&picture->content);
        if (drawing == nullptr || drawing->facts.spots.empty())
            return;
        const std::vector<SpotDefinition> own = spot_definitions(*drawing);
        for (const std::string& spot : drawing->facts.spots) {
            if (const auto look =
                    look_of(spot, own, id < sources_.size() ? sources_[id].palette : std::vector<PaletteColor>{}))
                add(Ink{*look, spot, 1});
        }
    }

    const Pictures& pictures_;
    const std::vector<PictureSource>& sources_;
    std::vector<Ink> spots_;
};

} // namespace

std::vector<Ink> spots_on(const std::vector<PaintItem>& items, const Pictures& pictures,
                          const std::vector<PictureSource>& sources)
{
    PageSpots spots(pictures, sources);
    for (const PaintItem& item : items)
        spots.add(item);
    return spots.take();
}

} // namespace skrejlapa
