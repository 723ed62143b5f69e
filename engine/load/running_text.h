/// The words of a block without its marks, in a form that figures are easily found in.
#pragma once

#include "load/content_document.h"

namespace skrejlapa
{

/// Small letters, ASCII digits and plain spaces, a character for each of what was written.
struct RunningText {
    std::u32string text;
    std::vector<std::string> written; ///< each character
    std::vector<Span> spans;          ///< of the inline that each character stands in

    [[nodiscard]] std::string quoted(std::size_t begin, std::size_t end) const;
    void blank(std::size_t begin, std::size_t end);
};

/// Without addresses and fields: their figures state nothing.
RunningText running_text(const std::vector<Inline>& inlines);

/// The names in `{{…}}`, without the mark of optional ones.
std::vector<std::string> fields_in(std::string_view text);

} // namespace skrejlapa
