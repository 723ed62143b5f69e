/// A PDF file as far as it takes to tell whether two of them show the same: plain values.
#pragma once

#include "base/hash.h"
#include "preflight/pdf_facts.h"

#include <string>
#include <vector>

namespace skrejlapa
{

struct PdfPageContents {
    PdfBox media;
    PdfBox trim;  ///< the page after cutting; where the file does not say it, what is shown
    PdfBox bleed; ///< likewise
    /// Of the operators with their operands, however they are spaced and split over streams, and of all that they name.
    /// Neither compression nor the numbers of objects matter.
    ContentHash content;
};

struct PdfContents {
    std::vector<PdfPageContents> pages;
    std::string condition_profile; ///< ICC, of the output intent; empty where the file holds none, or one of no inks
    std::string title;
    std::string date; ///< of its last change, as written: "D:20260301000000Z"
    std::string producer;
};

} // namespace skrejlapa
