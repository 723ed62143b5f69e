/// Font fallback: the face of each grapheme cluster.
#pragma once

#include "text/glyph_findings.h"
#include "text/itemize.h"
#include "text/prepared_text.h"

namespace skrejlapa
{

/// Gives each grapheme cluster the first face of its style's chain that has all of its characters, else one of the
/// style's further fonts: that of the cluster before it, or one that has the cluster behind it too, before others. A
/// cluster that no face has whole stays with the first that has its first character. A forced break takes the style's
/// first face. A number or address among `isolates` is set in one face, where one of its style has all of it.
/// Stretches end where a source run ends.
std::vector<Stretch<FacePtr>> choose_faces(const Paragraph& paragraph, const PreparedText& prepared,
                                           std::span<const Isolate> isolates, GlyphFindings& findings);

} // namespace skrejlapa
