/// How large a layout may be. What goes beyond is refused with LAYOUT-TOO-LARGE: no input can make the engine run on.
#pragma once

#include "base/length.h"

#include <cstddef>

namespace skrejlapa::layout_limits
{

/// Tables in [boxes], and boxes in one page's tree, copies among them.
inline constexpr std::size_t boxes = 10000;
/// Boxes within boxes.
inline constexpr int depth = 200;
/// Boxes with a ratio and children within each other: each may need its children at several sizes, so that the work for
/// the innermost multiplies.
inline constexpr int ratios_in_each_other = 16;
/// Boxes or styles that extend one another in a row.
inline constexpr std::size_t extends_in_a_row = 100;
/// Pages made from the layout's [[pages]].
inline constexpr std::size_t pages = 2000;
/// Boxes in the trees of all pages together.
inline constexpr std::size_t boxes_on_all_pages = 100000;
/// Lists and quotations within each other, and emphasis within emphasis.
inline constexpr int content_depth = 100;
/// The longest side of a page with its bleed and marks: no reader of PDFs opens a longer one (ISO 32000-1, C.2).
inline constexpr Length page_side = pt(14400);
/// The longest length, either way: 100 m.
inline constexpr Length length = pt(283465);
/// Columns of a text box.
inline constexpr int text_columns = 100;
/// The largest type, in points.
inline constexpr Length font_size = pt(10000);

} // namespace skrejlapa::layout_limits
