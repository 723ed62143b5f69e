/// The places of many offsets in few texts, as a report of all that was changed on one long line asks for them.
#pragma once

#include "base/span.h"

#include <map>

namespace skrejlapa
{

class PlaceIndex
{
public:
    /// Requires: the sources outlive the index, and none is added while it lives.
    explicit PlaceIndex(const SourceMap& sources) : sources_(sources) {}

    /// As SourceMap::place, but after the first of a file in a time that does not grow with the line's length.
    [[nodiscard]] LineColumn place(FileId file, std::uint32_t offset);

private:
    struct Marks {
        std::vector<std::uint32_t> line_starts;
        std::vector<std::uint32_t> code_points; ///< before each block of the text
    };
    const Marks& marks_of(FileId file);

    const SourceMap& sources_;
    std::map<FileId, Marks> marks_;
};

} // namespace skrejlapa
