#include "text/language_coverage.h"

#include "text/face_coverage.h"
#include "text/language_tag.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>

#include <unicode/locid.h>
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

struct Alphabet {
    std::string_view language;
    std::u32string_view letters;
};

/// Languages that CLDR has no data of. Latgalian: the rules of spelling of 2007, with the ō of older texts. Livonian:
/// Viitso, Līvõkīel-ēstikīel-letkīel sõnārōntõz, 2012.
constexpr auto further_alphabets = std::to_array<Alphabet>({
    {"ltg", U"aābcčdeēfgģhiīyjkķlļmnņoōprsštuūvzž"},
    {"liv", U"aāäǟbdḑeēfghiījklļmnņoōȯȱõȭprŗsštțuūvzž"},
});

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

std::set<char32_t> further_alphabet(std::string_view language)
{
    std::set<char32_t> characters;
    const auto* const alphabet = std::find_if(further_alphabets.begin(), further_alphabets.end(),
                                              [language](const Alphabet& one) { return one.language == language; });
    if (alphabet == further_alphabets.end())
        return characters;
    for (const char32_t letter : alphabet->letters)
        add_with_upper_case(letter, characters);
    return characters;
}

/// The locale under which CLDR has a language: Dari, `prs`, is Persian of Afghanistan, fa_AF. Empty for what is no tag.
std::string cldr_locale(std::string_view tag)
{
    UErrorCode status = U_ZERO_ERROR;
    char locale[ULOC_FULLNAME_CAPACITY];
    uloc_forLanguageTag(shaping_language(tag).c_str(), locale, ULOC_FULLNAME_CAPACITY, nullptr, &status);
    return U_SUCCESS(status) && locale[0] != '\0' ? icu::Locale::createCanonical(locale).getName() : "";
}

std::set<char32_t> characters_in_cldr(std::string_view tag)
{
    std::set<char32_t> characters;
    const std::string locale = cldr_locale(tag);
    const Bundle bundle = locale.empty() ? nullptr : open_bundle(locale);
    if (!bundle)
        return characters;
    add_set(bundle.get(), "ExemplarCharacters", characters);
    add_set(bundle.get(), "ExemplarCharactersNumbers", characters);
    add_set(bundle.get(), "ExemplarCharactersPunctuation", characters);
    return characters;
}

} // namespace

std::optional<std::vector<char32_t>> characters_of_language(std::string_view tag)
{
    std::set<char32_t> characters = further_alphabet(primary_language(tag));
    if (characters.empty())
        characters = characters_in_cldr(tag);
    if (characters.empty())
        return std::nullopt;
    return std::vector<char32_t>(characters.begin(), characters.end());
}

std::vector<char32_t> missing_in(const Face& face, const std::vector<char32_t>& characters)
{
    std::vector<char32_t> missing;
    std::copy_if(characters.begin(), characters.end(), std::back_inserter(missing),
                 [&](char32_t character) { return !covers_whole(face, character); });
    return missing;
}

} // namespace skrejlapa
