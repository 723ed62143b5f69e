#include "layout/painting_order.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

int painting_order(const Box& box)
{
    const bool is_flex_item =
        box.style.position == Position::relative || box.style.position == Position::static_position;
    return is_flex_item ? box.style.order : 0;
}

} // namespace

bool is_painted_late(const BoxStyle& style)
{
    const bool is_turned = std::fmod(style.rotate_deg, 360.0) != 0;
    return style.position != Position::static_position || style.opacity < 1 || is_turned;
}

std::vector<const Fragment*> children_in_painting_order(const Fragment& fragment)
{
    std::vector<const Fragment*> children;
    for (const Fragment& child : fragment.children)
        children.push_back(&child);
    std::stable_sort(children.begin(), children.end(), [](const Fragment* a, const Fragment* b) {
        const bool a_is_late = is_painted_late(a->box->style);
        const bool b_is_late = is_painted_late(b->box->style);
        return a_is_late != b_is_late ? b_is_late : painting_order(*a->box) < painting_order(*b->box);
    });
    return children;
}

} // namespace skrejlapa
