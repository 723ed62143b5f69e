/// Addresses of the web and of mail in running text, and where they may be broken.
#pragma once

#include "text/mapped_text.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// Whether text is known to be a link's, where a bare host is taken for an address.
enum class AddressContext { plain, link };

struct Address {
    std::uint32_t begin = 0; ///< bytes in the text
    std::uint32_t end = 0;
};

/// The address in a word between spaces that begins at `offset` of the text: without the quotation marks, brackets and
/// stops around it; of no length when there is none.
Address find_address(std::string_view word, std::uint32_t offset, AddressContext context);

/// All addresses in a text, in order.
std::vector<Address> find_addresses(const Paragraph& paragraph, const MappedText& text, const SourceRuns& runs);

/// Where an address may be broken, from its own beginning: after `/`, before `.` `-` `_` and before what begins a query
/// or a fragment; never with a hyphen.
std::vector<std::uint32_t> address_breaks(std::string_view address);

} // namespace skrejlapa
