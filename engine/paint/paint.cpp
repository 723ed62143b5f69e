#include "paint/marks.h"
#include "paint/overprint.h"
#include "paint/page_spots.h"
#include "paint/paint_boxes.h"
#include "paint/paint_list.h"
#include "paint/shapes.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

// What hangs out beyond the bleed would lie among the marks.
void cut_at_bleed(std::vector<PaintItem>& items, const Sheet& sheet)
{
    items.insert(items.begin(), {PushClip{rectangle(sheet.bleed_box())}, {}, {}});
    items.push_back({Pop{}, {}, {}});
}

MarkSite mark_site(const PageToPaint& page, const std::vector<PaintItem>& items, SlugLine slug_line)
{
    const Leaflet& leaflet = page.leaflet;
    MarkSite site{leaflet.format.trim,
                  leaflet.format.bleed,
                  {},
                  spots_on(items, page.pictures, leaflet.picture_sources),
                  std::move(slug_line)};
    if (leaflet.fold)
        site.folds = fold_lines(*leaflet.fold, static_cast<std::size_t>(page.number) - 1);
    return site;
}

/// What of a list is painted so far, for the page that comes next.
PageToPaint next_page(const Leaflet& leaflet, const Layout& layout, const Sheet& sheet, const Pictures& pictures,
                      std::size_t index)
{
    const bool is_repeat = index > 0 && layout.pages[index].page == layout.pages[index - 1].page;
    return {leaflet, sheet, pictures, static_cast<int>(index) + 1, is_repeat};
}

PaintPage paint_page(const LaidOutPage& page, const Leaflet& leaflet, const PageToPaint& to_paint,
                     const SlugLine& slug_line, Diagnostics& found)
{
    const PageFormat& format = leaflet.format;
    const Sheet& sheet = to_paint.sheet;
    PaintedBoxes boxes = paint_boxes(page.root, to_paint, found);
    if (boxes.leave_bleed)
        cut_at_bleed(boxes.items, sheet);
    if (leaflet.output.medium == Medium::print && leaflet.output.black_overprints)
        let_black_overprint(boxes.items);
    Marks marks = make_marks(leaflet.output.marks, mark_site(to_paint, boxes.items, slug_line));
    return {page.name,
            format.trim,
            format.bleed,
            marks.slug,
            std::move(boxes.items),
            std::move(marks.operations),
            std::move(boxes.links)};
}

} // namespace

PaintList paint(const Leaflet& leaflet, const Layout& layout, const Pictures& pictures, Diagnostics& found,
                const SlugLine& slug_line)
{
    PaintList list;
    const Sheet sheet{leaflet.format.trim, leaflet.format.bleed};
    for (std::size_t index = 0; index < layout.pages.size(); ++index)
        list.pages.push_back(paint_page(layout.pages[index], leaflet,
                                        next_page(leaflet, layout, sheet, pictures, index), slug_line, found));
    if (leaflet.output.is_tagged())
        list.structure = leaflet.structure;
    return list;
}

} // namespace skrejlapa
