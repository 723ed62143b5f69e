/// Lists of attributes in braces: {#id .class key=value key="a b"}.
#pragma once

#include "load/content_document.h"

namespace skrejlapa
{

/// Reads the braces at `braces`. Finds CONTENT-ATTRIBUTE-SYNTAX, CONTENT-ATTRIBUTE-VALUE and
/// CONTENT-UNKNOWN-ATTRIBUTE; what is wrong is left out.
Attributes read_attributes(const SourceMap& sources, Span braces, Diagnostics& found);

/// Adds the attributes of a second list to a first. Finds CONTENT-ATTRIBUTE-SYNTAX where both give the same.
void merge_attributes(Attributes& into, const Attributes& more, Diagnostics& found);

} // namespace skrejlapa
