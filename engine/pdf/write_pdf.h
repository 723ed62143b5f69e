/// A PaintList as the bytes of a PDF file, through libharu's object layer.
#pragma once

#include "paint/paint_list.h"

namespace skrejlapa
{

struct PdfMetadata {
    std::string title;
    std::string language;         ///< BCP 47
    std::int64_t date_unix_s = 0; ///< creation and modification, UTC
    std::string creator;          ///< "skrejlapa 0.1.0"
};

/// Deterministic: the same list gives the same bytes. Fails with PDF-WRITE when libharu does.
Result<std::string> write_pdf(const PaintList& list, const Pictures& pictures, const PdfMetadata& metadata);

} // namespace skrejlapa
