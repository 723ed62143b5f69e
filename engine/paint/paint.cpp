#include "paint/marks.h"
#include "paint/paint_boxes.h"
#include "paint/paint_list.h"
#include "paint/shapes.h"

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

void add_marks(const std::vector<RegistrationLine>& marks, std::vector<PaintItem>& items)
{
    for (const RegistrationLine& mark : marks)
        items.push_back({mark, {}, {}});
}

PaintPage paint_page(const LaidOutPage& page, const Leaflet& leaflet, const Pictures& pictures, int page_number,
                     Diagnostics& found)
{
    const PageFormat& format = leaflet.format;
    const Sheet sheet{format.trim, format.bleed};
    PaintedBoxes boxes = paint_boxes(page.root, sheet, pictures, page_number, found);
    if (boxes.leave_bleed)
        cut_at_bleed(boxes.items, sheet);
    PaintPage painted{page.name, format.trim, format.bleed, Length{}, std::move(boxes.items)};
    if (!format.crop_marks)
        return painted;
    painted.slug = crop_mark_slug(format.bleed);
    add_marks(crop_marks(format.trim, format.bleed), painted.items);
    if (leaflet.fold) {
        const std::vector<Length> folds = fold_lines(*leaflet.fold, static_cast<std::size_t>(page_number) - 1);
        add_marks(fold_marks(format.trim, format.bleed, folds), painted.items);
    }
    return painted;
}

} // namespace

PaintList paint(const Leaflet& leaflet, const Layout& layout, const Pictures& pictures, Diagnostics& found)
{
    PaintList list;
    for (const LaidOutPage& page : layout.pages) {
        const int number = static_cast<int>(list.pages.size()) + 1;
        list.pages.push_back(paint_page(page, leaflet, pictures, number, found));
    }
    return list;
}

} // namespace skrejlapa
