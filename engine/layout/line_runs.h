/// The glyphs of one line: its clusters in visual order, with the space that justification gives.
#pragma once

#include "layout/place_lines.h"

namespace skrejlapa
{

/// The line's natural width made to fill the measure.
struct LineAdjustment {
    Length free;   ///< what the line's glue takes up beyond its natural width; negative where it shrinks
    Length weight; ///< the sum of the stretch (or shrink) that shares it; zero: nothing is shared
};

/// The runs of a line, from left to right, the left end at x = 0; with the hyphen where the line ends in one.
std::vector<LineRun> make_line_runs(const TextToPlace& text, const LineSpan& line, const LineMeasure& measure,
                                    const LineAdjustment& adjustment);

/// What a reader sees of the line: without soft hyphens and marks of direction, with the hyphen.
std::string line_text(const TextToPlace& text, const LineSpan& line, const LineMeasure& measure);

/// The clusters from the first to behind the last that the line shows.
struct ClusterRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};
ClusterRange clusters_of(const Items& items, const LineMeasure& measure);

/// Where the clusters stand in the source.
Span source_span(const TextToPlace& text, const ClusterRange& range);

} // namespace skrejlapa
