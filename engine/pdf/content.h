/// A page's operations as the operators of content streams (ISO 32000-1, 8 and 9).
#pragma once

#include "pdf/drawn_pictures.h"
#include "pdf/fonts.h"
#include "pdf/spot_inks.h"

#include <set>

namespace skrejlapa
{

/// What the pages of a document draw with: known before the first page is written.
struct DrawingMeans {
    const GlyphUsage& glyphs;
    const std::vector<PreparedFont>& fonts; ///< by the index of `glyphs`
    const DrawnPictures& pictures;
    const SpotInks& spots;
    TextForm text = TextForm::fonts;
};

/// A content stream and what it names: /F fonts, /X pictures, /S spot inks, /A opacities (per mille), /O overprint
/// (0: off, 1: on), /G groups.
struct Content {
    std::string operators;
    std::set<std::size_t> fonts;
    std::set<std::size_t> pictures;
    std::set<std::size_t> spots;
    std::set<int> opacities;
    std::set<Overprint> overprints;
    std::set<std::size_t> groups; ///< of the same page
    bool is_transparent = false;
};

struct PageContent {
    Content page;
    std::vector<Content> groups; ///< transparency groups, each before the one that draws it
};

/// Safe from several threads.
PageContent write_content(const PaintPage& page, const DrawingMeans& means);

} // namespace skrejlapa
