/// What a file says of itself.
#pragma once

#include "base/pdf_standard.h"

#include <cstdint>
#include <string>
#include <vector>

namespace skrejlapa
{

struct PdfMetadata {
    std::string title;
    std::string language;         ///< BCP 47
    std::int64_t date_unix_s = 0; ///< creation and modification, UTC
    std::string creator;          ///< "skrejlapa 0.1.0"
};

/// The version of PDF that a file may use the features of.
enum class PdfVersion { v1_4, v1_6, v1_7 };

/// The newest version that all of `standards` allow.
PdfVersion version_for(const std::vector<PdfStandard>& standards);

} // namespace skrejlapa
