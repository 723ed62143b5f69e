/// The funders' strip: logos in a row, of equal optical weight, on their optical middle, with their clear space.
#pragma once

#include "layout/fragment.h"

namespace skrejlapa
{

/// What stands in a strip, measured by the logos' ink, never by their artboards. All lengths are of ink.
///
/// Optical weight is the area of the ink's bounds, its coverage damped (an outline weighs less than a solid, though
/// not by as much as its ink): the size of a logo goes with (width * height)^(-1/2) * cover^(-1/4). So a wide word
/// mark is set lower than a compact one, and no logo under its least size: one that needs more than its share gets it.
class StripRow
{
public:
    /// A picture that is missing or has no ink takes no part. `gap`: the least distance of neighbours.
    StripRow(const Box& box, const StripContent& content, const Pictures& pictures, Length gap);

    /// With every logo at its least size.
    [[nodiscard]] Length least_width() const;
    /// At the natural height: where the logo that needs most has its least size, or the tallest is 12 mm.
    [[nodiscard]] Length natural_width() const;
    /// In a row of this width.
    [[nodiscard]] Length natural_height(Length width) const;
    /// Fills the area: the tallest logo has its height, unless the width is too little. Spread by the box's
    /// justify-content (`normal` is space-between), on the middle unless align-items says otherwise; mirrored for rtl.
    /// Finds STRIP-TOO-NARROW and STRIP-TOO-LOW.
    [[nodiscard]] std::vector<PlacedPicture> place(const Rect& content, int page_number, Diagnostics& found) const;

private:
    struct Logo {
        const StripLogo* rules = nullptr;
        const Picture* picture = nullptr;
        double share = 0; ///< scale at equal optical weight
        double least = 0; ///< scale below which the logo's least size is broken
    };
    /// A scale for each logo.
    using Scales = std::vector<double>;

    [[nodiscard]] Scales scales_at(double weight) const;
    [[nodiscard]] Length width_at(const Scales& scales) const;
    [[nodiscard]] Length distance_after(std::size_t index, const Scales& scales) const;
    [[nodiscard]] Length clear_space(std::size_t index, const Scales& scales) const;
    [[nodiscard]] double weight_for_height(Length height) const;
    [[nodiscard]] double natural_weight() const;
    [[nodiscard]] Scales fit(double weight, Length width) const;
    [[nodiscard]] std::vector<Length> lefts(const Scales& scales, Length width) const;
    [[nodiscard]] Length top_of(Length height, const Rect& content) const;
    void report_width(const Rect& content, int page_number, Diagnostics& found) const;
    void report_height(const Rect& content, int page_number, Diagnostics& found) const;

    const Box& box_;
    std::vector<Logo> logos_;
    Length gap_;
};

} // namespace skrejlapa
