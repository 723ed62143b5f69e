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
    const std::vector<PreparedFontPtr>& fonts; ///< by the index of `glyphs`
    const DrawnPictures& pictures;
    const SpotInks& spots;
    TextForm text = TextForm::fonts;
    OutputColor color = OutputColor::inks;
    const StructureTree* structure = nullptr; ///< null: nothing is tagged
};

/// A stretch of a content stream that belongs to an element (ISO 32000-1, 14.7.4).
struct ContentMark {
    ElementId element = no_element;
    std::uint32_t position = 0; ///< of its beginning in the element's text
    Length top;                 ///< of its first line or picture, from the media box's lower edge
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
    std::vector<ContentMark> marks = {}; ///< by MCID
};

struct PageContent {
    Content page;
    std::vector<Content> groups; ///< transparency groups, each before the one that draws it
};

/// Safe from several threads.
PageContent write_content(const PaintPage& page, const DrawingMeans& means);

} // namespace skrejlapa
