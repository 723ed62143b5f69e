#include "base/span.h"

#include "base/utf8.h"

#include <algorithm>
#include <cassert>

namespace skrejlapa
{

namespace
{

std::vector<std::uint32_t> find_line_starts(std::string_view text)
{
    std::vector<std::uint32_t> starts{0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n')
            starts.push_back(static_cast<std::uint32_t>(i + 1));
    }
    return starts;
}

} // namespace

FileId SourceMap::add(std::string name, std::string text)
{
    std::vector<std::uint32_t> starts = find_line_starts(text);
    sources_.push_back(std::make_shared<const Source>(Source{std::move(name), std::move(text), std::move(starts)}));
    return static_cast<FileId>(sources_.size());
}

const std::string& SourceMap::name(FileId file) const
{
    assert(file > 0 && file <= sources_.size());
    return sources_[file - 1]->name;
}

const std::string& SourceMap::text(FileId file) const
{
    assert(file > 0 && file <= sources_.size());
    return sources_[file - 1]->text;
}

LineColumn SourceMap::place(FileId file, std::uint32_t offset) const
{
    assert(file > 0 && file <= sources_.size());
    const Source& source = *sources_[file - 1];
    const auto at = std::min<std::size_t>(offset, source.text.size());
    const auto after = std::upper_bound(source.line_starts.begin(), source.line_starts.end(), at);
    const std::size_t start = *(after - 1);
    const auto before = std::string_view(source.text).substr(start, at - start);
    return {static_cast<int>(after - source.line_starts.begin()), static_cast<int>(count_code_points(before)) + 1};
}

std::string_view SourceMap::line(FileId file, int line) const
{
    assert(file > 0 && file <= sources_.size());
    const Source& source = *sources_[file - 1];
    if (line < 1 || static_cast<std::size_t>(line) > source.line_starts.size())
        return {};
    const std::size_t start = source.line_starts[static_cast<std::size_t>(line) - 1];
    const std::string_view rest = std::string_view(source.text).substr(start);
    return rest.substr(0, rest.find_first_of("\r\n"));
}

std::uint32_t SourceMap::offset(FileId file, LineColumn place) const
{
    assert(file > 0 && file <= sources_.size());
    const Source& source = *sources_[file - 1];
    const auto wanted = static_cast<std::size_t>(std::max(place.line, 1)) - 1;
    std::size_t at = source.line_starts[std::min(wanted, source.line_starts.size() - 1)];
    for (int column = 1; column < place.column && at < source.text.size(); ++column)
        at += code_point_length(source.text, at);
    return static_cast<std::uint32_t>(at);
}

} // namespace skrejlapa
