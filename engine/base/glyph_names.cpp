#include "base/glyph_names.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

/// Those that are no letter with an accent, in order.
constexpr auto names = std::to_array<std::string_view>({
    "AE",
    "Alpha",
    "Beta",
    "Chi",
    "Dcroat",
    "Delta",
    "Eng",
    "Epsilon",
    "Eta",
    "Eth",
    "Euro",
    "Gamma",
    "Hbar",
    "IJ",
    "Iota",
    "Kappa",
    "Lambda",
    "Lslash",
    "Mu",
    "Nu",
    "OE",
    "Omega",
    "Omicron",
    "Oslash",
    "Phi",
    "Pi",
    "Psi",
    "Rho",
    "Sigma",
    "Tau",
    "Tbar",
    "Theta",
    "Thorn",
    "Upsilon",
    "Xi",
    "Zeta",
    "acute",
    "ae",
    "alpha",
    "ampersand",
    "approxequal",
    "arrowboth",
    "arrowdown",
    "arrowleft",
    "arrowright",
    "arrowup",
    "asciicircum",
    "asciitilde",
    "asterisk",
    "at",
    "backslash",
    "bar",
    "beta",
    "braceleft",
    "braceright",
    "bracketleft",
    "bracketright",
    "breve",
    "brokenbar",
    "bullet",
    "caron",
    "cedilla",
    "cent",
    "checkmark",
    "chi",
    "circle",
    "circumflex",
    "colon",
    "comma",
    "commaaccent",
    "copyright",
    "currency",
    "dagger",
    "daggerdbl",
    "dcroat",
    "degree",
    "delta",
    "dieresis",
    "divide",
    "dollar",
    "dotaccent",
    "dotlessi",
    "dotlessj",
    "eight",
    "ellipsis",
    "emdash",
    "endash",
    "eng",
    "epsilon",
    "equal",
    "estimated",
    "eta",
    "eth",
    "exclam",
    "exclamdown",
    "ff",
    "ffi",
    "ffl",
    "fi",
    "five",
    "fl",
    "florin",
    "four",
    "fraction",
    "gamma",
    "germandbls",
    "grave",
    "greater",
    "greaterequal",
    "guillemotleft",
    "guillemotright",
    "guilsinglleft",
    "guilsinglright",
    "hbar",
    "hungarumlaut",
    "hyphen",
    "ij",
    "infinity",
    "integral",
    "iota",
    "kappa",
    "kgreenlandic",
    "lambda",
    "less",
    "lessequal",
    "logicalnot",
    "longs",
    "lozenge",
    "lslash",
    "macron",
    "minus",
    "minute",
    "mu",
    "multiply",
    "napostrophe",
    "nbspace",
    "nine",
    "notequal",
    "nu",
    "numbersign",
    "oe",
    "ogonek",
    "omega",
    "omicron",
    "one",
    "onehalf",
    "onequarter",
    "onesuperior",
    "ordfeminine",
    "ordmasculine",
    "oslash",
    "paragraph",
    "parenleft",
    "parenright",
    "partialdiff",
    "percent",
    "period",
    "periodcentered",
    "perthousand",
    "phi",
    "pi",
    "plus",
    "plusminus",
    "product",
    "psi",
    "question",
    "questiondown",
    "quotedbl",
    "quotedblbase",
    "quotedblleft",
    "quotedblright",
    "quoteleft",
    "quoteright",
    "quotesinglbase",
    "quotesingle",
    "radical",
    "registered",
    "rho",
    "ring",
    "second",
    "section",
    "semicolon",
    "seven",
    "sfthyphen",
    "sigma",
    "sigma1",
    "six",
    "slash",
    "softhyphen",
    "space",
    "sterling",
    "summation",
    "tau",
    "tbar",
    "theta",
    "thorn",
    "three",
    "threequarters",
    "threesuperior",
    "tilde",
    "trademark",
    "two",
    "twosuperior",
    "underscore",
    "upsilon",
    "xi",
    "yen",
    "zero",
    "zeta",
});
static_assert(std::is_sorted(names.begin(), names.end()));

constexpr auto accents = std::to_array<std::string_view>(
    {"acute",    "grave",   "circumflex",  "dieresis", "tilde", "ring",      "caron",
     "macron",   "cedilla", "commaaccent", "ogonek",   "breve", "dotaccent", "hungarumlaut",
     "dotbelow", "horn",    "hookabove",   "croat",    "bar",   "slash"});

template <std::size_t count> bool is_one_of(std::string_view word, const std::array<std::string_view, count>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

bool is_accented(std::string_view name)
{
    return !name.empty() && is_letter(name.front()) && (name.size() == 1 || is_one_of(name.substr(1), accents));
}

/// "uni" and code units of UTF-16, "u" and one code point, "afii" and a number of Adobe's.
bool is_numbered(std::string_view name)
{
    const auto holds_only = [](std::string_view text, std::string_view digits) {
        return text.find_first_not_of(digits) == std::string_view::npos;
    };
    constexpr std::string_view hex = "0123456789ABCDEF";
    if (name.starts_with("uni") && name.size() > 3 && name.size() % 4 == 3 && holds_only(name.substr(3), hex))
        return true;
    if (name.starts_with("afii") && name.size() == 9)
        return holds_only(name.substr(4), "0123456789");
    return name.starts_with('u') && name.size() >= 5 && name.size() <= 7 && holds_only(name.substr(1), hex);
}

bool is_known(std::string_view name)
{
    return is_accented(name) || is_numbered(name) || std::binary_search(names.begin(), names.end(), name);
}

} // namespace

bool says_characters(std::string_view glyph_name)
{
    const std::string_view name = glyph_name.substr(0, glyph_name.find('.'));
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('_', begin), name.size());
        if (!is_known(name.substr(begin, end - begin)))
            return false;
        begin = end + 1;
    }
    return true;
}

} // namespace skrejlapa
