#include "load/control_characters.h"

#include "base/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

std::size_t control_character_length(std::string_view text, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\t' || byte == '\n' || byte == '\r')
        return 0;
    if (byte < 0x20 || byte == 0x7F)
        return 1;
    // U+0080 to U+009F are C2 80 to C2 9F.
    return byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0 ? 2 : 0;
}

void report_control_characters(const SourceMap& sources, Span part, Diagnostics& found)
{
    const std::string_view text = sources.text(part.file);
    std::uint32_t first = part.end;
    int count = 0;
    for (std::uint32_t at = part.begin; at < part.end; ++at) {
        if (control_character_length(text, at) == 0)
            continue;
        first = std::min(first, at);
        ++count;
    }
    if (count == 0)
        return;
    const auto code_point = static_cast<std::uint32_t>(decode_code_point(text, first));
    found.warning("CONTENT-CONTROL-CHARACTER", {part.file, first, first + 1},
                  count == 1
                      ? fmt::format("the control character U+{:04X} stands in the text; it is left out", code_point)
                      : fmt::format("{} control characters stand in the text, the first U+{:04X}; they are left out",
                                    count, code_point),
                  {"delete it: it came with text that was pasted"});
}

} // namespace skrejlapa
