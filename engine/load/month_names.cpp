#include "load/month_names.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

/// Beginnings that all cases of a name share.
struct MonthNames {
    std::string_view language;
    std::array<std::u32string_view, 12> beginnings;
};

constexpr std::size_t longest_ending = 4; ///< "kwie" + "tnia"

constexpr auto all_names = std::to_array<MonthNames>({
    {"be",
     {U"студзен", U"лют", U"сакавік", U"красавік", U"ма", U"чэрвен", U"ліпен", U"жні", U"верас", U"кастрычнік",
      U"лістапад", U"снеж"}},
    {"de",
     {U"januar", U"februar", U"märz", U"april", U"mai", U"juni", U"juli", U"august", U"september", U"oktober",
      U"november", U"dezember"}},
    {"en",
     {U"january", U"february", U"march", U"april", U"may", U"june", U"july", U"august", U"september", U"october",
      U"november", U"december"}},
    {"et",
     {U"jaanuar", U"veebruar", U"märts", U"aprill", U"mai", U"juuni", U"juuli", U"august", U"septemb", U"oktoob",
      U"novemb", U"detsemb"}},
    {"fi",
     {U"tammiku", U"helmiku", U"maalisku", U"huhtiku", U"toukoku", U"kesäku", U"heinäku", U"eloku", U"syysku",
      U"lokaku", U"marrasku", U"jouluku"}},
    {"fr",
     {U"janvier", U"février", U"mars", U"avril", U"mai", U"juin", U"juillet", U"août", U"septembre", U"octobre",
      U"novembre", U"décembre"}},
    {"lt",
     {U"saus", U"vasar", U"kov", U"baland", U"geguž", U"biržel", U"liep", U"rugpjū", U"rugsėj", U"spal", U"lapkri",
      U"gruod"}},
    {"ltg",
     {U"janvar", U"februar", U"mart", U"apreļ", U"maj", U"juņ", U"juļ", U"august", U"septembr", U"oktobr", U"novembr",
      U"decembr"}},
    {"lv",
     {U"janvār", U"februār", U"mart", U"aprīl", U"maij", U"jūnij", U"jūlij", U"august", U"septembr", U"oktobr",
      U"novembr", U"decembr"}},
    {"pl",
     {U"stycz", U"lut", U"mar", U"kwie", U"maj", U"czerw", U"lip", U"sierp", U"wrze", U"październik", U"listopad",
      U"grud"}},
    {"ru",
     {U"январ", U"феврал", U"март", U"апрел", U"ма", U"июн", U"июл", U"август", U"сентябр", U"октябр", U"ноябр",
      U"декабр"}},
    {"uk",
     {U"січ", U"лют", U"берез", U"квіт", U"трав", U"черв", U"лип", U"серп", U"верес", U"жовт", U"листопад", U"груд"}},
});

const MonthNames* names_of(std::string_view language)
{
    const auto* const known = std::find_if(all_names.begin(), all_names.end(), [&](const MonthNames& names) {
        return names.language == primary_language(language);
    });
    return known == all_names.end() ? nullptr : known;
}

} // namespace

bool knows_months(std::string_view language) { return names_of(language) != nullptr; }

std::optional<int> month_named(std::u32string_view word, std::string_view language)
{
    const MonthNames* const names = names_of(language);
    if (names == nullptr)
        return std::nullopt;
    for (std::size_t month = 0; month < names->beginnings.size(); ++month) {
        const std::u32string_view beginning = names->beginnings[month];
        if (word.starts_with(beginning) && word.size() <= beginning.size() + longest_ending)
            return static_cast<int>(month) + 1;
    }
    return std::nullopt;
}

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

} // namespace skrejlapa
