#include "resolve/language_direction.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

// Languages whose usual script runs from right to left: CLDR's likely subtags with Arab, Hebr, Syrc, Thaa, Nkoo, Adlm,
// Rohg and Samr.
constexpr std::array<std::string_view, 53> right_to_left_languages{
    "aao", "abh", "abv", "acm", "acq", "acw", "acx", "acy", "adf", "aeb", "aec", "afb", "ajp", "apc",
    "apd", "ar",  "arc", "arq", "ars", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dcc", "dv",
    "fa",  "glk", "haz", "he",  "iw",  "ji",  "khw", "ks",  "lrc", "luz", "mzn", "nqo", "pbt", "pbu",
    "pes", "prs", "ps",  "rhg", "sd",  "sdh", "skr", "syr", "ug",  "ur",  "yi"};
constexpr std::array<std::string_view, 14> right_to_left_scripts{
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "sogd", "syrc", "syre", "syrj", "thaa"};

std::string lower_case(std::string_view text)
{
    std::string lower(text);
    for (char& letter : lower)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return lower;
}

template <std::size_t count> bool is_among(const std::array<std::string_view, count>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_script_subtag(std::string_view subtag)
{
    return subtag.size() == 4 && std::all_of(subtag.begin(), subtag.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

Direction direction_of_language(std::string_view tag)
{
    const std::string lower = lower_case(tag);
    const std::string_view all = lower;
    const std::size_t language_end = std::min(all.find('-'), all.size());
    const std::string_view rest = all.substr(std::min(language_end + 1, all.size()));
    const std::string_view script = rest.substr(0, std::min(rest.find('-'), rest.size()));
    if (is_script_subtag(script))
        return is_among(right_to_left_scripts, script) ? Direction::rtl : Direction::ltr;
    return is_among(right_to_left_languages, all.substr(0, language_end)) ? Direction::rtl : Direction::ltr;
}

std::vector<std::string> language_chain(std::string_view tag)
{
    std::vector<std::string> chain{std::string(tag)};
    for (std::size_t dash = tag.rfind('-'); dash != std::string_view::npos; dash = tag.rfind('-')) {
        tag = tag.substr(0, dash);
        if (dash >= 2 && tag[dash - 2] == '-')
            tag = tag.substr(0, dash - 2);
        chain.emplace_back(tag);
    }
    return chain;
}

} // namespace skrejlapa
