/// What a file says of itself.
#pragma once

#include <cstdint>
#include <string>

namespace skrejlapa
{

struct PdfMetadata {
    std::string title;
    std::string language;         ///< BCP 47
    std::int64_t date_unix_s = 0; ///< creation and modification, UTC
    std::string creator;          ///< "skrejlapa 0.1.0"
};

} // namespace skrejlapa
