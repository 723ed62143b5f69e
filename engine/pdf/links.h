/// Links that can be followed: annotations over the words and pictures that lead somewhere (ISO 32000-1, 12.5.6.5).
#pragma once

#include "pdf/tagging.h"

namespace skrejlapa
{

/// Writes the page's links; gives their annotations.
std::vector<ObjectReference> add_links(ObjectStore& store, const PaintPage& page, Tagging& tagging);

/// An address as a URI action takes it: in ASCII, everything else as the bytes of UTF-8 behind per cents (RFC 3987).
std::string ascii_uri(std::string_view address);

} // namespace skrejlapa
