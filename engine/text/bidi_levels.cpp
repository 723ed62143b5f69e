#include "text/code_points.h"
#include "text/itemize.h"

#include <algorithm>
#include <memory>

#include <unicode/ubidi.h>
#include <unicode/utf16.h>

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

/// The text as the algorithm gets it: in UTF-16, each isolate between the characters that Unicode has for that.
class MarkedText
{
public:
    MarkedText(std::string_view text, std::span<const Isolate> isolates)
    {
        auto next = isolates.begin();
        for (const CodePoint& point : CodePoints(text)) {
            close_until(point.begin);
            for (; next != isolates.end() && next->begin <= point.begin; ++next)
                open(*next);
            places_.push_back({point.begin, point.end, marked_.size()});
            append(point.character);
        }
        close_until(static_cast<std::uint32_t>(text.size()));
    }

    [[nodiscard]] const std::u16string& utf16() const { return marked_; }

    [[nodiscard]] std::vector<Stretch<std::uint8_t>> levels_of_text(const UBiDiLevel* levels) const
    {
        std::vector<Stretch<std::uint8_t>> stretches;
        for (const Place& place : places_) {
            const std::uint8_t level = levels[place.marked];
            if (stretches.empty() || stretches.back().value != level)
                stretches.push_back({place.begin, place.begin, level});
            stretches.back().end = place.end;
        }
        return stretches;
    }

private:
    struct Place {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::size_t marked = 0; ///< where it stands in the marked text
    };

    void append(char32_t character)
    {
        if (character > 0xFFFF) {
            marked_ += static_cast<char16_t>(U16_LEAD(character));
            marked_ += static_cast<char16_t>(U16_TRAIL(character));
        } else {
            marked_ += static_cast<char16_t>(character);
        }
    }

    // Arabic figures would put their groups from the right even within text from the left: a number is overridden.
    void open(const Isolate& isolate)
    {
        marked_ += isolate.direction == Direction::rtl ? u'\u2067' : u'\u2066';
        if (isolate.kind == IsolateKind::number)
            marked_ += u'\u202D';
        open_.push_back(isolate);
    }

    void close_until(std::uint32_t offset)
    {
        for (; !open_.empty() && open_.back().end <= offset; open_.pop_back()) {
            if (open_.back().kind == IsolateKind::number)
                marked_ += u'\u202C';
            marked_ += u'\u2069';
        }
    }

    std::u16string marked_;
    std::vector<Place> places_;
    std::vector<Isolate> open_;
};

} // namespace

// No character below U+0590 runs from right to left or changes the direction.
bool may_run_right_to_left(std::string_view text)
{
    for (const CodePoint& point : CodePoints(text)) {
        if (point.character >= 0x0590 && is_right_to_left(u_charDirection(static_cast<UChar32>(point.character))))
            return true;
    }
    return false;
}

std::vector<Stretch<std::uint8_t>> itemize_directions(std::string_view text, Direction base,
                                                      std::span<const Isolate> isolates)
{
    const std::uint8_t base_level = base == Direction::rtl ? 1 : 0;
    std::vector<Stretch<std::uint8_t>> uniform = {{0, static_cast<std::uint32_t>(text.size()), base_level}};
    if (base == Direction::ltr && !may_run_right_to_left(text))
        return uniform;
    const MarkedText marked(text, isolates);
    const std::unique_ptr<UBiDi, BidiDeleter> bidi(ubidi_open());
    UErrorCode error = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), marked.utf16().data(), static_cast<std::int32_t>(marked.utf16().size()), base_level,
                  nullptr, &error);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &error);
    return U_SUCCESS(error) ? marked.levels_of_text(levels) : uniform;
}

} // namespace skrejlapa
