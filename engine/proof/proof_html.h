/// The proof as one HTML file that opens anywhere: its pictures within it, and nothing that refers to the outside.
#pragma once

#include "proof/proof.h"
#include "proof/proof_language.h"

#include <string>

namespace skrejlapa
{

std::string proof_as_html(const Proof& proof, ProofLanguage language);

} // namespace skrejlapa
