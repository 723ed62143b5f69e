/// Black over colour: what is printed in black ink alone and is small or thin leaves no gap in the inks beneath it,
/// which a plate that is off by a hair would show as white (GWG 2022, R0009 and R0010).
#pragma once

#include "paint/paint_list.h"

namespace skrejlapa
{

/// Lets text, and lines thinner than 2 pt, in full black overprint. White and spot inks never do.
void let_black_overprint(std::vector<PaintItem>& items);

} // namespace skrejlapa
