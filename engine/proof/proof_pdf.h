/// The proof on A4 for the mail: typeset by the engine itself, tagged, with the pictures of the pages in it.
#pragma once

#include "proof/proof.h"
#include "proof/proof_language.h"

#include "text/font_catalog.h"
#include "text/hyphenation_catalog.h"

namespace skrejlapa
{

/// What the proof is set with: what the engine ships.
struct ProofPress {
    Path data;
    const FontCatalog& fonts;
    const HyphenationCatalog& hyphenation;
};

/// The PDF's bytes. Finds what the stages of the engine find; nothing where that is an error.
std::optional<std::string> proof_as_pdf(const Proof& proof, ProofLanguage language, const ProofPress& press,
                                        Diagnostics& found);

} // namespace skrejlapa
