/// The products of the pipeline's stages as text, for goldens: small enough to read, whole enough to show a change.
#pragma once

#include "build/edition_pipeline.h"
#include "load/content_document.h"
#include "paint/paint_list.h"

#include <string>

namespace skrejlapa
{

/// A line for each key: `LINE:COLUMN table.key = value`, in the file's order.
std::string dump_toml(const TomlTable& table, const SourceMap& sources);

/// A line for each block, indented as it nests, with the line of the file that it begins on.
std::string dump_content(const ContentDocument& document, const SourceMap& sources);

/// Pages with their boxes (of each the properties that are not the initial ones), stories, paragraphs, pictures.
std::string dump_leaflet(const Leaflet& leaflet);

/// Of each paragraph the text, the runs as HarfBuzz writes them (`glyph=cluster+advance`, font units), the breaks.
std::string dump_shaped(const Leaflet& leaflet, const std::vector<ShapedParagraph>& paragraphs);

/// A line for each operation, in millimetres.
std::string dump_paint(const PaintList& list);

/// The tag tree with what is painted of each element, a line an element, indented as it nests.
std::string dump_tag_tree(const PaintList& list, const std::string& language);

/// The file as qpdf writes it with its streams unpacked; fonts, which are no text, as their number of bytes.
std::string dump_pdf(const std::string& pdf);

} // namespace skrejlapa
