/// One name, one ink: what is printed with a spot ink in one plate must look alike where it is proofed without it.
#pragma once

#include "preflight/preflight.h"

namespace skrejlapa
{

/// SPOT-DIFFERS for each name that stands for two looks on the pages or in pictures (GWG 2022, R0023; PDF/A-2,
/// 6.2.4.4).
void check_spot_looks(const PrintJob& job, Diagnostics& found);

} // namespace skrejlapa
