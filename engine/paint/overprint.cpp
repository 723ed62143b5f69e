#include "paint/overprint.h"

#include "paint/item_area.h"

namespace skrejlapa
{

namespace
{

// Broader, what lies beneath a black area would show through it.
constexpr Length broadest_line = pt(2);

bool is_full_black(const Ink& ink) { return ink.spot.empty() && ink.process == black.process; }

template <class Operation> void decide(Operation& /*operation*/) {}

void decide(DrawGlyphs& text)
{
    if (is_full_black(text.run.color))
        text.overprint = Overprint::overprint;
}

void decide(StrokePath& line)
{
    if (is_full_black(line.ink) && line.width < broadest_line)
        line.overprint = Overprint::overprint;
}

void decide(FillPath& area)
{
    if (!is_full_black(area.ink))
        return;
    const std::optional<Length> thickness = thickness_of(area.path);
    if (thickness && *thickness < broadest_line)
        area.overprint = Overprint::overprint;
}

} // namespace

void let_black_overprint(std::vector<PaintItem>& items)
{
    for (PaintItem& item : items)
        std::visit([](auto& operation) { decide(operation); }, item.operation);
}

} // namespace skrejlapa
