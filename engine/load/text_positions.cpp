#include "load/text_positions.h"

#include "base/utf8.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{
constexpr std::uint32_t landmark_distance = 64;
}

TextPositions::TextPositions(std::string_view text) : text_(text), line_starts_{0}
{
    for (std::size_t at = 0; at < text.size(); at += code_point_length(text, at)) {
        if (code_points_ % landmark_distance == 0)
            landmarks_.push_back(static_cast<std::uint32_t>(at));
        ++code_points_;
        if (text[at] == '\n')
            line_starts_.push_back(code_points_);
    }
}

std::uint32_t TextPositions::offset(LineColumn place) const
{
    const auto line = static_cast<std::size_t>(std::max(place.line, 1)) - 1;
    if (line >= line_starts_.size())
        return static_cast<std::uint32_t>(text_.size());
    const std::uint32_t wanted = line_starts_[line] + static_cast<std::uint32_t>(std::max(place.column, 1)) - 1;
    if (wanted >= code_points_)
        return static_cast<std::uint32_t>(text_.size());
    std::size_t at = landmarks_[wanted / landmark_distance];
    for (std::uint32_t steps = wanted % landmark_distance; steps > 0; --steps)
        at += code_point_length(text_, at);
    return static_cast<std::uint32_t>(at);
}

} // namespace skrejlapa
