/// How much a box changed, in words.
#pragma once

#include "proof/change_report.h"
#include "proof/proof_language.h"

#include <string>
#include <vector>

namespace skrejlapa
{

/// "words changed: 2", "moved 1.20 mm up": one for each thing that is measured.
std::vector<std::string> box_facts(const BoxChange& box, ProofLanguage language);

/// "12.00, 180.50: 124.00 × 18.00": left and top, width and height in millimetres from the trim's top left.
std::string place_in_mm(const Rect& area, ProofLanguage language);

/// "3.1 %"
std::string per_cent(double share, ProofLanguage language);

} // namespace skrejlapa
