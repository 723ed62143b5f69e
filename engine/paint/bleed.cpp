#include "paint/bleed.h"

#include "layout/fragment.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

// From the edge of a box to that of the bleed, for an edge on or beyond the trim; both count outwards from the trim.
Length missing_beyond(Length beyond_trim, Length bleed)
{
    return beyond_trim >= -layout_rounding && beyond_trim < bleed ? bleed - beyond_trim : Length{};
}

Edges<Length> missing_on_page(const Sheet& sheet, const Rect& on_page)
{
    if (!on_page.intersects(sheet.trim_box()))
        return {};
    return {missing_beyond(-on_page.top(), sheet.bleed),
            missing_beyond(on_page.right() - sheet.trim.width, sheet.bleed),
            missing_beyond(on_page.bottom() - sheet.trim.height, sheet.bleed),
            missing_beyond(-on_page.left(), sheet.bleed)};
}

// Where `position` (a length or a part of the room left over) puts the picture's own point along one axis.
Length focal_point(const LengthPercentage& position, Length visible_start, Length visible_size)
{
    return visible_start + visible_size.scaled(position.fraction.value_or(0.5));
}

Length grown_start(Length start, Length focus, double factor, Length size, Length target_start, Length target_size)
{
    const Length about_focus = focus - (focus - start).scaled(factor);
    const Length latest = target_start;
    const Length earliest = target_start + target_size - size;
    return std::max(std::min(about_focus, latest), earliest);
}

} // namespace

Edges<Length> bleed_extension(const Sheet& sheet, const Rect& area, const Placement& placement)
{
    if (!placement.keeps_upright())
        return {};
    return placement.before(missing_on_page(sheet, placement.bounds(area)));
}

Edges<Length> unfilled_bleed(const Sheet& sheet, const Rect& area, const Placement& placement)
{
    if (placement.keeps_upright())
        return {};
    return missing_on_page(sheet, placement.bounds(area));
}

Rect grown_picture(const Rect& picture, const Rect& visible, const Rect& target, const ImageContent& image)
{
    const double factor =
        std::max({1.0, target.size.width / picture.size.width, target.size.height / picture.size.height});
    const Size size{std::max(target.size.width, picture.size.width.scaled(factor)),
                    std::max(target.size.height, picture.size.height.scaled(factor))};
    const Point focus{focal_point(image.position_x, visible.left(), visible.size.width),
                      focal_point(image.position_y, visible.top(), visible.size.height)};
    return {{grown_start(picture.left(), focus.x, factor, size.width, target.left(), target.size.width),
             grown_start(picture.top(), focus.y, factor, size.height, target.top(), target.size.height)},
            size};
}

} // namespace skrejlapa
