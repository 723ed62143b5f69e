#include "build/edition_date.h"

#include <chrono>

namespace skrejlapa
{

namespace
{

std::int64_t start_of_day(const TomlDate& date)
{
    using namespace std::chrono;
    const sys_days day =
        year(date.year) / month(static_cast<unsigned>(date.month)) / std::chrono::day(static_cast<unsigned>(date.day));
    return sys_seconds(day).time_since_epoch().count();
}

} // namespace

std::int64_t choose_date(const Workshop& workshop, const Edition& edition)
{
    constexpr TomlDate fixed{2000, 1, 1};
    return workshop.date_unix_s.value_or(start_of_day(edition.entry->date.value_or(fixed)));
}

} // namespace skrejlapa
