#include "layout/marker_columns.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

struct OpenList {
    Length indent;
    MarkerColumn column;
    std::vector<std::size_t> members;
};

void close_list(std::vector<OpenList>& open, std::vector<MarkerColumn>& columns)
{
    for (const std::size_t member : open.back().members)
        columns[member] = open.back().column;
    open.pop_back();
}

} // namespace

std::vector<MarkerColumn> measure_marker_columns(const Story& story, const Typesetter& typesetter)
{
    std::vector<MarkerColumn> columns(story.blocks.size());
    std::vector<OpenList> open;
    for (std::size_t index = 0; index < story.blocks.size(); ++index) {
        const Block& block = story.blocks[index];
        const auto is_over = [&](const OpenList& list) {
            return list.indent > block.indent_start || (list.indent == block.indent_start && !block.marker);
        };
        while (!open.empty() && is_over(open.back()))
            close_list(open, columns);
        if (!block.marker)
            continue;
        if (open.empty() || open.back().indent != block.indent_start)
            open.push_back({.indent = block.indent_start});
        OpenList& list = open.back();
        const Length width = typesetter.max_content_width(block.marker->paragraph);
        list.column.markers = std::max(list.column.markers, width);
        list.column.width = std::max({list.column.width, width, block.marker->column});
        list.members.push_back(index);
    }
    while (!open.empty())
        close_list(open, columns);
    return columns;
}

} // namespace skrejlapa
