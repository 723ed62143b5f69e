/// The text that the benchmarks set: one Latvian paragraph of a leaflet's usual length, in the shipped fonts.
#pragma once

#include "resolve/leaflet.h"
#include "text/shaped_paragraph.h"

namespace skrejlapa
{

/// The regular face of the shipped sans.
FacePtr bench_face();

/// One paragraph of about 400 characters, justified, 10 pt on 14 pt.
Paragraph bench_paragraph();

/// An A5 leaflet whose text box holds the paragraph `count` times, flowing over as many pages as it needs.
Leaflet flowing_leaflet(int count);

/// All paragraphs of a leaflet, shaped.
std::vector<ShapedParagraph> shape_all(const Leaflet& leaflet);

} // namespace skrejlapa
