/// How light inks look on coated paper, for the contrast of text on its ground.
#pragma once

#include "base/color.h"

namespace skrejlapa
{

/// Relative luminance as WCAG 2 counts it: 0 is black, 1 the paper. After Neugebauer and Yule-Nielsen over the solids
/// of FOGRA39; within 3 % of what that profile says of a colour on average.
double relative_luminance(const Cmyk& inks);

/// WCAG 2.2, 1.4.3: from 1 (the same) to 21.
double contrast_ratio(double luminance, double other);

} // namespace skrejlapa
