/// The clusters of one line, with the ends that the breaks give it, and how justification fills it.
#pragma once

#include "layout/line_flexibility.h"
#include "layout/place_lines.h"

namespace skrejlapa
{

/// In logical order, without what vanishes at the line's ends; with the hyphen that the break adds.
struct LineContent {
    std::vector<SetCluster> clusters;
    std::vector<Glyph> own_glyphs; ///< of clusters that stand in no run and no edge
};
LineContent line_content(const TextToPlace& text, const LineSpan& line);

/// The glyphs that a cluster's `first_glyph` counts in.
const std::vector<Glyph>& glyphs_of(const TextToPlace& text, const LineContent& content, const SetCluster& cluster);

/// How a justified line is made to fill its measure.
struct LineFill {
    Length word_spaces;     ///< added to all word spaces together
    Length letter_spaces;   ///< added behind all letters together
    double glyph_scale = 1; ///< of the glyphs of letters that do not join
};

/// Word spaces take what they may, then the letters' spaces, then the glyphs' width; what is left beyond all limits
/// goes to the word spaces. A line without these that cannot be filled stays as it is. `free`: what is to be filled,
/// negative where the line has to shrink.
LineFill fill_line(const TextToPlace& text, const LineContent& content, Length free);

/// Whether a cluster's glyphs may be scaled.
bool is_scalable(const TextToPlace& text, const SetCluster& cluster);

} // namespace skrejlapa
