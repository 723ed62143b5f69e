/// Demands that several standards make.
#pragma once

#include "preflight/standard_row.h"

namespace skrejlapa::rows
{

// The file as such (rows_of_file.cpp).

Fault header_first(const PdfFacts& facts);
Fault binary_comment(const PdfFacts& facts);
Fault identity(const PdfFacts& facts);
Fault encryption(const PdfFacts& facts);
Fault forbidden_things(const PdfFacts& facts);
Fault later_things(const PdfFacts& facts);
Fault steady_layers(const PdfFacts& facts);
Fault object_streams(const PdfFacts& facts);
Fault at_most_14(const PdfFacts& facts);
Fault at_most_16(const PdfFacts& facts);
Fault at_most_17(const PdfFacts& facts);
Fault embedded_fonts(const PdfFacts& facts);
Fault glyph_maps(const PdfFacts& facts);
Fault tags(const PdfFacts& facts);
Fault unicode(const PdfFacts& facts);

// The output intent (rows_of_intent.cpp).

Fault one_intent(const PdfFacts& facts);
Fault intent_condition(const PdfFacts& facts);
Fault intent_info(const PdfFacts& facts);

// Metadata and Info (rows_of_metadata.cpp).

Fault metadata_stream(const PdfFacts& facts);
Fault metadata_dates(const PdfFacts& facts);
Fault metadata_title(const PdfFacts& facts);
Fault metadata_versions(const PdfFacts& facts);
Fault info_title(const PdfFacts& facts);
Fault info_dates(const PdfFacts& facts);
Fault trapped(const PdfFacts& facts);
Fault trapped_alike(const PdfFacts& facts);
Fault title_alike(const PdfFacts& facts);
Fault dates_alike(const PdfFacts& facts);

// Pages (rows_of_pages.cpp).

Fault trim_or_art(const PdfFacts& facts);
Fault nested_boxes(const PdfFacts& facts);
Fault annotations_outside(const PdfFacts& facts);
Fault no_actions(const PdfFacts& facts);
Fault view_areas(const PdfFacts& facts);
Fault no_transparency(const PdfFacts& facts);
Fault no_groups(const PdfFacts& facts);
Fault blend_modes(const PdfFacts& facts);
Fault group_spaces(const PdfFacts& facts);

} // namespace skrejlapa::rows
