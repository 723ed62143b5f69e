/// The rows of each standard, in its order.
#pragma once

#include "preflight/standard_row.h"

#include <span>

namespace skrejlapa::rows
{

/// ISO 15930-7:2010.
std::span<const Row> pdf_x4();
/// ISO 15930-4:2003.
std::span<const Row> pdf_x1a();
std::span<const Row> pdf_14();
std::span<const Row> pdf_16();
std::span<const Row> pdf_17();
/// ISO 14289-1, as far as a file's frame shows it.
std::span<const Row> pdf_ua1();
/// ISO 19005-2, level A, likewise.
std::span<const Row> pdf_a2a();

// What a file says of itself.

Fault x4_claim(const PdfFacts& facts);
Fault x1a_claim(const PdfFacts& facts);
Fault ua_claim(const PdfFacts& facts);
Fault a2_claim(const PdfFacts& facts);

} // namespace skrejlapa::rows
