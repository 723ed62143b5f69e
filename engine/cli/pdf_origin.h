/// From a PDF of a project back to the edition it was written for.
#pragma once

#include "build/edition_pipeline.h"
#include "cli/workplace.h"

namespace skrejlapa
{

/// An edition painted once more, from its sources as they stand now.
struct PdfOrigin {
    Edition edition;
    SourceMap sources; ///< what the list's spans point into
    std::unique_ptr<const LaidOutEdition> laid_out;
    PaintList list;
};

/// Paints the edition whose PDF the file is, by its own card. Null for a file that no edition is written to, or where
/// there is nothing to paint. What is wrong with the sources is not said: it is not the file's fault.
std::unique_ptr<PdfOrigin> find_origin(Workplace& place, const Options& options, const Path& file);

} // namespace skrejlapa
