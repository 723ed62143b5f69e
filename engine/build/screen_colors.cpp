#include "build/screen_colors.h"

#include "paint/operation_ink.h"

namespace skrejlapa
{

void put_screen_colors(PaintList& list, const CmykToRgb& conversion)
{
    for (PaintPage& page : list.pages) {
        for (PaintItem& item : page.items) {
            if (Ink* const ink = ink_of(item.operation))
                ink->screen = conversion.convert(*ink);
        }
    }
}

} // namespace skrejlapa
