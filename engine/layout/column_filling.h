/// How text fills the columns of a box.
#pragma once

#include "layout/text_columns.h"

namespace skrejlapa
{

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

} // namespace skrejlapa
