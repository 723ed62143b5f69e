#include "resolve/link_addresses.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// A scheme (RFC 3986, 3.1) with nothing behind it.
bool is_scheme_alone(std::string_view address)
{
    const std::size_t end = address.find(':');
    if (end == std::string_view::npos || end == 0)
        return false;
    const std::string_view scheme = address.substr(0, end);
    const bool is_scheme = std::all_of(scheme.begin(), scheme.end(), [](unsigned char letter) {
        return std::isalnum(letter) != 0 || letter == '+' || letter == '-' || letter == '.';
    });
    return is_scheme && address.find_first_not_of('/', end + 1) == std::string_view::npos;
}

} // namespace

void check_addresses(const std::vector<TextPiece>& pieces, Diagnostics& found)
{
    std::string_view before;
    for (const TextPiece& piece : pieces) {
        if (piece.link != before && is_scheme_alone(piece.link))
            found.warning("LINK-EMPTY", piece.source,
                          fmt::format("the link leads nowhere: nothing follows \"{}\"", piece.link),
                          {"write the whole address, as in https://example.org, mailto:name@example.org or "
                           "tel:+37167000000"});
        before = piece.link;
    }
}

} // namespace skrejlapa
