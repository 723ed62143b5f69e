/// What wrapped lines leave unused in their columns.
#pragma once

#include "layout/table_columns.h"

namespace skrejlapa
{

/// Shares what the lines leave unused in columns by content among those columns by equal parts, so that the gaps
/// between columns look alike. The sum stays the same; so do the widths where a joined cell would come to lack room.
std::vector<Length> share_slack(const Table& table, const Typesetter& typesetter, std::vector<Length> widths);

} // namespace skrejlapa
