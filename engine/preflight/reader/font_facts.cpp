#include "picture/vector/font_coding.h"
#include "preflight/reader/content_reader.h"

namespace skrejlapa
{

namespace
{

/// The font proper: of a composite one its descendant.
QPDFObjectHandle font_proper(QPDFObjectHandle font)
{
    QPDFObjectHandle descendants = entry_of(font, "/DescendantFonts");
    return descendants.isArray() && descendants.getArrayNItems() > 0 ? descendants.getArrayItem(0) : font;
}

bool has_program(QPDFObjectHandle descriptor)
{
    for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        if (entry_of(descriptor, key).isStream())
            return true;
    }
    return false;
}

/// Without the six letters of a subset.
std::string family_of(const std::string& name)
{
    constexpr std::size_t tag = 7;
    return name.size() > tag && name[tag - 1] == '+' ? name.substr(tag) : name;
}

} // namespace

PdfFontFact font_fact(QPDFObjectHandle font)
{
    QPDFObjectHandle proper = font_proper(font);
    const std::string kind = name_of(entry_of(proper, "/Subtype"));
    // The glyphs of a Type 3 font stand in the file as drawings.
    return {.name = family_of(name_of(entry_of(font, "/BaseFont"))),
            .is_embedded = kind == "Type3" || has_program(entry_of(proper, "/FontDescriptor")),
            .has_unicode = tells_characters(font),
            .has_glyph_map = kind != "CIDFontType2" || !entry_of(proper, "/CIDToGIDMap").isNull()};
}

std::size_t note_font(DocumentReading& document, QPDFObjectHandle font)
{
    const std::size_t next = document.facts.fonts.size();
    if (font.isIndirect()) {
        const auto [known, is_new] = document.fonts.try_emplace(font.getObjGen(), next);
        if (!is_new)
            return known->second;
    }
    document.facts.fonts.push_back(font_fact(font));
    return next;
}

} // namespace skrejlapa
