/// The ToUnicode map of a font: from the codes in the content to the text that readers extract.
#pragma once

#include "pdf/font_subset.h"
#include "pdf/glyph_usage.h"

namespace skrejlapa
{

/// A CMap with an entry for every glyph drawn; one glyph may stand for several characters (ISO 32000-1, 9.10.3).
std::string make_to_unicode(const FaceUsage& usage, const std::vector<SubsetGlyph>& glyphs);

} // namespace skrejlapa
