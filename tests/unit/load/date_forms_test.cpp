#include "load/date_forms.h"

#include <gmock/gmock.h>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> dates(std::u32string_view text, std::string_view language)
{
    std::vector<std::string> all;
    for (const FoundDate& date : find_dates(text, language))
        all.push_back(date.readings.front());
    return all;
}

TEST(DateForms, AreFiguresOrWords)
{
    EXPECT_THAT(dates(U"27.11.2026. 2026-11-27 27. 11. 2026 27/11/2026", "lv"),
                ElementsAre("2026-11-27", "2026-11-27", "2026-11-27", "2026-11-27"));
    EXPECT_THAT(dates(U"27 november 2026", "en"), ElementsAre("2026-11-27"));
    EXPECT_THAT(dates(U"november 27th, 2026", "en"), ElementsAre("2026-11-27"));
    EXPECT_THAT(dates(U"2026. gada 27. novembrī", "lv"), ElementsAre("2026-11-27"));
    EXPECT_THAT(dates(U"2026 m. lapkričio 27 d.", "lt"), ElementsAre("2026-11-27"));
    EXPECT_THAT(dates(U"27 ноября 2026 г.", "ru"), ElementsAre("2026-11-27"));
    EXPECT_THAT(dates(U"27 листопада 2026 року", "uk"), ElementsAre("2026-11-27"));
    EXPECT_THAT(dates(U"27. novembrini", "et"), ElementsAre("11-27"));
    EXPECT_THAT(dates(U"w listopadzie 2026", "pl"), ElementsAre("2026-11"));
}

TEST(DateForms, AreNotMadeOfOtherNumbers)
{
    EXPECT_THAT(dates(U"1.2.3 32.13.2026 2026. gadā 12-13-14", "lv"), IsEmpty());
    EXPECT_THAT(dates(U"you may come in march", "en"), IsEmpty());
}

TEST(DateForms, MayPutTheMonthFirstBetweenSlashes)
{
    EXPECT_THAT(find_dates(U"05/06/2026", "en").at(0).readings, ElementsAre("2026-06-05", "2026-05-06"));
}

} // namespace
} // namespace skrejlapa
