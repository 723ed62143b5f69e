/// What the job says of paper and sides against what was laid out.
#pragma once

#include "layout/fragment.h"

namespace skrejlapa
{

/// Finds JOB-SIDES and JOB-CREASE.
void judge_job(const Leaflet& leaflet, const Layout& layout, Diagnostics& found);

} // namespace skrejlapa
