#include "resolve/link_addresses.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view whole_address =
    "write the whole address, as in https://example.org, mailto:name@example.org or tel:+37167000000";

/// The letters before the colon, as RFC 3986, 3.1, has a scheme; empty where there is none.
std::string_view scheme_of(std::string_view address)
{
    const std::size_t end = address.find(':');
    if (end == std::string_view::npos || end == 0 || std::isalpha(static_cast<unsigned char>(address.front())) == 0)
        return {};
    const std::string_view scheme = address.substr(0, end);
    const bool is_scheme = std::all_of(scheme.begin(), scheme.end(), [](unsigned char letter) {
        return std::isalnum(letter) != 0 || letter == '+' || letter == '-' || letter == '.';
    });
    return is_scheme ? scheme : std::string_view();
}

bool is_called(std::string_view scheme, std::string_view name)
{
    return std::equal(scheme.begin(), scheme.end(), name.begin(), name.end(),
                      [](unsigned char a, unsigned char b) { return std::tolower(a) == b; });
}

/// Schemes that do something on the reader's machine instead of leading somewhere.
bool runs_something(std::string_view scheme)
{
    constexpr std::string_view refused[] = {"javascript", "vbscript", "data", "file"};
    return std::any_of(std::begin(refused), std::end(refused),
                       [&](std::string_view each) { return is_called(scheme, each); });
}

bool has_blanks(std::string_view address) { return address.find_first_of(" \t\r\n") != std::string_view::npos; }

std::string advice_for(std::string_view address)
{
    if (!has_blanks(address) && address.find('.') != std::string_view::npos)
        return address.find('@') == std::string_view::npos ? fmt::format("write https://{}", address)
                                                           : fmt::format("write mailto:{}", address);
    return std::string(whole_address);
}

void check_address(std::string_view address, Span span, Diagnostics& found)
{
    const std::string_view scheme = scheme_of(address);
    const bool is_scheme_alone =
        !scheme.empty() && address.find_first_not_of('/', scheme.size() + 1) == std::string_view::npos;
    if (is_scheme_alone)
        found.warning("LINK-EMPTY", span, fmt::format("the link leads nowhere: nothing follows \"{}\"", address),
                      {std::string(whole_address)});
    else if (runs_something(scheme))
        found.error(
            "LINK-SCHEME", span,
            fmt::format("a link of a leaflet must not begin with \"{}:\": readers refuse it or warn of it", scheme),
            {std::string(whole_address)});
    else if (scheme.empty() || has_blanks(address))
        found.warning("LINK-NO-ADDRESS", span,
                      fmt::format("\"{}\" is no address: readers of the PDF look for a file of that name", address),
                      {advice_for(address)});
}

bool is_percent_encoded(std::string_view text)
{
    return text.size() > 2 && text[0] == '%' && std::isxdigit(static_cast<unsigned char>(text[1])) != 0 &&
           std::isxdigit(static_cast<unsigned char>(text[2])) != 0;
}

} // namespace

bool is_address(std::string_view text)
{
    if (has_blanks(text))
        return false;
    return !scheme_of(text).empty() || text.find('.') != std::string_view::npos;
}

void check_addresses(const std::vector<TextPiece>& pieces, Diagnostics& found)
{
    std::string_view before;
    for (const TextPiece& piece : pieces) {
        if (!piece.link.empty() && piece.link != before)
            check_address(piece.link, piece.source, found);
        before = piece.link;
    }
}

std::string encode_for_address(std::string_view value, std::string_view before)
{
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:@";
    constexpr std::string_view dividing = "?#[]!$&'()*+,;=";
    const bool is_in_query = before.find_first_of("?#") != std::string_view::npos;
    const bool is_number = before.starts_with("tel:") || value.starts_with("tel:");
    std::string encoded;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const char letter = value[at];
        if (is_number && letter == ' ')
            continue;
        const bool is_kept = plain.find(letter) != std::string_view::npos ||
                             (!is_in_query && dividing.find(letter) != std::string_view::npos) ||
                             (!is_in_query && is_percent_encoded(value.substr(at)));
        encoded += is_kept ? std::string(1, letter) : fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
    return encoded;
}

} // namespace skrejlapa
