#include "preview/folded_views.h"

#include "preview/rasterize.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr unsigned char ground_gray = 226;
constexpr Length distance = mm(10);

/// A view as one picture.
Pixels join_panels(const std::vector<Pixels>& sides, const FoldView& view, double resolution_ppi)
{
    std::vector<Pixels> panels;
    int width = 0;
    for (const FoldPanel& panel : view) {
        panels.push_back(cut_panel(sides, panel, resolution_ppi));
        width += panels.back().width;
    }
    Pixels joined = plain_ground(width, panels.front().height, ground_gray);
    int left = 0;
    for (const Pixels& panel : panels) {
        put_over(panel, left, 0, joined);
        left += panel.width;
    }
    return joined;
}

} // namespace

Pixels cut_panel(const std::vector<Pixels>& sides, const FoldPanel& panel, double resolution_ppi)
{
    const Pixels& side = sides[panel.page];
    const int left = std::min(pixel_at(panel.left, resolution_ppi), side.width);
    const int right = std::min(pixel_at(panel.left + panel.width, resolution_ppi), side.width);
    return cut(side, {left, 0, right - left, side.height});
}

Pixels show_views(const std::vector<Pixels>& sides, const std::vector<FoldView>& views, double resolution_ppi)
{
    const int between = pixel_at(distance, resolution_ppi);
    std::vector<Pixels> pictures;
    int width = between;
    for (const FoldView& view : views) {
        pictures.push_back(join_panels(sides, view, resolution_ppi));
        width += pictures.back().width + between;
    }
    Pixels row = plain_ground(width, pictures.front().height + between * 2, ground_gray);
    int left = between;
    for (const Pixels& picture : pictures) {
        put_over(picture, left, between, row);
        left += picture.width + between;
    }
    return row;
}

} // namespace skrejlapa
