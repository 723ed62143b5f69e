/// The markers of one list share a column, so that the text of all its items begins at the same place.
#pragma once

#include "layout/typesetter.h"

namespace skrejlapa
{

struct MarkerColumn {
    Length markers; ///< the widest marker of the list
    Length width;   ///< of the column: that, or what the style asks for
};

/// By block; zeros without a marker. A list is what stands at one indent with no block of less indent, nor one
/// without a marker at it, between.
std::vector<MarkerColumn> measure_marker_columns(const Story& story, const Typesetter& typesetter);

} // namespace skrejlapa
