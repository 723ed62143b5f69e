/// Proofs of change, written where they are wanted.
#pragma once

#include "cli/report.h"
#include "proof/change_report.h"
#include "proof/proof_language.h"

#include <optional>

namespace skrejlapa
{

/// Files to write; those that are not wanted are empty.
struct ProofFiles {
    Path html;
    Path pdf;
};

/// Draws the pages that changed and writes the files. Finds PROGRAM-*, FILE-UNWRITABLE and what is found at setting the
/// PDF.
void write_proofs(const ChangeReport& changes, const ProofFiles& files, ProofLanguage language, Report& report);

} // namespace skrejlapa
