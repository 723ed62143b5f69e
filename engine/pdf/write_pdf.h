/// A PaintList as the bytes of a PDF file, through libharu's object layer.
#pragma once

#include "paint/paint_list.h"
#include "pdf/deflated_profiles.h"
#include "pdf/metadata.h"
#include "resolve/output_terms.h"

namespace skrejlapa
{

/// Deterministic: the same list gives the same bytes. Fails with PDF-WRITE when libharu does, and with PDF-TOO-LARGE.
/// Requires: the list keeps within what the terms' standards allow.
Result<std::string> write_pdf(const PaintList& list, const Pictures& pictures, const PdfMetadata& metadata,
                              const OutputTerms& terms, const DeflatedProfiles& profiles = {});

} // namespace skrejlapa
