/// A face cut down to the glyphs that a document draws (hb-subset).
#pragma once

#include "base/result.h"
#include "text/face.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace skrejlapa
{

/// A glyph of the face and its number in the subset.
struct SubsetGlyph {
    std::uint32_t original = 0;
    std::uint16_t code = 0; ///< what a string of the content names it by: the CID
};

struct FontSubset {
    std::string program;             ///< TrueType: the font file; CFF: the bare table
    std::vector<SubsetGlyph> glyphs; ///< sorted by code
};

/// Cuts the face down to `glyphs` and .notdef, without hinting, layout tables and names.
/// Fails with PDF-FONT when the face cannot be cut. Safe from several threads.
Result<FontSubset> subset_font(const Face& face, const std::vector<std::uint32_t>& glyphs);

} // namespace skrejlapa
