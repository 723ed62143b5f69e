#include "text/face_coverage.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace skrejlapa
{

namespace
{

constexpr char32_t no_break_hyphen = 0x2011;

bool covers_as_space(const Face& face, char32_t character)
{
    constexpr char32_t ogham_space_mark = 0x1680; // a stroke, which no space can stand in for
    return character != ogham_space_mark && u_charType(static_cast<UChar32>(character)) == U_SPACE_SEPARATOR &&
           face.glyph(U' ') != 0;
}

bool covers_as_hyphen(const Face& face, char32_t character)
{
    return character == no_break_hyphen && stand_in_for_no_break_hyphen(face) != no_break_hyphen;
}

bool covers_as_parts(const Face& face, char32_t character)
{
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
    icu::UnicodeString parts;
    if (U_FAILURE(error) || !nfc->getDecomposition(static_cast<UChar32>(character), parts))
        return false;
    for (std::int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
        if (face.glyph(static_cast<char32_t>(parts.char32At(at))) == 0)
            return false;
    }
    return true;
}

} // namespace

char32_t stand_in_for_no_break_hyphen(const Face& face)
{
    for (const char32_t hyphen : {U'\u2010', U'-'}) {
        if (face.glyph(hyphen) != 0)
            return hyphen;
    }
    return no_break_hyphen;
}

bool covers_whole(const Face& face, char32_t character)
{
    return face.glyph(character) != 0 || covers_as_space(face, character) || covers_as_hyphen(face, character) ||
           u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool covers(const Face& face, char32_t character)
{
    return covers_whole(face, character) || covers_as_parts(face, character);
}

bool covers(const Face& face, std::u32string_view characters)
{
    return std::all_of(characters.begin(), characters.end(),
                       [&face](char32_t character) { return covers(face, character); });
}

} // namespace skrejlapa
