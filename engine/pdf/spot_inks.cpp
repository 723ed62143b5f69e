#include "pdf/spot_inks.h"

#include "pdf/syntax.h"

#include <fmt/format.h>

namespace skrejlapa
{

SpotInks::SpotInks(const PaintList& list)
{
    for (const PaintPage& page : list.pages) {
        for (const PaintItem& item : page.items) {
            if (const auto* const fill = std::get_if<FillPath>(&item.operation))
                note(fill->ink);
            else if (const auto* const stroke = std::get_if<StrokePath>(&item.operation))
                note(stroke->ink);
            else if (const auto* const glyphs = std::get_if<DrawGlyphs>(&item.operation))
                note(glyphs->run.color);
        }
    }
}

void SpotInks::note(const Ink& ink)
{
    if (!ink.spot.empty() && indices_.try_emplace(ink.spot, inks_.size()).second)
        inks_.push_back({ink.spot, ink.process, {}});
}

void SpotInks::add_to(ObjectStore& store)
{
    for (SpotInk& ink : inks_) {
        std::string function = "/FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [";
        for (const double part : {ink.look.c, ink.look.m, ink.look.y, ink.look.k}) {
            append_number(function, part, 4);
            function += ' ';
        }
        ink.tint_transform = store.add(function + "] /N 1");
    }
}

std::string SpotInks::color_space(std::size_t index) const
{
    const SpotInk& ink = inks_.at(index);
    return fmt::format("[/Separation {} /DeviceCMYK {}]", pdf_name(ink.name), ink.tint_transform.text());
}

} // namespace skrejlapa
