#include "text/code_points.h"
#include "text/itemize.h"
#include "text/script_names.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace skrejlapa
{

namespace
{

bool is_shared(UScriptCode script) { return script == USCRIPT_COMMON || script == USCRIPT_INHERITED; }

std::uint32_t iso_code(UScriptCode script)
{
    const char* name = uscript_getShortName(script);
    std::uint32_t code = 0;
    for (int letter = 0; letter < 4; ++letter)
        code = code << 8 | static_cast<unsigned char>(name[letter]);
    return code;
}

bool is_figure(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

// European figures amid Arabic keep to their own size and shapes; so do the signs between two of them ("11:00").
bool is_of_european_number(std::string_view text, std::size_t at)
{
    constexpr std::string_view joints = ".,:/-";
    return is_figure(text, at) || (joints.find(text[at]) != std::string_view::npos && at > 0 &&
                                   is_figure(text, at - 1) && is_figure(text, at + 1));
}

class ScriptResolver
{
public:
    /// The script of the next character; common when nothing before it tells.
    UScriptCode next(UChar32 character)
    {
        UErrorCode error = U_ZERO_ERROR;
        const UScriptCode own = uscript_getScript(character, &error);
        if (is_shared(own) || U_FAILURE(error))
            return resolve_bracket(character);
        if (is_shared(current_) || uscript_hasScript(character, current_) == 0)
            current_ = own;
        return current_;
    }

private:
    struct OpenBracket {
        UChar32 closing = 0;
        UScriptCode script = USCRIPT_COMMON;
    };

    UScriptCode resolve_bracket(UChar32 character)
    {
        // As deep as UAX 9 looks for pairs (BD16).
        constexpr std::size_t max_depth = 63;
        const int type = u_getIntPropertyValue(character, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
        if (type == U_BPT_OPEN && open_.size() < max_depth)
            open_.push_back({u_getBidiPairedBracket(character), current_});
        if (type != U_BPT_CLOSE)
            return current_;
        const auto pair = std::find_if(open_.rbegin(), open_.rend(), [character](const OpenBracket& bracket) {
            return bracket.closing == character;
        });
        if (pair != open_.rend()) {
            current_ = is_shared(pair->script) ? current_ : pair->script;
            open_.erase(pair.base() - 1, open_.end());
        }
        return current_;
    }

    UScriptCode current_ = USCRIPT_COMMON;
    std::vector<OpenBracket> open_;
};

void append_character(std::vector<Stretch<std::uint32_t>>& stretches, std::uint32_t begin, std::uint32_t end,
                      std::uint32_t script)
{
    if (stretches.empty() || stretches.back().value != script)
        stretches.push_back({begin, begin, script});
    stretches.back().end = end;
}

} // namespace

bool has_letters_of(const Face& face, std::uint32_t script)
{
    UScriptCode code = USCRIPT_INVALID_CODE;
    UErrorCode error = U_ZERO_ERROR;
    if (uscript_getCode(script_code(script).c_str(), &code, 1, &error) != 1 || U_FAILURE(error))
        return false;
    const icu::UnicodeString sample = uscript_getSampleUnicodeString(code);
    return !sample.isEmpty() && face.glyph(static_cast<char32_t>(sample.char32At(0))) != 0;
}

std::vector<Stretch<std::uint32_t>> itemize_scripts(std::string_view text, Direction base)
{
    std::vector<Stretch<std::uint32_t>> stretches;
    ScriptResolver resolver;
    UScriptCode last = USCRIPT_INVALID_CODE;
    std::uint32_t last_code = 0;
    for (const CodePoint& point : CodePoints(text)) {
        UScriptCode script = resolver.next(static_cast<UChar32>(point.character));
        if (script == USCRIPT_ARABIC && is_of_european_number(text, point.begin))
            script = USCRIPT_LATIN;
        if (script != last)
            last_code = iso_code(script);
        last = script;
        append_character(stretches, point.begin, point.end, last_code);
    }
    const std::uint32_t common = iso_code(USCRIPT_COMMON);
    if (stretches.size() > 1 && stretches[0].value == common) {
        stretches[1].begin = 0;
        stretches.erase(stretches.begin());
    } else if (!stretches.empty() && stretches[0].value == common) {
        stretches[0].value = iso_code(base == Direction::rtl ? USCRIPT_ARABIC : USCRIPT_LATIN);
    }
    return stretches;
}

} // namespace skrejlapa
