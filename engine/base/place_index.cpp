#include "base/place_index.h"

#include "base/utf8.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr std::size_t block_bytes = 512;

std::size_t code_points_before(std::string_view text, const std::vector<std::uint32_t>& counted, std::size_t at)
{
    const std::size_t block = at / block_bytes;
    const std::size_t begin = block * block_bytes;
    return counted[block] + count_code_points(text.substr(begin, at - begin));
}

} // namespace

const PlaceIndex::Marks& PlaceIndex::marks_of(FileId file)
{
    const auto [entry, is_new] = marks_.try_emplace(file);
    Marks& marks = entry->second;
    if (!is_new)
        return marks;
    const std::string_view text = sources_.text(file);
    marks.line_starts.push_back(0);
    for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
        marks.line_starts.push_back(static_cast<std::uint32_t>(at + 1));
    marks.code_points.push_back(0);
    for (std::size_t begin = 0; begin + block_bytes <= text.size(); begin += block_bytes) {
        const std::size_t count = count_code_points(text.substr(begin, block_bytes));
        marks.code_points.push_back(marks.code_points.back() + static_cast<std::uint32_t>(count));
    }
    return marks;
}

LineColumn PlaceIndex::place(FileId file, std::uint32_t offset)
{
    const Marks& marks = marks_of(file);
    const std::string_view text = sources_.text(file);
    const std::size_t at = std::min<std::size_t>(offset, text.size());
    const auto after = std::upper_bound(marks.line_starts.begin(), marks.line_starts.end(), at);
    const std::size_t column =
        code_points_before(text, marks.code_points, at) - code_points_before(text, marks.code_points, *(after - 1));
    return {static_cast<int>(after - marks.line_starts.begin()), static_cast<int>(column) + 1};
}

} // namespace skrejlapa
