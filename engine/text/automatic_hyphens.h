/// Where the words of a paragraph may be divided without the author having said so: `hyphens: auto`.
#pragma once

#include "text/addresses.h"
#include "text/prepared_text.h"

namespace skrejlapa
{

/// Offsets of the characters that a line may begin with after a hyphen, ascending; each begins a grapheme cluster.
/// A word is divided in the language of its run, by the limits of its style. None are found in addresses, in words with
/// digits, in abbreviations of capitals, in words whose soft hyphens the author set; few beside a hyphen in the word.
/// Requires: `addresses` in order.
std::vector<std::uint32_t> find_automatic_hyphens(const Paragraph& paragraph, const PreparedText& prepared,
                                                  const std::vector<Address>& addresses);

} // namespace skrejlapa
