#include "build/screen_colors.h"

#include "color/cmyk_to_rgb.h"

namespace skrejlapa
{

namespace
{

Ink* ink_of(PaintOperation& operation)
{
    if (auto* const fill = std::get_if<FillPath>(&operation))
        return &fill->ink;
    if (auto* const stroke = std::get_if<StrokePath>(&operation))
        return &stroke->ink;
    auto* const glyphs = std::get_if<DrawGlyphs>(&operation);
    return glyphs == nullptr ? nullptr : &glyphs->run.color;
}

} // namespace

void put_screen_colors(PaintList& list, const BlobPtr& profile)
{
    const CmykToRgb conversion(profile);
    for (PaintPage& page : list.pages) {
        for (PaintItem& item : page.items) {
            if (Ink* const ink = ink_of(item.operation))
                ink->screen = conversion.convert(*ink);
        }
    }
}

} // namespace skrejlapa
