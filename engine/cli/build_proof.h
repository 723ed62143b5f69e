/// `build --proof`: what a build changed, against what stood there before it.
#pragma once

#include "cli/report.h"
#include "cli/workplace.h"
#include "proof/before_state.h"

namespace skrejlapa
{

EditionPlace place_of(const Workplace& place, const Edition& edition);

/// Writes proof.html, proof.pdf and proof.json into the folder of --proof, in the project's source language where
/// proofs speak it, and then forgets the state before. Its result is the paths written, a line each. Finds as `diff`.
std::string write_build_proof(const Workplace& place, const Options& options, const std::vector<Edition>& editions,
                              Report& report);

} // namespace skrejlapa
