/// Addresses of links in the text, looked at before anybody follows them.
#pragma once

#include "resolve/compose_paragraph.h"

namespace skrejlapa
{

/// Whether a camera or a reader can follow a text: it has a scheme ("tel:", "WIFI:"), or a dot as hosts have.
bool is_address(std::string_view text);

/// Finds LINK-EMPTY where a link's address is its scheme alone ("tel:"), LINK-SCHEME where it would run something,
/// LINK-NO-ADDRESS where it has no scheme, or blanks.
void check_addresses(const std::vector<TextPiece>& pieces, Diagnostics& found);

} // namespace skrejlapa
