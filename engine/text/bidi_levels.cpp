#include "text/code_points.h"
#include "text/itemize.h"

#include <memory>

#include <unicode/ubidi.h>
#include <unicode/unistr.h>

namespace skrejlapa
{

namespace
{

struct BidiDeleter {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

constexpr bool is_right_to_left(UCharDirection direction)
{
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC || direction == U_ARABIC_NUMBER ||
           direction == U_RIGHT_TO_LEFT_EMBEDDING || direction == U_RIGHT_TO_LEFT_OVERRIDE ||
           direction == U_RIGHT_TO_LEFT_ISOLATE;
}

// No character below U+0590 runs from right to left or changes the direction.
bool may_run_right_to_left(std::string_view text)
{
    for (const CodePoint& point : CodePoints(text)) {
        if (point.character >= 0x0590 && is_right_to_left(u_charDirection(static_cast<UChar32>(point.character))))
            return true;
    }
    return false;
}

std::vector<Stretch<std::uint8_t>> to_utf8(const UBiDiLevel* levels, std::string_view text)
{
    std::vector<Stretch<std::uint8_t>> stretches;
    std::size_t utf16 = 0;
    for (const CodePoint& point : CodePoints(text)) {
        const std::uint8_t level = levels[utf16];
        utf16 += point.character > 0xFFFF ? 2 : 1;
        if (stretches.empty() || stretches.back().value != level)
            stretches.push_back({point.begin, point.begin, level});
        stretches.back().end = point.end;
    }
    return stretches;
}

} // namespace

std::vector<Stretch<std::uint8_t>> itemize_directions(std::string_view text, Direction base)
{
    const std::uint8_t base_level = base == Direction::rtl ? 1 : 0;
    std::vector<Stretch<std::uint8_t>> uniform = {{0, static_cast<std::uint32_t>(text.size()), base_level}};
    if (base == Direction::ltr && !may_run_right_to_left(text))
        return uniform;
    const icu::UnicodeString utf16 =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    const std::unique_ptr<UBiDi, BidiDeleter> bidi(ubidi_open());
    UErrorCode error = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), utf16.getBuffer(), utf16.length(), base_level, nullptr, &error);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &error);
    return U_SUCCESS(error) ? to_utf8(levels, text) : uniform;
}

} // namespace skrejlapa
