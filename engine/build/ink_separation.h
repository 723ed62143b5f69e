/// An edition written so that its inks can be told apart in a picture of its pages.
#pragma once

#include "build/edition_pipeline.h"

namespace skrejlapa
{

/// A PDF of the edition in which one spot ink looks like full magenta and all others like no ink: what is more magenta
/// than in the PDF without spots is that ink.
struct SpotSeparation {
    std::string spot;
    std::string pdf;
};

struct InkSeparation {
    std::string without_spots; ///< the PDF with spot inks that look like none; they still knock out what is below
    std::vector<SpotSeparation> spots;
};

/// Writes the PDFs. Fails as `write_edition`.
Result<InkSeparation> separate_inks(const Workshop& workshop, const Edition& edition, const PaintedEdition& painted);

} // namespace skrejlapa
