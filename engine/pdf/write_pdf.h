/// A PaintList as the bytes of a PDF file, through libharu's object layer.
#pragma once

#include "paint/paint_list.h"
#include "pdf/deflated_profiles.h"
#include "pdf/deflated_streams.h"
#include "pdf/fonts.h"
#include "pdf/metadata.h"
#include "picture/picture_cache.h"
#include "resolve/output_terms.h"

namespace skrejlapa
{

enum class Packing {
    small,
    quick ///< pictures are not deflated: for a file that is looked at and not kept
};

/// What the writing of one file has in common with that of others. References must outlive it.
struct WritingShare {
    const DeflatedProfiles& profiles;
    const PictureCache& pictures;
    const SharedFonts& fonts;
    const DeflatedStreams& streams;
    Packing packing = Packing::small;
};

/// Deterministic: the same list gives the same bytes. Fails with PDF-WRITE when libharu does, and with PDF-TOO-LARGE.
/// Requires: the list keeps within what the terms' standards allow.
Result<std::string> write_pdf(const PaintList& list, const Pictures& pictures, const PdfMetadata& metadata,
                              const OutputTerms& terms, const WritingShare& share);
/// The same with nothing shared.
Result<std::string> write_pdf(const PaintList& list, const Pictures& pictures, const PdfMetadata& metadata,
                              const OutputTerms& terms);

} // namespace skrejlapa
