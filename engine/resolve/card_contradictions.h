/// Wishes of a card, profile and standard that no file can meet at once.
#pragma once

#include "resolve/resolve_output.h"

namespace skrejlapa
{

/// The standards that a file claims, and who says so.
struct ClaimedStandards {
    std::vector<PdfStandard> standards;
    Origin origin;
};

/// Whether a file that keeps all of them may hold transparency: PDF/X-1a (ISO 15930-4, 6.11) and PDF-1.4 do not.
bool allow_transparency(const std::vector<PdfStandard>& standards);

struct Contradictions {
    const OutputInput& input;
    const ClaimedStandards& claimed;
};

/// Finds CARD-CONTRADICTS, each with both places.
void find_contradictions(const Contradictions& judged, Diagnostics& found);

} // namespace skrejlapa
