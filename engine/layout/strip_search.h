/// The best arrangement of a strip's logos: in which rows, in which shapes, how large.
#pragma once

#include "layout/strip_sizes.h"

namespace skrejlapa
{

/// What the box leaves to the logos.
struct StripRoom {
    Length width;
    std::optional<Length> height; ///< nothing: the strip takes what it needs
};

struct StripSpaces {
    Length column_gap; ///< the least between neighbours
    Length row_gap;
};

/// The box's gaps, where its content box has this size. A percentage of what is not known is nothing; without a row-gap
/// the column-gap stands between rows too.
StripSpaces strip_spaces(const BoxStyle& style, std::optional<Length> width, std::optional<Length> height);

struct StripPlan {
    std::vector<std::size_t> shapes;   ///< of each logo which
    std::vector<std::size_t> row_ends; ///< behind the last logo of each row
    Scales scales;
    double weight = 0;
    Length width; ///< of the widest row
    Length height;
};

/// Thickness of the line between logos that are set off.
inline constexpr Length separator_width = pt(0.5);

/// Tries every arrangement. The best is, in this order: one in which logos without a least size are legible (6 mm high
/// at a common weight); of the fewest rows; with the fewest logos in their second shape; of the greatest weight that
/// every logo has at least (above its share a logo is only where its least size or a relation asks for it); with the
/// least wide widest row; the first that comes up.
class StripSearch
{
public:
    /// Requires: the logos outlive this, and are not none.
    StripSearch(const std::vector<MeasuredLogo>& logos, StripSpaces spaces, int most_rows);

    /// Nothing where no arrangement keeps all rules. Without a height in the room the weight is at most the natural
    /// one.
    [[nodiscard]] std::optional<StripPlan> best(const StripRoom& room) const;
    /// Least sizes in the arrangement that exceeds the room by the least, as far as relations do not contradict.
    [[nodiscard]] StripPlan nearest(const StripRoom& room) const;
    /// Whether no sizes at all would keep the relations.
    [[nodiscard]] bool relations_contradict() const;
    /// In one row of natural weight, first shapes.
    [[nodiscard]] StripPlan natural() const;
    /// The least wide arrangement.
    [[nodiscard]] Length least_width() const;

    /// The plan of an arrangement at one weight; nothing where its relations contradict.
    [[nodiscard]] std::optional<StripPlan> plan_at(const std::vector<std::size_t>& shapes,
                                                   const std::vector<std::size_t>& row_ends, double weight) const;

    /// From a logo's ink to that of the one behind it in its row.
    [[nodiscard]] Length distance_after(const SizedLogos& logos, std::size_t logo, const Scales& scales) const;
    /// From a row that ends before `row_end` to the one below it, which ends before `next_end`.
    [[nodiscard]] Length distance_below(const SizedLogos& logos, std::size_t row_begin, std::size_t row_end,
                                        std::size_t next_end, const Scales& scales) const;

private:
    const std::vector<MeasuredLogo>& logos_;
    StripSpaces spaces_;
    std::size_t most_rows_;

    [[nodiscard]] StripPlan measure(const SizedLogos& logos, std::vector<std::size_t> row_ends, Scales scales,
                                    double weight) const;
    [[nodiscard]] std::optional<StripPlan> heaviest(const SizedLogos& logos, const std::vector<std::size_t>& row_ends,
                                                    const StripRoom& room, double most) const;
    [[nodiscard]] std::optional<StripPlan> best_of(const std::vector<MeasuredLogo>& logos, const StripRoom& room) const;
    template <class Visit> void for_each_arrangement(std::size_t rows, std::size_t switched, Visit visit) const;
    [[nodiscard]] std::size_t switchable_count() const;
};

/// Whether a line stands between two neighbours.
bool has_separator(const StripLogo& before, const StripLogo& after);

} // namespace skrejlapa
