#include "text/glyph_findings.h"

#include "text/code_points.h"
#include "text/face_coverage.h"
#include "text/font_catalog.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

bool is_private(char32_t character) { return u_charType(static_cast<UChar32>(character)) == U_PRIVATE_USE_CHAR; }

std::string unicode_name(char32_t character)
{
    std::array<char, 128> name{};
    UErrorCode error = U_ZERO_ERROR;
    u_charName(static_cast<UChar32>(character), U_EXTENDED_CHAR_NAME, name.data(),
               static_cast<std::int32_t>(name.size()), &error);
    return U_SUCCESS(error) ? name.data() : "";
}

/// "✓ U+2713 CHECK MARK"
std::string describe(char32_t character)
{
    std::string shown;
    if (u_isgraph(static_cast<UChar32>(character)) != 0 && !is_private(character)) {
        append_code_point(shown, character);
        shown += ' ';
    }
    return fmt::format("{}U+{:04X} {}", shown, static_cast<std::uint32_t>(character), unicode_name(character));
}

std::string list_characters(const std::set<char32_t>& characters)
{
    constexpr std::size_t most_named = 8;
    std::string list;
    std::size_t named = 0;
    for (auto character = characters.begin(); character != characters.end() && named < most_named; ++character, ++named)
        list += (list.empty() ? "" : ", ") + describe(*character);
    return characters.size() > named ? list + fmt::format(" and {} more", characters.size() - named) : list;
}

FacePtr find_elsewhere(char32_t character, const CharacterStyle& style)
{
    return style.further_fonts != nullptr ? style.further_fonts->find_with_glyphs({&character, 1}, {}) : nullptr;
}

bool own_fonts_cover(char32_t character, const CharacterStyle& style)
{
    return std::any_of(style.fonts.begin(), style.fonts.begin() + static_cast<std::ptrdiff_t>(style.own_fonts),
                       [character](const FacePtr& face) { return covers(*face, character); });
}

std::string way_out(char32_t character, const CharacterStyle& style)
{
    if (const FacePtr face = find_elsewhere(character, style))
        return fmt::format("the font \"{}\" has it: name it in the font-family of \"{}\"", face->description().family,
                           style.name);
    if (is_private(character))
        return "it is a private-use character, which means something in one font only: put that font into the "
               "project's "
               "fonts folder, or write a character of Unicode";
    return "no font that can be seen has it: put one that does into the project's fonts folder, or change the text";
}

} // namespace

void GlyphFindings::add_missing(char32_t character, std::uint32_t offset, std::size_t style,
                                std::optional<char32_t> base)
{
    if (known_missing_.insert(character).second)
        missing_.push_back({character, offset, style, base});
}

void GlyphFindings::add_missing_cluster(std::string_view cluster, std::uint32_t offset, std::size_t style)
{
    for (const CodePoint& point : CodePoints(cluster)) {
        if (known_missing_.count(point.character) > 0)
            return;
    }
    add_missing(decode_code_point(cluster, 0), offset, style);
}

void GlyphFindings::add_fallback(std::u32string_view characters, std::uint32_t offset, std::size_t style,
                                 const FacePtr& face)
{
    auto fallback = std::find_if(fallbacks_.begin(), fallbacks_.end(),
                                 [&](const Fallback& known) { return known.style == style && known.face == face; });
    if (fallback == fallbacks_.end())
        fallback = fallbacks_.insert(fallbacks_.end(), {style, face, offset, {}});
    fallback->characters.insert(characters.begin(), characters.end());
}

// A cluster is set in one font, so a character may move with a neighbour that needs it.
std::set<char32_t> GlyphFindings::lacked_by_own_fonts(const std::set<char32_t>& characters, std::size_t style) const
{
    std::set<char32_t> lacked;
    std::copy_if(characters.begin(), characters.end(), std::inserter(lacked, lacked.end()),
                 [&](char32_t character) { return !own_fonts_cover(character, paragraph_.styles[style]); });
    return lacked.empty() ? characters : lacked;
}

void GlyphFindings::report(const ShapedParagraph& shaped, Diagnostics& found) const
{
    for (const Fallback& fallback : fallbacks_) {
        const std::string& family = fallback.face->description().family;
        found.note("FONT-FALLBACK", source_of(paragraph_, shaped, fallback.offset),
                   fmt::format("the fonts of the style \"{}\" do not have {}: set in \"{}\"",
                               paragraph_.styles[fallback.style].name,
                               list_characters(lacked_by_own_fonts(fallback.characters, fallback.style)), family),
                   {fmt::format("name \"{}\" in the style's font-family if that is meant", family)});
    }
    for (const Missing& missing : missing_)
        report_missing(missing, shaped, found);
}

void GlyphFindings::report_missing(const Missing& missing, const ShapedParagraph& shaped, Diagnostics& found) const
{
    const CharacterStyle& style = paragraph_.styles[missing.style];
    const Span where = source_of(paragraph_, shaped, missing.offset);
    const bool is_elsewhere =
        own_fonts_cover(missing.character, style) || find_elsewhere(missing.character, style) != nullptr;
    if (missing.base && is_elsewhere)
        found.error(
            "FONT-MISSING-GLYPH", where,
            fmt::format("no font has {} together with {}", describe(missing.character), describe(*missing.base)),
            {"they are set in one font: put one that has both into the project's fonts folder, or change the "
             "text"});
    else
        found.error("FONT-MISSING-GLYPH", where,
                    fmt::format("no font of the style \"{}\" has {}", style.name, describe(missing.character)),
                    {way_out(missing.character, style)});
}

} // namespace skrejlapa
