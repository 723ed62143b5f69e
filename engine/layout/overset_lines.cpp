#include "layout/overset.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// The box among a fragment and all in it. Null where it is not there.
Fragment* find_fragment(Fragment& fragment, const Box& box)
{
    if (fragment.box == &box)
        return &fragment;
    for (Fragment& child : fragment.children) {
        if (Fragment* const found = find_fragment(child, box))
            return found;
    }
    return nullptr;
}

std::vector<Line*> text_lines(Fragment& box)
{
    std::vector<Line*> lines;
    for (Line& line : box.lines) {
        if (line.role == LineRole::text)
            lines.push_back(&line);
    }
    return lines;
}

void mark_below(Fragment& box, const std::vector<Length>& bottoms, Length room)
{
    const std::vector<Line*> lines = text_lines(box);
    for (std::size_t index = 0; index < std::min(lines.size(), bottoms.size()); ++index) {
        if (bottoms[index] > room + layout_rounding)
            lines[index]->is_overset = true;
    }
}

void mark_widest(Fragment& box)
{
    const std::vector<Line*> lines = text_lines(box);
    const auto widest =
        std::max_element(lines.begin(), lines.end(), [](const Line* a, const Line* b) { return a->width < b->width; });
    if (widest != lines.end() && (*widest)->width > Length{})
        (*widest)->is_overset = true;
}

} // namespace

void mark_overset_lines(const std::vector<Overset>& oversets, const StoryFlows& flows, SettledPage& page)
{
    for (const Overset& overset : oversets) {
        const Box& box = *overset.text_box->box;
        const auto part = page.text.find(&box);
        Fragment* const fragment = find_fragment(page.root, box);
        if (part == page.text.end() || fragment == nullptr)
            continue;
        const StoryFlow& flow = flows.flow(std::get<TextContent>(box.content).story);
        if (overset.axis == Axis::vertical)
            mark_below(*fragment, flow.line_bottoms(part->second), part->second.height - overset.by);
        else
            mark_widest(*fragment);
    }
}

} // namespace skrejlapa
