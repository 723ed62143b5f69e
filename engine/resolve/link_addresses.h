/// Addresses of links in the text, looked at before anybody follows them.
#pragma once

#include "resolve/compose_paragraph.h"

#include <string>
#include <string_view>

namespace skrejlapa
{

/// Whether a camera or a reader can follow a text: it has a scheme ("tel:", "WIFI:"), or a dot as hosts have.
bool is_address(std::string_view text);

/// Finds LINK-EMPTY where a link's address is its scheme alone ("tel:"), LINK-SCHEME where it would run something,
/// LINK-NO-ADDRESS where it has no scheme, or blanks.
void check_addresses(const std::vector<TextPiece>& pieces, Diagnostics& found);

/// A value as it stands behind `before` in an address (RFC 3986): what no address holds is percent-encoded; in a query
/// also what would divide it; in a tel: address spaces are left out. A value that begins an address is one itself.
std::string encode_for_address(std::string_view value, std::string_view before);

} // namespace skrejlapa
