/// Lines and columns to byte offsets, in constant time however long the lines are.
#pragma once

#include "base/span.h"

namespace skrejlapa
{

/// Where the lines and code points of one text lie.
class TextPositions
{
public:
    /// Requires: `text` is well-formed UTF-8 and outlives the index.
    explicit TextPositions(std::string_view text);

    /// The offset of a place, clamped into the text. Lines end with a line feed.
    [[nodiscard]] std::uint32_t offset(LineColumn place) const;

private:
    std::string_view text_;
    std::vector<std::uint32_t> line_starts_; ///< counted in code points
    std::vector<std::uint32_t> landmarks_;   ///< the byte offset of every 64th code point
    std::uint32_t code_points_ = 0;
};

} // namespace skrejlapa
