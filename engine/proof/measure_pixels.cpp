#include "proof/measure_pixels.h"

#include "build/around.h"
#include "preview/rasterize.h"
#include "proof/pixel_changes.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

PixelRect in_pixels(const Rect& area)
{
    const int left = pixel_at(area.left(), measuring_ppi);
    const int top = pixel_at(area.top(), measuring_ppi);
    return {left, top, std::max(1, pixel_at(area.right(), measuring_ppi) - left),
            std::max(1, pixel_at(area.bottom(), measuring_ppi) - top)};
}

Rect area_of(const BoxChange& box)
{
    if (!box.before || !box.after)
        return box.before ? *box.before : box.after.value_or(Rect{});
    return around(*box.before, *box.after);
}

Result<std::monostate> measure_page(PageChange& page, const EditionViews& views)
{
    const Result<Pixels> before = views.before.draw(*page.before, views.before.trim(*page.before), measuring_ppi);
    if (!before)
        return tl::unexpected<Diagnostic>(before.error());
    const Result<Pixels> after = views.after.draw(*page.after, views.after.trim(*page.after), measuring_ppi);
    if (!after)
        return tl::unexpected<Diagnostic>(after.error());
    const PixelChanges changes(*before, *after);
    page.pixels = changes.share_within(changes.all());
    for (BoxChange& box : page.boxes)
        box.measure.pixels = changes.share_within(in_pixels(area_of(box)));
    return std::monostate{};
}

} // namespace

Result<std::monostate> measure_pixels(EditionChange& edition, const EditionViews& views)
{
    const std::size_t pages_before = views.before.contents().pages.size();
    const std::size_t pages_after = views.after.contents().pages.size();
    for (PageChange& page : edition.pages) {
        if (!page.before || !page.after || *page.before >= pages_before || *page.after >= pages_after)
            continue;
        Result<std::monostate> measured = measure_page(page, views);
        if (!measured)
            return measured;
    }
    return std::monostate{};
}

} // namespace skrejlapa
