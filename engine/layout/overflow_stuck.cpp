#include "layout/overflow_stuck.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

const Fragment* find_fragment(const Fragment& fragment, const Box& box)
{
    if (fragment.box == &box)
        return &fragment;
    for (const Fragment& child : fragment.children) {
        if (const Fragment* const found = find_fragment(child, box))
            return found;
    }
    return nullptr;
}

/// "; it is 30.0 mm high and "rest" has room for 20.0 mm"
std::string describe_room(const StuckText& stuck, const SettledPage& page)
{
    const auto part = page.text.find(&stuck.box);
    const Fragment* const fragment = find_fragment(page.root, stuck.box);
    if (part == page.text.end() || !part->second.next_height || fragment == nullptr)
        return {};
    return fmt::format(": {:.1f} mm high, and \"{}\" has room for {:.1f} mm", part->second.next_height->to_mm(),
                       stuck.box.name, content_box(*fragment).size.height.to_mm());
}

Diagnostic describe_table(const Table& table, const StuckText& stuck, const SettledPage& page)
{
    const char* const what = stuck.next.item == 0 ? "the beginning" : "the next part";
    return failure("LAYOUT-OVERFLOW-STUCK", table.span,
                   fmt::format("the overflow page \"{}\" has no room for {} of this table, which is not divided{}",
                               page.name, what, describe_room(stuck, page)),
                   {"rows that a cell joins stay together, and so do the header and the first row below it: join fewer "
                    "rows, make the cells' text shorter or their columns wider, or give the box more height"})
        .value();
}

} // namespace

Diagnostic describe_stuck(const StuckText& stuck, const SettledPage& page)
{
    const Block& block = stuck.story.blocks[stuck.next.block];
    if (block.table)
        return describe_table(*block.table, stuck, page);
    const char* const what = block.picture ? "picture" : "line";
    return failure("LAYOUT-OVERFLOW-STUCK", page.page->span,
                   fmt::format("the overflow page \"{}\" has no room for the next {} of its text{}", page.name, what,
                               describe_room(stuck, page)),
                   {fmt::format("give \"{}\" more height, or make that {} smaller", stuck.box.name, what)})
        .value();
}

} // namespace skrejlapa
