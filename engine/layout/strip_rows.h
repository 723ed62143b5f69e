/// Where the logos of a strip stand once their arrangement is chosen.
#pragma once

#include "layout/strip_layout.h"

namespace skrejlapa
{

/// Places all rows of a plan in `content`. Lines between logos are black, on a dark ground white.
PlacedStrip place_rows(const Box& box, const std::vector<MeasuredLogo>& logos, const StripPlan& plan,
                       const StripSearch& search, const Rect& content, const StripGround& ground);

} // namespace skrejlapa
