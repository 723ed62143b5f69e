/// Columns of a text box: how many and how wide (CSS Multi-column Layout 1), and the rules between them.
#pragma once

#include "layout/story_flow.h"

namespace skrejlapa
{

/// The columns of a text box whose content box has this width (CSS Multicol 1, 3.4).
ColumnSet columns_of(const BoxStyle& style, Length content_width);

/// The width of a content box whose columns are to be as wide as `column`: what a box asks for by its content.
Length width_for_columns(const BoxStyle& style, Length column);

/// The rules between columns that both hold text: as high as the content box, or as the columns between two blocks that
/// are as wide as all of them.
std::vector<PlacedRule> place_column_rules(const StoryPart& part, const BoxStyle& style, const Rect& content);

} // namespace skrejlapa
