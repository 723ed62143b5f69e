#include "pdf/spot_inks.h"

#include "paint/operation_ink.h"
#include "pdf/syntax.h"
#include "picture/pdf_number.h"

#include <fmt/format.h>

namespace skrejlapa
{

SpotInks::SpotInks(const PaintList& list)
{
    for (const PaintPage& page : list.pages) {
        for_each_operation(page, [&](const PaintOperation& operation) {
            if (const Ink* const ink = ink_of(operation))
                note(*ink);
        });
    }
}

void SpotInks::note(const Ink& ink)
{
    if (!ink.spot.empty() && indices_.try_emplace(ink.spot, inks_.size()).second)
        inks_.push_back({ink.spot, ink.process, {}});
}

void SpotInks::add_to(ObjectStore& store, SharedSpots& shared)
{
    for (SpotInk& ink : inks_) {
        ink.tint_transform = store.add_once(fmt::format(
            "/C0 [0 0 0 0 ] /C1 [{} {} {} {} ] /Domain [0 1 ] /FunctionType 2 /N 1 ", pdf_number(ink.look.c),
            pdf_number(ink.look.m), pdf_number(ink.look.y), pdf_number(ink.look.k)));
        shared.add(ink.name, "/DeviceCMYK " + ink.tint_transform.text());
    }
}

std::string SpotInks::color_space(std::size_t index) const
{
    const SpotInk& ink = inks_.at(index);
    return fmt::format("[/Separation {} /DeviceCMYK {}]", pdf_name(ink.name), ink.tint_transform.text());
}

} // namespace skrejlapa
