/// What ICU did to a text, carried over to where its bytes come from.
#pragma once

#include "text/mapped_text.h"

#include <unicode/edits.h>

namespace skrejlapa
{

/// The text after ICU's edits; the bytes of each changed stretch come from where the stretch began.
MappedText apply_edits(const MappedText& before, std::string after, const icu::Edits& edits);

} // namespace skrejlapa
