#include "project/calendar.h"

#include <chrono>

namespace skrejlapa
{

namespace
{

TomlDate moved(const TomlDate& date, int days)
{
    using namespace std::chrono;
    const year_month_day day{year(date.year), month(static_cast<unsigned>(date.month)),
                             std::chrono::day(static_cast<unsigned>(date.day))};
    const year_month_day there{sys_days(day) + std::chrono::days(days)};
    return {static_cast<int>(there.year()), static_cast<int>(static_cast<unsigned>(there.month())),
            static_cast<int>(static_cast<unsigned>(there.day()))};
}

} // namespace

TomlDate day_before(const TomlDate& date) { return moved(date, -1); }

TomlDate day_after(const TomlDate& date) { return moved(date, 1); }

} // namespace skrejlapa
