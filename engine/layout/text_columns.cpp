#include "layout/text_columns.h"

#include "resolve/layout_limits.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

Length gap_of(const BoxStyle& style, Length content_width)
{
    const LengthPercentage& gap = style.column_gap;
    return gap.fraction ? content_width.scaled(*gap.fraction) : gap.length;
}

int count_of(const BoxStyle& style, Length content_width, Length gap)
{
    const int most = style.column_count.value_or(style.column_width ? layout_limits::text_columns : 1);
    if (!style.column_width)
        return most;
    const Length each = std::max(*style.column_width + gap, Length::from_millipoints(1));
    const std::int64_t fitting = (content_width + gap).millipoints() / each.millipoints();
    return static_cast<int>(std::clamp<std::int64_t>(fitting, 1, most));
}

/// Blocks between two that are as wide as all columns.
struct ColumnedStretch {
    Length top;
    Length bottom;
    std::uint32_t last_column = 0;
};

std::vector<ColumnedStretch> columned_stretches(const StoryPart& part)
{
    std::vector<ColumnedStretch> stretches;
    bool is_new = true;
    for (const BlockPart& block : part.blocks) {
        if (block.column == all_columns) {
            is_new = true;
            continue;
        }
        if (is_new)
            stretches.push_back({block.top, block.bottom(), 0});
        is_new = false;
        ColumnedStretch& stretch = stretches.back();
        stretch.top = std::min(stretch.top, block.top);
        stretch.bottom = std::max(stretch.bottom, block.bottom());
        stretch.last_column = block.column;
    }
    return stretches;
}

} // namespace

ColumnSet columns_of(const BoxStyle& style, Length content_width)
{
    const Length gap = gap_of(style, content_width);
    const int count = count_of(style, content_width, gap);
    if (count == 1)
        return {.count = 1, .width = content_width, .whole = content_width, .gap = gap, .direction = style.direction};
    const Length width = Length::from_millipoints((content_width + gap).millipoints() / count) - gap;
    return {.count = count,
            .width = std::max(width, Length{}),
            .whole = content_width,
            .gap = gap,
            .direction = style.direction};
}

Length width_for_columns(const BoxStyle& style, Length column)
{
    const int count = style.column_count.value_or(1);
    const Length each = std::max(column, style.column_width.value_or(column));
    return each * count + gap_of(style, Length{}) * (count - 1);
}

std::vector<PlacedRule> place_column_rules(const StoryPart& part, const BoxStyle& style, const Rect& content)
{
    std::vector<PlacedRule> rules;
    const Length width = style.column_rule_width;
    if (part.columns.count == 1 || width <= Length{})
        return rules;
    const std::vector<ColumnedStretch> stretches = columned_stretches(part);
    const bool is_undivided = stretches.size() == 1 && !part.blocks.empty() &&
                              part.blocks.front().column != all_columns && part.blocks.back().column != all_columns;
    for (const ColumnedStretch& stretch : stretches) {
        const Length top = is_undivided ? Length{} : stretch.top + part.shift;
        const Length height = is_undivided ? content.size.height : stretch.bottom - stretch.top;
        for (std::uint32_t column = 0; column < stretch.last_column; ++column) {
            const Length left = std::min(part.columns.offset(column), part.columns.offset(column + 1));
            const Length middle = left + part.columns.width + part.columns.gap.scaled(0.5);
            rules.push_back({{{content.left() + middle - width.scaled(0.5), content.top() + top}, {width, height}},
                             style.column_rule_color});
        }
    }
    return rules;
}

} // namespace skrejlapa
