/// Type that plates cannot hold or keep in register.
#pragma once

#include "preflight/page_check.h"

namespace skrejlapa
{

/// TYPE-TOO-SMALL: smaller than the card's smallest type.
void check_type_sizes(const PageCheck& check, Diagnostics& found);

/// TYPE-REVERSED-TOO-SMALL: white, or in more than one ink, and smaller than the card's smallest type of that kind
/// (GWG 2022, R0016 and R0017).
void check_reversed_type(const PageCheck& check, Diagnostics& found);

/// TEXT-RICH-BLACK: at least 85 % black and more than 280 % in all (GWG 2022, R0015); by a card that says what may be
/// in rich black, full black with any other ink.
void check_rich_black_text(const PageCheck& check, Diagnostics& found);

/// FONT-COURIER: the face that programs put in place of one they lack (GWG 2022, R0014).
void check_substitute_faces(const PageCheck& check, Diagnostics& found);

} // namespace skrejlapa
