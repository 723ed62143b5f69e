#include "text/language_coverage.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>

namespace skrejlapa
{

namespace
{

struct CloseBundle {
    void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
struct CloseSet {
    void operator()(USet* set) const { uset_close(set); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;
using Set = std::unique_ptr<USet, CloseSet>;

/// Latgalian, of which CLDR has no data: Latvijas Republikas noteikumi par latgaliešu pareizrakstību, 2007.
constexpr std::u32string_view latgalian = U"aābcčdeēfgģhiīyjkķlļmnņoōprsštuūvzž";

Bundle open_bundle(const std::string& locale)
{
    UErrorCode status = U_ZERO_ERROR;
    Bundle bundle(ures_open(nullptr, locale.c_str(), &status));
    // The root's data stand in for a language that is not known.
    const bool is_known = U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
    return is_known ? std::move(bundle) : nullptr;
}

Set read_set(UResourceBundle* bundle, const char* key)
{
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const UChar* const pattern = ures_getStringByKey(bundle, key, &length, &status);
    if (U_FAILURE(status))
        return nullptr;
    Set set(uset_openPattern(pattern, length, &status));
    return U_SUCCESS(status) ? std::move(set) : nullptr;
}

void add_with_upper_case(char32_t character, std::set<char32_t>& characters)
{
    characters.insert(character);
    characters.insert(static_cast<char32_t>(u_toupper(static_cast<UChar32>(character))));
}

/// A set holds characters and, for letters like digraphs, strings; of those each character counts.
void add_item(const USet& set, std::int32_t index, std::set<char32_t>& characters)
{
    UChar32 first = 0;
    UChar32 last = 0;
    UChar text[64];
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t length = uset_getItem(&set, index, &first, &last, text, 64, &status);
    if (U_FAILURE(status))
        return;
    if (length == 0) {
        for (UChar32 character = first; character <= last; ++character)
            add_with_upper_case(static_cast<char32_t>(character), characters);
        return;
    }
    for (std::int32_t at = 0; at < std::min(length, 64);) {
        UChar32 character = 0;
        U16_NEXT(text, at, length, character);
        add_with_upper_case(static_cast<char32_t>(character), characters);
    }
}

void add_set(UResourceBundle* bundle, const char* key, std::set<char32_t>& characters)
{
    const Set set = read_set(bundle, key);
    for (std::int32_t i = 0; set && i < uset_getItemCount(set.get()); ++i)
        add_item(*set, i, characters);
}

std::set<char32_t> characters_of_latgalian()
{
    std::set<char32_t> characters;
    for (const char32_t letter : latgalian)
        add_with_upper_case(letter, characters);
    return characters;
}

} // namespace

std::optional<std::vector<char32_t>> characters_of_language(std::string_view tag)
{
    UErrorCode status = U_ZERO_ERROR;
    char locale[ULOC_FULLNAME_CAPACITY];
    uloc_forLanguageTag(std::string(tag).c_str(), locale, ULOC_FULLNAME_CAPACITY, nullptr, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    std::set<char32_t> characters;
    if (tag == "ltg" || tag.starts_with("ltg-")) {
        characters = characters_of_latgalian();
    } else {
        const Bundle bundle = open_bundle(locale);
        if (!bundle)
            return std::nullopt;
        add_set(bundle.get(), "ExemplarCharacters", characters);
        add_set(bundle.get(), "ExemplarCharactersNumbers", characters);
        add_set(bundle.get(), "ExemplarCharactersPunctuation", characters);
    }
    return std::vector<char32_t>(characters.begin(), characters.end());
}

std::vector<char32_t> missing_in(const Face& face, const std::vector<char32_t>& characters)
{
    std::vector<char32_t> missing;
    std::copy_if(characters.begin(), characters.end(), std::back_inserter(missing),
                 [&](char32_t character) { return face.glyph(character) == 0; });
    return missing;
}

} // namespace skrejlapa
