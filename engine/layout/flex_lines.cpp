#include "layout/flex_lines.h"

namespace skrejlapa
{

namespace
{

/// How many of the items, at least one, stand in the first line.
std::size_t count_in_line(const FlexContainer& container, std::span<const FlexItem> items)
{
    Length used;
    for (std::size_t i = 0; i < items.size(); ++i) {
        used += items[i].outer_hypothetical_main_size();
        if (i > 0 && used > container.main_extent)
            return i;
        used += container.main_gap;
    }
    return items.size();
}

} // namespace

std::vector<FlexLine> collect_into_lines(const FlexContainer& container, std::span<FlexItem> items)
{
    std::vector<FlexLine> lines;
    while (!items.empty()) {
        const std::size_t count = container.is_multi_line() ? count_in_line(container, items) : items.size();
        lines.push_back({.items = items.first(count)});
        items = items.subspan(count);
    }
    return lines;
}

} // namespace skrejlapa
