/// Colour spaces as a printing house sorts them.
#pragma once

#include "preflight/reader/object_facts.h"

namespace skrejlapa
{

/// A space without a colour in it yet: `parts` are its first colour (ISO 32000-1, 8.6.5.1).
struct SpaceFact {
    PdfColor first;
    std::optional<ColorKind> alternate_of_profile; ///< of an ICCBased space that names one
};

/// Of a space given by name or array; names are looked up in the resources' /ColorSpace first. Of Indexed the base.
SpaceFact tell_space(QPDFObjectHandle space, QPDFObjectHandle resources, int depth = 0);

/// How many parts a colour has that a content stream sets by an operator of its own.
ColorKind device_kind(std::size_t parts);

} // namespace skrejlapa
