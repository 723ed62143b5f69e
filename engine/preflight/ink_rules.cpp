#include "preflight/ink_rules.h"

#include "preflight/item_inks.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr Length cell = mm(1);         // what covers a part of a cell counts by that part
constexpr Length square_side = mm(15); // GWG 2022, R0025
/// Below what a plate or a scale could tell: sums of tints are not exact in binary.
constexpr double rounding = 0.0005;

int per_cent(double total) { return static_cast<int>(std::lround(total * 100)); }

/// Sums over rectangles of cells in four look-ups each (Crow 1984).
class SummedCells
{
public:
    SummedCells(const std::vector<float>& cells, int columns, int rows)
        : columns_(columns), sums_(static_cast<std::size_t>(columns + 1) * static_cast<std::size_t>(rows + 1), 0.0)
    {
        std::size_t at = 0;
        for (int row = 0; row < rows; ++row) {
            double along = 0;
            for (int column = 0; column < columns; ++column) {
                along += static_cast<double>(cells[at++]);
                sums_[index(column + 1, row + 1)] = sums_[index(column + 1, row)] + along;
            }
        }
    }
    [[nodiscard]] double sum(int column, int row, int columns, int rows) const
    {
        return sums_[index(column + columns, row + rows)] - sums_[index(column, row + rows)] -
               sums_[index(column + columns, row)] + sums_[index(column, row)];
    }

private:
    int columns_;
    std::vector<double> sums_;
    [[nodiscard]] std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_ + 1) +
               static_cast<std::size_t>(column);
    }
};

struct HeavySquare {
    Rect area;
    double mean = 0;
};

/// The heaviest squares over the limit, none overlapping another, the heaviest first.
class HeavySquares
{
public:
    HeavySquares(const Plates& plates, double limit)
        : grid_(plates.grid()), sums_(plates.total(), grid_.columns, grid_.rows), limit_(limit),
          columns_(std::min(grid_.columns, static_cast<int>(square_side / cell))),
          rows_(std::min(grid_.rows, static_cast<int>(square_side / cell)))
    {
    }

    std::vector<HeavySquare> find() const
    {
        constexpr std::size_t most = 8;
        std::vector<HeavySquare> squares;
        while (squares.size() < most) {
            const HeavySquare heaviest = heaviest_beside(squares);
            if (heaviest.mean <= limit_ + rounding)
                break;
            squares.push_back(heaviest);
        }
        return squares;
    }

private:
    const CellGrid& grid_;
    SummedCells sums_;
    double limit_;
    int columns_; ///< of a square
    int rows_;

    [[nodiscard]] HeavySquare heaviest_beside(const std::vector<HeavySquare>& known) const
    {
        HeavySquare heaviest;
        for (int row = 0; row + rows_ <= grid_.rows; ++row) {
            for (int column = 0; column + columns_ <= grid_.columns; ++column) {
                const double mean = sums_.sum(column, row, columns_, rows_) / (columns_ * rows_);
                if (mean > heaviest.mean + rounding && !touches(known, area(column, row)))
                    heaviest = {area(column, row), mean};
            }
        }
        return heaviest;
    }
    [[nodiscard]] Rect area(int column, int row) const
    {
        return {{grid_.area.left() + cell * column, grid_.area.top() + cell * row}, {cell * columns_, cell * rows_}};
    }
    static bool touches(const std::vector<HeavySquare>& known, const Rect& area)
    {
        return std::any_of(known.begin(), known.end(),
                           [&](const HeavySquare& square) { return square.area.intersects(area); });
    }
};

/// No place can have more than this: what knocks out replaces, what overprints adds its own to what it lies on.
double most_on_page(const PageCheck& check)
{
    double most = 0;
    std::vector<double> most_at; // with each item on top
    for (const PlacedItem& item : check.items) {
        double here = most_ink(check, *item.item);
        if (overprint_of(*item.item) == Overprint::overprint) {
            double beneath = 0;
            for (std::size_t below = 0; below < most_at.size(); ++below) {
                if (most_at[below] > beneath && check.items[below].area.intersects(item.area))
                    beneath = most_at[below];
            }
            here += beneath;
        }
        most_at.push_back(here);
        most = std::max(most, here);
    }
    return most;
}

/// What lies in a square, the heaviest first; each box once.
std::vector<const PlacedItem*> items_in(const PageCheck& check, const Rect& square)
{
    std::vector<const PlacedItem*> items;
    for (const PlacedItem& item : check.items) {
        if (item.area.intersects(square) && most_ink(check, *item.item) > 0)
            items.push_back(&item);
    }
    std::stable_sort(items.begin(), items.end(), [&](const PlacedItem* a, const PlacedItem* b) {
        return most_ink(check, *a->item) > most_ink(check, *b->item);
    });
    std::vector<const PlacedItem*> first_of_box;
    for (const PlacedItem* item : items) {
        const bool is_known = std::any_of(first_of_box.begin(), first_of_box.end(),
                                          [&](const PlacedItem* other) { return other->item->box == item->item->box; });
        if (!is_known)
            first_of_box.push_back(item);
    }
    return first_of_box;
}

std::string names_of(const std::vector<const PlacedItem*>& items)
{
    constexpr std::size_t most = 3;
    std::string names;
    for (std::size_t i = 0; i < std::min(items.size(), most); ++i)
        names += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", items[i]->item->box);
    return names;
}

std::string advice(const PageCheck& check, const PlacedItem& heaviest)
{
    const Ink* const ink = ink_of(*heaviest.item);
    if (ink == nullptr)
        return "lighten the picture's shadows, or convert it by a profile with this ink limit";
    const std::optional<std::string> name = palette_name(check, *ink);
    return fmt::format("take ink from {}: its inks come to {} %",
                       name ? fmt::format("the colour \"{}\"", *name) : "the colour", per_cent(total_of(*ink)));
}

/// What to do, and of a black the mix that the card advises, as far as it keeps the limit.
std::vector<std::string> with_black_advice(std::string advice, const PageCheck& check, const Ink* ink)
{
    constexpr double looks_black = 0.85; // GWG 2022, R0015
    std::vector<std::string> help{std::move(advice)};
    const OutputTerms& terms = check.terms.output;
    const Cmyk& mix = terms.rich_black.mix;
    const bool is_black = ink != nullptr && ink->spot.empty() && ink->process.k >= looks_black;
    if (is_black && total_of({mix, {}, 1}) <= terms.ink_limit + rounding)
        help.push_back(fmt::format("for black areas cmyk = [{}, {}, {}, {}] is deep enough, after {}", per_cent(mix.c),
                                   per_cent(mix.m), per_cent(mix.y), per_cent(mix.k), said_by(terms, "rich-black")));
    return help;
}

void report_square(const PageCheck& check, const HeavySquare& square, const std::vector<const PlacedItem*>& items,
                   Diagnostics& found)
{
    const double limit = check.terms.output.ink_limit;
    found.add({.code = "INK-LIMIT",
               .level = Level::error,
               .span = items.front()->item->span,
               .message = fmt::format(
                   "in a square of 15 mm the inks come to {} % on average; the printing house allows "
                   "{} %; {} {} there",
                   per_cent(square.mean), per_cent(limit), names_of(items), items.size() == 1 ? "prints" : "print"),
               .help = with_black_advice(advice(check, *items.front()), check, ink_of(*items.front()->item)),
               .place = {.page = check.page_number, .box = items.front()->item->box, .area = square.area},
               .values = {{"ink_percent", std::round(square.mean * 1000) / 10},
                          {"limit_percent", std::round(limit * 1000) / 10}}});
}

/// Gives the boxes that were found too heavy.
std::vector<std::string> check_squares(const PageCheck& check, Diagnostics& found)
{
    const double limit = check.terms.output.ink_limit;
    if (most_on_page(check) <= limit + rounding)
        return {};
    Plates plates({{}, check.page.trim}, cell);
    for (const PlacedItem& item : check.items)
        lay_item(check, item, plates);
    std::vector<std::string> told;
    for (const HeavySquare& square : HeavySquares(plates, limit).find()) {
        const std::vector<const PlacedItem*> items = items_in(check, square.area);
        if (items.empty() || std::count(told.begin(), told.end(), items.front()->item->box) > 0)
            continue;
        told.push_back(items.front()->item->box);
        report_square(check, square, items, found);
    }
    return told;
}

/// Of boxes that are not known to be too heavy already.
void check_solid_inks(const PageCheck& check, const std::vector<std::string>& heavy_boxes, Diagnostics& found)
{
    const double limit = check.terms.output.ink_limit;
    std::vector<Ink> told;
    for (const PlacedItem& item : check.items) {
        const Ink* const ink = ink_of(*item.item);
        if (ink == nullptr || total_of(*ink) <= limit + rounding || std::count(told.begin(), told.end(), *ink) > 0 ||
            std::count(heavy_boxes.begin(), heavy_boxes.end(), item.item->box) > 0)
            continue;
        told.push_back(*ink);
        const std::optional<std::string> name = palette_name(check, *ink);
        found.add({.code = "INK-LIMIT-COLOR",
                   .level = Level::warning,
                   .span = item.item->span,
                   .message = fmt::format("the colour {}in \"{}\" has {} % of ink; the printing house allows {} %",
                                          name ? fmt::format("\"{}\" ", *name) : "", item.item->box,
                                          per_cent(total_of(*ink)), per_cent(limit)),
                   .help = with_black_advice(
                       fmt::format("take {} % off its inks; most of a deep colour's is carried by black alone",
                                   per_cent(total_of(*ink) - limit)),
                       check, ink),
                   .place = place_of(check, item),
                   .values = {{"color", name.value_or("")},
                              {"ink_percent", std::round(total_of(*ink) * 1000) / 10},
                              {"limit_percent", std::round(limit * 1000) / 10}}});
    }
}

} // namespace

void check_inks(const PageCheck& check, Diagnostics& found)
{
    check_solid_inks(check, check_squares(check, found), found);
}

} // namespace skrejlapa
