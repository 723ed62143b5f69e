#include "paint/line_reading.h"

#include "layout/paragraph_items.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

Rect area_of(const Line& line, const LineRun& run)
{
    const FaceMetrics& metrics = run.face->metrics();
    const Length ascent = at_size(metrics.ascent, run.size, *run.face);
    const Length descent = -at_size(metrics.descent, run.size, *run.face);
    const Length left = run.glyphs.front().x;
    const Length right = run.glyphs.back().x + run.glyphs.back().advance;
    return {{line.baseline.x + left, line.baseline.y - ascent}, {right - left, ascent + descent}};
}

Rect around_both(const Rect& a, const Rect& b)
{
    const Point from{std::min(a.left(), b.left()), std::min(a.top(), b.top())};
    const Point to{std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom())};
    return {from, {to.x - from.x, to.y - from.y}};
}

} // namespace

std::vector<const LineRun*> runs_to_paint(const OutputTerms& output, const Line& line)
{
    std::vector<const LineRun*> runs;
    for (const LineRun& run : line.runs) {
        if (!run.glyphs.empty())
            runs.push_back(&run);
    }
    if (output.is_tagged())
        std::stable_sort(runs.begin(), runs.end(),
                         [](const LineRun* a, const LineRun* b) { return a->position < b->position; });
    return runs;
}

ElementId link_around(const StructureTree& structure, ElementId element)
{
    while (element != no_element && structure[element].role != StructureRole::link)
        element = structure[element].parent;
    return element;
}

std::vector<PaintLink> links_of_line(const StructureTree& structure, const Line& line)
{
    std::vector<PaintLink> links;
    for (const LineRun& run : line.runs) {
        const ElementId element =
            run.link.empty() || run.glyphs.empty() ? no_element : link_around(structure, run.element);
        if (element == no_element)
            continue;
        const Rect area = area_of(line, run);
        const auto known =
            std::find_if(links.begin(), links.end(), [&](const PaintLink& link) { return link.element == element; });
        if (known == links.end())
            links.push_back({area, run.link, element});
        else
            known->area = around_both(known->area, area);
    }
    return links;
}

} // namespace skrejlapa
