/// Whether a font in a PDF tells its characters.
#pragma once

#include "base/glyph_names.h"

#include <initializer_list>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace skrejlapa
{

namespace font_coding
{

inline QPDFObjectHandle entry(QPDFObjectHandle dictionary, const char* key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

inline bool is_any_of(QPDFObjectHandle name, std::initializer_list<const char*> names)
{
    for (const char* const one : names) {
        if (name.isNameAndEquals(one))
            return true;
    }
    return false;
}

/// Character collections whose numbers say which characters they are.
inline bool is_in_a_known_collection(QPDFObjectHandle font)
{
    QPDFObjectHandle descendants = entry(font, "/DescendantFonts");
    if (!descendants.isArray() || descendants.getArrayNItems() == 0)
        return false;
    QPDFObjectHandle ordering = entry(entry(descendants.getArrayItem(0), "/CIDSystemInfo"), "/Ordering");
    const std::string collection = ordering.isString() ? ordering.getStringValue() : std::string();
    return collection == "GB1" || collection == "CNS1" || collection == "Japan1" || collection == "Korea1";
}

/// The names that an encoding changes.
inline bool names_characters(QPDFObjectHandle differences)
{
    if (!differences.isArray())
        return true;
    for (QPDFObjectHandle& each : differences.getArrayAsVector()) {
        const std::string name = each.isName() ? each.getName().substr(1) : std::string(".notdef");
        if (name != ".notdef" && !says_characters(name))
            return false;
    }
    return true;
}

inline bool is_symbolic(QPDFObjectHandle font)
{
    constexpr long long symbolic = 4;
    QPDFObjectHandle flags = entry(entry(font, "/FontDescriptor"), "/Flags");
    return !flags.isInteger() || (flags.getIntValue() & symbolic) != 0;
}

} // namespace font_coding

/// Whether each code of a font stands for characters that a reader can tell: by /ToUnicode, or as ISO 14289-1, 7.21.7
/// and ISO 19005-2, 6.2.11.7.2 let them be told. What only the font program knows does not count.
inline bool tells_characters(QPDFObjectHandle font)
{
    using namespace font_coding;
    if (entry(font, "/ToUnicode").isStream())
        return true;
    if (entry(font, "/Subtype").isNameAndEquals("/Type0"))
        return is_in_a_known_collection(font);
    QPDFObjectHandle encoding = entry(font, "/Encoding");
    QPDFObjectHandle base = encoding.isDictionary() ? encoding.getKey("/BaseEncoding") : encoding;
    const bool is_predefined =
        is_any_of(base, {"/WinAnsiEncoding", "/MacRomanEncoding", "/MacExpertEncoding", "/StandardEncoding"});
    QPDFObjectHandle differences = entry(encoding, "/Differences");
    const bool is_by_names = differences.isArray() && !entry(font, "/Subtype").isNameAndEquals("/TrueType");
    return (is_predefined || is_by_names || !is_symbolic(font)) && names_characters(differences);
}

} // namespace skrejlapa
