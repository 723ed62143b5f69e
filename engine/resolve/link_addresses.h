/// Addresses of links in the text, looked at before anybody follows them.
#pragma once

#include "resolve/compose_paragraph.h"

namespace skrejlapa
{

/// Finds LINK-EMPTY where a link's address is its scheme alone ("tel:").
void check_addresses(const std::vector<TextPiece>& pieces, Diagnostics& found);

} // namespace skrejlapa
