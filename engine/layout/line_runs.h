/// The glyphs of one line: its clusters in visual order, with the space that justification gives.
#pragma once

#include "layout/line_content.h"
#include "text/text_origins.h"

namespace skrejlapa
{

struct SetRuns {
    std::vector<LineRun> runs; ///< from left to right
    Length width;              ///< as set, with what hangs
};

/// The runs of a line, its left end at `left`.
SetRuns make_line_runs(const TextToPlace& text, const SourceRuns& source, const LineContent& content,
                       const LineFill& fill, Length left);

/// What a reader sees of the line: without soft hyphens and marks of direction, with the hyphen.
std::string line_text(const TextToPlace& text, const LineContent& content);

/// Where the clusters stand in the source. `source`: of the paragraph, here and above.
Span source_span(const TextToPlace& text, const SourceRuns& source, std::span<const SetCluster> clusters);

} // namespace skrejlapa
