#include "text/clean_text.h"

#include "text/code_points.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

constexpr char32_t line_separator = 0x2028;
constexpr char32_t paragraph_separator = 0x2029;
constexpr char32_t soft_hyphen = 0x00AD;
constexpr char32_t replacement_character = 0xFFFD;

bool is_white_space(char32_t character)
{
    constexpr char32_t next_line = 0x0085;
    return character == U' ' || (character >= U'\t' && character <= U'\r') || character == next_line;
}

// Controls, noncharacters, and the annotation and object marks of U+FFF9 to U+FFFC, which stand for things outside the
// text.
bool is_unprintable(char32_t character)
{
    const auto code_point = static_cast<UChar32>(character);
    return u_charType(code_point) == U_CONTROL_CHAR || U_IS_UNICODE_NONCHAR(code_point) ||
           (character >= 0xFFF9 && character <= 0xFFFC);
}

class Cleaner
{
public:
    Cleaner(const Paragraph& paragraph, const SourceRuns& runs, Diagnostics& found)
        : paragraph_(paragraph), runs_(runs), found_(found)
    {
    }

    CleanText clean()
    {
        for (std::size_t run = 0; run < paragraph_.runs.size(); ++run)
            take_run(paragraph_.runs[run].text, runs_.begin_of(run));
        drop_trailing_space();
        return std::move(clean_);
    }

private:
    void take_run(std::string_view text, std::uint32_t run_begin)
    {
        while (!text.empty()) {
            const std::size_t well_formed = find_invalid_utf8(text).value_or(text.size());
            for (const CodePoint& point : CodePoints(text.substr(0, well_formed)))
                take_character(point.character, text.substr(point.begin, point.end - point.begin),
                               run_begin + point.begin);
            if (well_formed < text.size())
                take_replacement(run_begin + static_cast<std::uint32_t>(well_formed), 1);
            const std::size_t taken = std::min(well_formed + 1, text.size());
            text.remove_prefix(taken);
            run_begin += static_cast<std::uint32_t>(taken);
        }
    }

    void take_character(char32_t character, std::string_view bytes, std::uint32_t origin)
    {
        if (is_white_space(character)) {
            if (!at_line_start() && !ends_with_space())
                clean_.text.append_verbatim(" ", origin);
        } else if (character == line_separator || character == paragraph_separator) {
            drop_trailing_space();
            clean_.text.append_replacement("\u2028", origin);
        } else if (character == soft_hyphen) {
            clean_.soft_hyphens.push_back(origin);
        } else if (character == replacement_character) {
            take_replacement(origin, static_cast<std::uint32_t>(bytes.size()));
        } else if (is_unprintable(character)) {
            warn_of_unprintable(character, origin, static_cast<std::uint32_t>(bytes.size()));
        } else {
            clean_.text.append_verbatim(bytes, origin);
        }
    }

    void take_replacement(std::uint32_t origin, std::uint32_t length)
    {
        clean_.text.append_replacement("\uFFFD", origin);
        if (is_first(replacement_character))
            found_.warning("TEXT-REPLACEMENT-CHARACTER", place_in_file(paragraph_, runs_, origin, origin + length),
                           "the text has U+FFFD, the sign for a character that could not be read",
                           {"write the letter that was lost here"});
    }

    void warn_of_unprintable(char32_t character, std::uint32_t origin, std::uint32_t length)
    {
        if (is_first(character))
            found_.warning("TEXT-CONTROL-CHARACTER", place_in_file(paragraph_, runs_, origin, origin + length),
                           fmt::format("the text has U+{:04X}, which cannot be printed; it is left out",
                                       static_cast<std::uint32_t>(character)),
                           {"delete it: it often comes along when text is copied from another program"});
    }

    bool is_first(char32_t character)
    {
        if (reported_.find(character) != std::u32string::npos)
            return false;
        reported_.push_back(character);
        return true;
    }

    [[nodiscard]] bool at_line_start() const
    {
        return clean_.text.text.empty() || clean_.text.text.ends_with("\u2028");
    }
    [[nodiscard]] bool ends_with_space() const { return clean_.text.text.ends_with(' '); }

    void drop_trailing_space()
    {
        if (ends_with_space()) {
            clean_.text.text.pop_back();
            clean_.text.origins.pop_back();
        }
    }

    const Paragraph& paragraph_;
    const SourceRuns& runs_;
    Diagnostics& found_;
    CleanText clean_;
    std::u32string reported_;
};

} // namespace

CleanText clean_text(const Paragraph& paragraph, const SourceRuns& runs, Diagnostics& found)
{
    return Cleaner(paragraph, runs, found).clean();
}

} // namespace skrejlapa
