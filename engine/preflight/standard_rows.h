/// The standards' demands row by row, each judged on what was read from a file's bytes.
#pragma once

#include "preflight/pdf_facts.h"

#include "base/pdf_standard.h"

namespace skrejlapa
{

/// A demand that a file does not meet.
struct StandardFault {
    std::string row;    ///< "trapped": a word that stays the same
    std::string reason; ///< "Trapped is missing in Info"
};

/// Every row of the standard that the file does not meet, in the standard's order. Sources: ISO 15930-7 and -4 for
/// PDF/X, ISO 14289-1 for PDF/UA as far as a file's frame shows it.
std::vector<StandardFault> faults_against(PdfStandard standard, const PdfFacts& facts);

/// The names of a standard's rows.
std::vector<std::string> rows_of(PdfStandard standard);

/// What the file says of itself: standards by its metadata, or its Info.
std::vector<PdfStandard> claimed_standards(const PdfFacts& facts);

} // namespace skrejlapa
