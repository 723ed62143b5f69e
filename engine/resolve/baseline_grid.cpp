#include "resolve/baseline_grid.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr double most_widening = 1.25;
constexpr Length rounding = Length::from_millipoints(20);

} // namespace

int BaselineGrid::steps_for(Length leading) const
{
    const std::int64_t room = (leading - rounding + step).millipoints() - 1;
    return static_cast<int>(std::max<std::int64_t>(room / step.millipoints(), 1));
}

bool BaselineGrid::suits(Length leading) const { return step * steps_for(leading) <= leading.scaled(most_widening); }

} // namespace skrejlapa
