#include "layout/flex_lines.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// Where a line must end; nothing where it need not.
std::optional<Length> line_limit(const FlexContainer& container)
{
    if (!container.is_multi_line())
        return {};
    if (container.axes.is_row)
        return container.width;
    return container.percentage_height ? container.percentage_height : container.max_height;
}

/// The first items, at least one, that stand within the limit.
FlexLine take_line(const FlexContainer& container, std::span<FlexItem> items, std::optional<Length> limit)
{
    FlexLine line;
    std::size_t count = 0;
    for (const FlexItem& item : items) {
        const Length gap = count > 0 ? container.main_gap : Length{};
        const Length with_item = line.hypothetical_main_size + gap + item.outer_hypothetical_main_size();
        if (count > 0 && limit && with_item > *limit)
            break;
        line.hypothetical_main_size = with_item;
        ++count;
    }
    line.items = items.first(count);
    return line;
}

} // namespace

std::vector<FlexLine> collect_into_lines(const FlexContainer& container, std::span<FlexItem> items)
{
    const std::optional<Length> limit = line_limit(container);
    std::vector<FlexLine> lines;
    while (!items.empty()) {
        lines.push_back(take_line(container, items, limit));
        items = items.subspan(lines.back().items.size());
    }
    return lines;
}

Length determine_main_extent(const FlexContainer& container, std::span<const FlexLine> lines)
{
    if (const std::optional<Length> given = container.given_main())
        return *given;
    Length longest;
    for (const FlexLine& line : lines)
        longest = std::max(longest, line.hypothetical_main_size);
    return longest;
}

} // namespace skrejlapa
