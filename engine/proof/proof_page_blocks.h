/// What a proof on paper shows of one page that changed.
#pragma once

#include "proof/box_writer.h"
#include "proof/proof.h"
#include "proof/proof_language.h"

namespace skrejlapa
{

inline constexpr double proof_column_mm = 184; ///< between the margins of A4

/// A part of a sheet, as high as it is known or guessed to be at most.
struct SheetBlock {
    std::string box;
    double height_mm = 0;
};

/// The views, the table of boxes and the strip, from the top. `title` names the page in descriptions of pictures.
std::vector<SheetBlock> write_page_blocks(const ProofPage& page, const std::string& title, ProofLanguage language,
                                          BoxWriter& boxes);

} // namespace skrejlapa
