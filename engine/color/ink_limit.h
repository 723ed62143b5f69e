/// No more ink than the paper takes.
///
/// Where the four inks sum to more than the limit, cyan, magenta and yellow are reduced in one proportion and black is
/// kept: C' = C·f, M' = M·f, Y' = Y·f, f = 1 - (C + M + Y + K - limit) / (C + M + Y). The proportion keeps the hue, and
/// a gray of three inks a gray; black kept, the darkest tones hardly get lighter. It is the formula of lcms2's ink
/// limiting device links (cmsCreateInkLimitingDeviceLink), after which no input comes out above the limit. Only where
/// black alone exceeds the limit is it reduced too.
#pragma once

#include "base/color.h"

#include <cstddef>

namespace skrejlapa
{

/// `color` with inks of at most `limit` (3 = 300 %) in all, in steps of 1/10000; as it is where it keeps to the limit.
Cmyk limit_ink(const Cmyk& color, double limit);

/// The same for pixels of 4 bytes (255 = full ink), in place. No pixel sums to more than `limit` · 255 afterwards.
void limit_ink(unsigned char* cmyk, std::size_t pixels, double limit);

} // namespace skrejlapa
