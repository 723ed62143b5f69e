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

PaintPage paint_page(const LaidOutPage& page, const PageFormat& format, const Pictures& pictures, int page_number,
                     Diagnostics& found)
{
    const Sheet sheet{format.trim, format.bleed};
    PaintedBoxes boxes = paint_boxes(page.root, sheet, pictures, page_number, found);
    if (boxes.leave_bleed)
        cut_at_bleed(boxes.items, sheet);
    PaintPage painted{page.name, format.trim, format.bleed, Length{}, std::move(boxes.items)};
    if (!format.crop_marks)
        return painted;
    painted.slug = crop_mark_slug(format.bleed);
    for (const RegistrationLine& mark : crop_marks(format.trim, format.bleed))
        painted.items.push_back({mark, {}, {}});
    return painted;
}

} // namespace

PaintList paint(const Leaflet& leaflet, const Layout& layout, const Pictures& pictures, Diagnostics& found)
{
    PaintList list;
    for (const LaidOutPage& page : layout.pages) {
        const int number = static_cast<int>(list.pages.size()) + 1;
        list.pages.push_back(paint_page(page, leaflet.format, pictures, number, found));
    }
    return list;
}

} // namespace skrejlapa
