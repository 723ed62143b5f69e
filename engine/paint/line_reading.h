/// Lines as those get them who read or follow them in a file: the order of their runs, and the links on them.
#pragma once

#include "paint/paint_list.h"

namespace skrejlapa
{

/// The runs of a line with something in them. A tagged file has them in the order of reading, others from left to
/// right.
std::vector<const LineRun*> runs_to_paint(const OutputTerms& output, const Line& line);

/// The link that an element is or stands in, or no_element.
ElementId link_around(const StructureTree& structure, ElementId element);

/// One area for each link on the line, from the top of its letters to their foot.
std::vector<PaintLink> links_of_line(const StructureTree& structure, const Line& line);

} // namespace skrejlapa
