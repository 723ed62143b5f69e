#include "preflight/picture_facts_of.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

const Picture* picture_of(const PageCheck& check, const PlacedItem& item)
{
    const auto* const drawing = std::get_if<DrawPicture>(&item.item->operation);
    return drawing == nullptr ? nullptr : check.job.pictures[drawing->picture].get();
}

} // namespace

std::optional<PlacedVector> placed_vector(const PageCheck& check, const PlacedItem& item)
{
    const Picture* const picture = picture_of(check, item);
    const auto* const vector = picture == nullptr ? nullptr : std::get_if<VectorPicture>(&picture->content);
    if (vector == nullptr || picture->size.width <= Length{} || picture->size.height <= Length{})
        return std::nullopt;
    const Size placed = std::get<DrawPicture>(item.item->operation).area.size;
    return PlacedVector{vector->facts,
                        std::min(placed.width / picture->size.width, placed.height / picture->size.height)};
}

const RasterPicture* raster_of(const PageCheck& check, const PlacedItem& item)
{
    const Picture* const picture = picture_of(check, item);
    return picture == nullptr ? nullptr : std::get_if<RasterPicture>(&picture->content);
}

} // namespace skrejlapa
