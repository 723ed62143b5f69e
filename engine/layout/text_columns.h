/// Columns of a text box: how many and how wide (CSS Multi-column Layout 1), and how text fills them.
#pragma once

#include "layout/story_flow.h"

namespace skrejlapa
{

/// The columns of a text box whose content box has this width (CSS Multicol 1, 3.4).
ColumnSet columns_of(const BoxStyle& style, Length content_width);

/// The width of a content box whose columns are to be as wide as `column`: what a box asks for by its content.
Length width_for_columns(const BoxStyle& style, Length column);

/// What becomes of text that finds no room in the last column.
enum class Surplus { goes_on, stays };

/// How the columns of a box are filled. `room` is the whole box's: its height is that of the columns, nothing: as high
/// as the text needs when balanced.
struct ColumnFilling {
    FlowRoom room;
    ColumnSet columns;
    ColumnFill fill = ColumnFill::balance;
    Surplus surplus = Surplus::goes_on;
    std::optional<Length> surplus_height; ///< beyond this height surplus that stays need not be set
};

/// Fills the columns from `start` on, one after the other. Where the rest of the text goes in and they are to be
/// balanced, or nothing else gives them a height, they are as high as the least height at which it does and in which
/// nothing is divided that is to be kept together. A break to the next page leads to the next column where no page
/// follows.
StoryPart fill_columns(const StoryFlow& flow, FlowPosition start, const ColumnFilling& filling);

/// The rules between columns that both hold text: as high as the content box, or as the columns between two blocks that
/// are as wide as all of them.
std::vector<PlacedRule> place_column_rules(const StoryPart& part, const BoxStyle& style, const Rect& content);

} // namespace skrejlapa
