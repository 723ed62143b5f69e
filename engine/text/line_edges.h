/// How lines end and begin where a break changes the shaping: inside ligatures and joined or kerned letters.
#pragma once

#include "text/shaped_paragraph.h"

namespace skrejlapa
{

enum class AddedHyphen { no, yes };

/// A stretch of one run shaped for itself, as it stands alone on a line; a hyphen has the cluster `end`.
/// Requires: a range within the run, at the starts of characters.
std::vector<Glyph> shape_alone(const Paragraph& paragraph, const ShapedParagraph& shaped, std::uint32_t run,
                               std::uint32_t begin, std::uint32_t end, AddedHyphen hyphen);

/// Gives each break opportunity the edges it needs. Where a break is safe (HarfBuzz says so) and the hyphen is not
/// kerned, it needs none. Requires: text, runs and breaks of `shaped` are there.
void add_line_edges(const Paragraph& paragraph, ShapedParagraph& shaped);

} // namespace skrejlapa
