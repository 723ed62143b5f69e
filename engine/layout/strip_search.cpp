#include "layout/strip_search.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// Halvings of the weight's interval: well below a thousandth of a point.
constexpr int bisection_steps = 48;

/// Weights that differ by less than this part are the same.
constexpr double same_weight = 1e-9;

/// More logos than this with two shapes keep, from here on, their first: each doubles what is to be tried.
constexpr std::size_t most_switchable = 12;

/// Heights are lengths rounded one by one; a row's width was rounded with it.
bool holds(const StripRoom& room, const StripPlan& plan)
{
    return plan.width <= room.width && (!room.height || plan.height <= *room.height + layout_rounding);
}

Length shortage(const StripRoom& room, const StripPlan& plan)
{
    const Length width = std::max(plan.width - room.width, Length{});
    return width + (room.height ? std::max(plan.height - *room.height, Length{}) : Length{});
}

/// Every way to choose `count` of `size` things, as marks; the last of them first: so the upper rows are the fuller
/// ones, and those who come first keep their shape.
template <class Visit> void for_each_choice(std::size_t size, std::size_t count, Visit visit)
{
    std::vector<bool> marks(size, false);
    std::fill_n(marks.rbegin(), count, true);
    do
        visit(marks);
    while (std::next_permutation(marks.begin(), marks.end()));
}

bool asks_for_size(const StripLogo& logo)
{
    return logo.min_height.length > Length{} || logo.min_width.length > Length{};
}

/// The logos with a least size for those that ask for none: at a common weight, the tallest 6 mm high. Below that,
/// words in a logo cannot be read; two rows are better.
std::vector<MeasuredLogo> legible(std::vector<MeasuredLogo> logos)
{
    constexpr Length legible_height = mm(6);
    double weight = 0;
    for (const MeasuredLogo& logo : logos) {
        for (const LogoChoice& choice : logo.shapes) {
            const double at_height = legible_height / choice.ink.size.height / choice.share;
            if (!asks_for_size(*logo.rules))
                weight = weight == 0 ? at_height : std::min(weight, at_height);
        }
    }
    for (MeasuredLogo& logo : logos) {
        for (LogoChoice& choice : logo.shapes)
            choice.least = asks_for_size(*logo.rules) ? choice.least : weight * choice.share;
    }
    return logos;
}

bool is_better(const StripPlan& plan, const StripPlan& than)
{
    if (plan.weight > than.weight * (1 + same_weight))
        return true;
    return plan.weight >= than.weight * (1 - same_weight) && plan.width < than.width;
}

} // namespace

StripSpaces strip_spaces(const BoxStyle& style, std::optional<Length> width, std::optional<Length> height)
{
    const auto at = [](const LengthPercentage& gap, const std::optional<Length>& basis) {
        if (!gap.fraction)
            return gap.length;
        return basis ? basis->scaled(*gap.fraction) : Length{};
    };
    const Length column_gap = at(style.column_gap, width);
    const Length row_gap = at(style.row_gap, height);
    return {column_gap, row_gap > Length{} ? row_gap : column_gap};
}

bool has_separator(const StripLogo& before, const StripLogo& after) { return before.is_set_off || after.is_set_off; }

StripSearch::StripSearch(const std::vector<MeasuredLogo>& logos, StripSpaces spaces, int most_rows)
    : logos_(logos), spaces_(spaces), most_rows_(std::min(static_cast<std::size_t>(most_rows), logos.size()))
{
}

std::size_t StripSearch::switchable_count() const
{
    const auto count = static_cast<std::size_t>(
        std::count_if(logos_.begin(), logos_.end(), [](const MeasuredLogo& logo) { return logo.shapes.size() > 1; }));
    return std::min(count, most_switchable);
}

template <class Visit> void StripSearch::for_each_arrangement(std::size_t rows, std::size_t switched, Visit visit) const
{
    for_each_choice(logos_.size() - 1, rows - 1, [&](const std::vector<bool>& breaks) {
        std::vector<std::size_t> row_ends;
        for (std::size_t logo = 1; logo < logos_.size(); ++logo) {
            if (breaks[logo - 1])
                row_ends.push_back(logo);
        }
        row_ends.push_back(logos_.size());
        for_each_choice(switchable_count(), switched, [&](const std::vector<bool>& marks) {
            std::vector<std::size_t> shapes;
            std::size_t switchable = 0;
            for (const MeasuredLogo& logo : logos_) {
                const bool can_switch = logo.shapes.size() > 1 && switchable < marks.size();
                shapes.push_back(can_switch && marks[switchable] ? 1 : 0);
                switchable += can_switch ? 1 : 0;
            }
            visit(shapes, row_ends);
        });
    });
}

Length StripSearch::distance_after(const SizedLogos& logos, std::size_t logo, const Scales& scales) const
{
    const Length before = logos.clear_space(logo, scales);
    const Length after = logos.clear_space(logo + 1, scales);
    if (has_separator(logos.rules(logo), logos.rules(logo + 1)))
        return std::max(spaces_.column_gap, before + separator_width + after);
    return std::max({spaces_.column_gap, before, after});
}

Length StripSearch::distance_below(const SizedLogos& logos, std::size_t row_begin, std::size_t row_end,
                                   std::size_t next_end, const Scales& scales) const
{
    Length distance = row_end == next_end ? Length{} : spaces_.row_gap;
    for (std::size_t logo = row_begin; logo < next_end && row_end != next_end; ++logo)
        distance = std::max(distance, logos.clear_space(logo, scales));
    return distance;
}

StripPlan StripSearch::measure(const SizedLogos& logos, std::vector<std::size_t> row_ends, Scales scales,
                               double weight) const
{
    StripPlan plan{.shapes = logos.shapes(), .row_ends = std::move(row_ends), .scales = {}, .weight = weight};
    std::size_t begin = 0;
    for (std::size_t row = 0; row < plan.row_ends.size(); ++row) {
        const std::size_t end = plan.row_ends[row];
        Length width;
        Length height;
        for (std::size_t logo = begin; logo < end; ++logo) {
            width += logos.width(logo, scales) + (logo + 1 < end ? distance_after(logos, logo, scales) : Length{});
            height = std::max(height, logos.height(logo, scales));
        }
        plan.width = std::max(plan.width, width);
        const std::size_t next_end = row + 1 < plan.row_ends.size() ? plan.row_ends[row + 1] : end;
        plan.height += height + distance_below(logos, begin, end, next_end, scales);
        begin = end;
    }
    plan.scales = std::move(scales);
    return plan;
}

std::optional<StripPlan> StripSearch::plan_at(const std::vector<std::size_t>& shapes,
                                              const std::vector<std::size_t>& row_ends, double weight) const
{
    const SizedLogos logos(logos_, shapes);
    std::optional<Scales> scales = logos.at(weight);
    return scales ? std::optional(measure(logos, row_ends, *std::move(scales), weight)) : std::nullopt;
}

/// The arrangement at the greatest weight up to `most` that the room holds. A greater weight makes nothing smaller.
std::optional<StripPlan> StripSearch::heaviest(const SizedLogos& logos, const std::vector<std::size_t>& row_ends,
                                               const StripRoom& room, double most) const
{
    // Relations that contradict each other are kept by logos of no size alone.
    if (!logos.at(1))
        return std::nullopt;
    const auto fitting_at = [&](double weight) -> std::optional<StripPlan> {
        std::optional<Scales> scales = logos.at(weight);
        if (!scales)
            return std::nullopt;
        StripPlan plan = measure(logos, row_ends, *std::move(scales), weight);
        return holds(room, plan) ? std::optional(std::move(plan)) : std::nullopt;
    };
    if (std::optional<StripPlan> all = fitting_at(most))
        return all;
    std::optional<StripPlan> fitting = fitting_at(0);
    double too_much = most;
    for (int step = 0; fitting && step < bisection_steps; ++step) {
        const double middle = (fitting->weight + too_much) / 2;
        if (std::optional<StripPlan> plan = fitting_at(middle))
            fitting = std::move(plan);
        else
            too_much = middle;
    }
    return fitting;
}

std::optional<StripPlan> StripSearch::best_of(const std::vector<MeasuredLogo>& logos, const StripRoom& room) const
{
    std::optional<StripPlan> best;
    for (std::size_t rows = 1; rows <= most_rows_ && !best; ++rows) {
        for (std::size_t switched = 0; switched <= switchable_count() && !best; ++switched) {
            for_each_arrangement(rows, switched, [&](const auto& shapes, const auto& row_ends) {
                const SizedLogos as_asked(logos_, shapes);
                const double most = room.height ? as_asked.weight_for_height(*room.height) : as_asked.natural_weight();
                std::optional<StripPlan> plan = heaviest(SizedLogos(logos, shapes), row_ends, room, most);
                if (plan && (!best || is_better(*plan, *best)))
                    best = std::move(plan);
            });
        }
    }
    return best;
}

std::optional<StripPlan> StripSearch::best(const StripRoom& room) const
{
    std::optional<StripPlan> best = best_of(legible(logos_), room);
    return best ? best : best_of(logos_, room);
}

StripPlan StripSearch::nearest(const StripRoom& room) const
{
    std::optional<StripPlan> nearest;
    for (std::size_t rows = 1; rows <= most_rows_; ++rows) {
        for (std::size_t switched = 0; switched <= switchable_count(); ++switched) {
            for_each_arrangement(rows, switched, [&](const auto& shapes, const auto& row_ends) {
                const SizedLogos logos(logos_, shapes);
                const std::optional<Scales> scales = logos.at(0);
                StripPlan plan = measure(logos, row_ends, scales.value_or(logos.without_relations(0)), 0);
                if (!nearest || shortage(room, plan) < shortage(room, *nearest))
                    nearest = std::move(plan);
            });
        }
    }
    return *std::move(nearest);
}

bool StripSearch::relations_contradict() const
{
    bool contradict = true;
    for (std::size_t switched = 0; switched <= switchable_count(); ++switched) {
        for_each_arrangement(1, switched, [&](const auto& shapes, const auto&) {
            contradict = contradict && !SizedLogos(logos_, shapes).at(1);
        });
    }
    return contradict;
}

StripPlan StripSearch::natural() const
{
    const SizedLogos logos(logos_, std::vector<std::size_t>(logos_.size(), 0));
    const double weight = logos.natural_weight();
    return measure(logos, {logos_.size()}, logos.at(weight).value_or(logos.without_relations(weight)), weight);
}

Length StripSearch::least_width() const { return nearest({.width = {}, .height = std::nullopt}).width; }

} // namespace skrejlapa
