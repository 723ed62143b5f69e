/// The proof as a layout and a text, as an author would write them: sheets of A4 with boxes for what each shows.
#pragma once

#include "proof/proof.h"
#include "proof/proof_language.h"

#include <map>
#include <string>

namespace skrejlapa
{

struct ProofSheets {
    std::string layout;                          ///< TOML
    std::string content;                         ///< Markdown
    std::map<std::string, std::string> pictures; ///< files that the layout names, beside it
};

ProofSheets lay_out_proof(const Proof& proof, ProofLanguage language);

} // namespace skrejlapa
