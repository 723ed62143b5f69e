/// Terms of printing houses for tests that write PDFs.
#pragma once

#include "files/files.h"
#include "resolve/output_terms.h"

namespace skrejlapa
{

/// PDF/X-4 on coated paper, with the shipped profile.
inline OutputTerms print_terms(std::vector<PdfStandard> standards = {PdfStandard::pdf_x4})
{
    OutputTerms terms;
    terms.standards = std::move(standards);
    terms.condition = {.name = "FOGRA39",
                       .profile = DiskFiles().map(Path(SKREJLAPA_SOURCE_DIR) / "icc/FOGRA39L_coated.icc").value()};
    return terms;
}

} // namespace skrejlapa
