/// The file's description of itself as XMP (ISO 16684-1): what Info says, said again for readers of XML, and the
/// standards that the file claims to keep.
#pragma once

#include "base/hash.h"
#include "base/pdf_standard.h"
#include "pdf/metadata.h"

#include <string_view>

namespace skrejlapa
{

struct XmpFacts {
    PdfMetadata metadata;
    std::string producer; ///< as in Info
    std::vector<PdfStandard> standards;
    ContentHash content; ///< of all that is in the file: its identifiers are made of it
};

/// UTF-8, with the wrapper by which programs find it in the file's bytes.
std::string make_xmp_packet(const XmpFacts& facts);

/// Text as it may stand between tags and in attributes; what XML 1.0 knows no way to write becomes U+FFFD.
std::string xml_escaped(std::string_view text);

/// A moment in UTC as XMP writes it: "2000-02-29T01:04:05Z".
std::string xmp_date(std::int64_t unix_s);

} // namespace skrejlapa
