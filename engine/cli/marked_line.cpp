#include "cli/forms.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

constexpr int tab_width = 4;
constexpr int widest_line = 110;
constexpr int columns_before_mark = 60;

struct CodePointRange {
    char32_t first;
    char32_t last;
};

/// Combining marks and other characters without a column of their own (Unicode 15, the common scripts' blocks).
constexpr auto zero_width = std::to_array<CodePointRange>({{0x0300, 0x036F},
                                                           {0x0483, 0x0489},
                                                           {0x0591, 0x05BD},
                                                           {0x0610, 0x061A},
                                                           {0x064B, 0x065F},
                                                           {0x1AB0, 0x1AFF},
                                                           {0x1DC0, 0x1DFF},
                                                           {0x200B, 0x200F},
                                                           {0x202A, 0x202E},
                                                           {0x2060, 0x2064},
                                                           {0x20D0, 0x20FF},
                                                           {0xFE00, 0xFE0F},
                                                           {0xFE20, 0xFE2F},
                                                           {0xFEFF, 0xFEFF},
                                                           {0xE0100, 0xE01EF}});

/// Wide and fullwidth characters (Unicode Standard Annex 11, by block).
constexpr auto double_width = std::to_array<CodePointRange>({{0x1100, 0x115F},
                                                             {0x2E80, 0x303E},
                                                             {0x3041, 0x33FF},
                                                             {0x3400, 0x4DBF},
                                                             {0x4E00, 0x9FFF},
                                                             {0xA000, 0xA4CF},
                                                             {0xAC00, 0xD7A3},
                                                             {0xF900, 0xFAFF},
                                                             {0xFE30, 0xFE6F},
                                                             {0xFF00, 0xFF60},
                                                             {0xFFE0, 0xFFE6},
                                                             {0x1F300, 0x1F64F},
                                                             {0x1F900, 0x1F9FF},
                                                             {0x20000, 0x3FFFD}});

template <std::size_t N> bool lies_in(const std::array<CodePointRange, N>& ranges, char32_t code_point)
{
    return std::any_of(ranges.begin(), ranges.end(), [&](const CodePointRange& range) {
        return range.first <= code_point && code_point <= range.last;
    });
}

bool is_control(char32_t code_point) { return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0); }

int columns_of(char32_t code_point)
{
    if (lies_in(zero_width, code_point))
        return 0;
    return lies_in(double_width, code_point) ? 2 : 1;
}

/// One code point as a terminal may show it.
struct Cell {
    std::string text;
    int columns = 1;
};

Cell cell_of(std::string_view line, std::size_t at, std::size_t length)
{
    const bool is_stray_byte = length == 1 && static_cast<unsigned char>(line[at]) >= 0x80;
    if (is_stray_byte)
        return {"\uFFFD", 1};
    const char32_t code_point = decode_code_point(line, at);
    if (code_point == '\t')
        return {std::string(tab_width, ' '), tab_width};
    if (is_control(code_point))
        return {"\uFFFD", 1};
    return {std::string(line.substr(at, length)), columns_of(code_point)};
}

std::vector<Cell> cells_of(std::string_view line)
{
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t length = std::min(code_point_length(line, at), line.size() - at);
        cells.push_back(cell_of(line, at, length));
        at += length;
    }
    return cells;
}

int columns_between(const std::vector<Cell>& cells, std::size_t begin, std::size_t end)
{
    int columns = 0;
    for (std::size_t i = begin; i < std::min(end, cells.size()); ++i)
        columns += cells[i].columns;
    return columns;
}

/// The first cell to show, so that the mark at `mark` stands near the line's start.
std::size_t first_shown(const std::vector<Cell>& cells, std::size_t mark)
{
    std::size_t first = std::min(mark, cells.size());
    for (int columns = 0; first > 0 && columns < columns_before_mark; --first)
        columns += cells[first - 1].columns;
    return first;
}

} // namespace

MarkedLine mark_line(std::string_view line, int column, int length)
{
    const std::vector<Cell> cells = cells_of(line);
    const auto mark = static_cast<std::size_t>(std::max(column, 1) - 1);
    const bool fits = columns_between(cells, 0, cells.size()) <= widest_line;
    const std::size_t first = fits ? 0 : first_shown(cells, mark);

    MarkedLine marked;
    if (first > 0)
        marked.text = "…";
    marked.start = (first > 0 ? 1 : 0) + columns_between(cells, first, mark);
    marked.width = std::max(1, columns_between(cells, mark, mark + static_cast<std::size_t>(std::max(length, 1))));
    int columns = 0;
    for (std::size_t i = first; i < cells.size(); ++i) {
        columns += cells[i].columns;
        if (columns > widest_line) {
            marked.text += "…";
            marked.width = std::min(marked.width, std::max(1, widest_line - marked.start));
            break;
        }
        marked.text += cells[i].text;
    }
    return marked;
}

} // namespace skrejlapa
