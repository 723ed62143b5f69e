/// The funders' strip: logos in rows, of equal optical weight, on their optical middle, with their clear space.
#pragma once

#include "layout/strip_search.h"

namespace skrejlapa
{

/// Logos where they stand, and the lines between those that are set off.
struct PlacedStrip {
    std::vector<PlacedPicture> logos;
    std::vector<PlacedRule> separators;
};

/// What stands in a strip. All lengths are of the logos' ink.
class StripLayout
{
public:
    /// Without a ground logos are measured by the first drawing of each shape.
    StripLayout(const Box& box, const StripContent& content, const Pictures& pictures, StripSpaces spaces,
                const std::optional<StripGround>& ground = std::nullopt);

    /// With every logo at its least size, in as many rows as may be.
    [[nodiscard]] Length least_width() const;
    /// In one row at the natural weight.
    [[nodiscard]] Length natural_width() const;
    /// In rows of this width.
    [[nodiscard]] Length natural_height(Length width) const;
    /// Fills the area: in one row the tallest logo has its height, unless the width is too little. Rows are spread by
    /// the box's justify-content (`normal` is space-between), on the middle unless align-items says otherwise; mirrored
    /// for rtl. Finds STRIP-TOO-NARROW, STRIP-TOO-LOW, STRIP-RELATIONS, STRIP-GROUND and STRIP-NO-DRAWING.
    [[nodiscard]] PlacedStrip place(const Rect& content, int page_number, Diagnostics& found) const;

private:
    const Box& box_;
    StripSpaces spaces_;
    int most_rows_;
    std::optional<StripGround> ground_;
    std::vector<MeasuredLogo> logos_;

    [[nodiscard]] StripSearch search() const { return {logos_, spaces_, most_rows_}; }
};

} // namespace skrejlapa
