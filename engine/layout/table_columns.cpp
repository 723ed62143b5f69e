#include "layout/table_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace skrejlapa
{

namespace
{

using Widths = std::vector<Length>;
using Columns = std::vector<std::size_t>;

Length sum_of(const std::vector<ColumnNeed>& needs, const Columns& columns, Length ColumnNeed::*member)
{
    Length sum;
    for (const std::size_t column : columns)
        sum += needs[column].*member;
    return sum;
}

bool has_own_width(const TableColumn& column)
{
    return column.sizing == ColumnSizing::definite && !column.width.fraction;
}

/// Shares of `whole` by weights; they add up to it exactly. By equal parts where all weights are zero.
Widths shares_of(Length whole, std::vector<double> weights)
{
    double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (all <= 0) {
        std::fill(weights.begin(), weights.end(), 1.0);
        all = static_cast<double>(weights.size());
    }
    Widths shares;
    double before = 0;
    Length given;
    for (const double weight : weights) {
        before += weight;
        const Length until = whole.scaled(before / all);
        shares.push_back(until - given);
        given = until;
    }
    return shares;
}

/// Adds what a joined cell lacks.
void widen(std::vector<ColumnNeed>& needs, const Columns& columns, Length ColumnNeed::*member, Length lacking)
{
    if (lacking <= Length{} || columns.empty())
        return;
    std::vector<double> weights;
    for (const std::size_t column : columns)
        weights.push_back(needs[column].natural.to_pt());
    const Widths shares = shares_of(lacking, std::move(weights));
    for (std::size_t at = 0; at < columns.size(); ++at)
        needs[columns[at]].*member += shares[at];
}

void add_joined(const Table& table, const TableBorders& borders, const TableCell& cell, const ColumnNeed& need,
                std::vector<ColumnNeed>& needs)
{
    Columns all;
    Columns flexible;
    for (std::size_t column = cell.column; column < cell.column + cell.column_span; ++column) {
        all.push_back(column);
        if (!has_own_width(table.columns[column]))
            flexible.push_back(column);
    }
    const Length rules = borders.column_rules(cell.column + 1, cell.column + cell.column_span - 1);
    // The natural widths are the weights for all three, and so change last.
    for (Length ColumnNeed::*const member : {&ColumnNeed::least, &ColumnNeed::word, &ColumnNeed::natural})
        widen(needs, flexible, member, need.*member - sum_of(needs, all, member) - rules);
}

/// Widths between a lower and an upper bound.
struct Bounds {
    Widths low;
    Widths high;
    std::vector<double> weights;
};

double total_at(const Bounds& bounds, double factor)
{
    double total = 0;
    for (std::size_t at = 0; at < bounds.low.size(); ++at)
        total += std::clamp(bounds.weights[at] * factor, bounds.low[at].to_pt(), bounds.high[at].to_pt());
    return total;
}

/// In proportion to the weights as far as the bounds let them.
/// Requires: `whole` is between the sums of the lower and the upper bounds.
Widths shares_within(const Bounds& bounds, Length whole)
{
    double low = 0;
    double high = 1;
    while (total_at(bounds, high) < whole.to_pt() && high < 1e12)
        high *= 2;
    for (int step = 0; step < 100; ++step) {
        const double middle = (low + high) / 2;
        (total_at(bounds, middle) < whole.to_pt() ? low : high) = middle;
    }
    std::vector<double> widths;
    for (std::size_t at = 0; at < bounds.low.size(); ++at)
        widths.push_back(std::clamp(bounds.weights[at] * high, bounds.low[at].to_pt(), bounds.high[at].to_pt()));
    return shares_of(whole, std::move(widths));
}

class ColumnSolver
{
public:
    ColumnSolver(const Table& table, const std::vector<ColumnNeed>& needs, Length available, Length basis)
        : table_(table), needs_(needs), widths_(needs.size()), left_(available), basis_(basis)
    {
    }

    Widths solve()
    {
        for (std::size_t column = 0; column < needs_.size(); ++column)
            settle_fixed(column);
        const Length words = sum_of(needs_, flexible_, &ColumnNeed::word);
        const bool shares = !flexible_.empty() && words + sum_of(needs_, automatic_, &ColumnNeed::word) <= left_;
        if (shares) {
            set(automatic_, by_content(automatic_, std::min(left_ - words, natural(automatic_))));
            share_rest();
            return widths_;
        }
        Columns all = automatic_;
        all.insert(all.end(), flexible_.begin(), flexible_.end());
        const bool fills = table_.width.has_value();
        set(all, by_content(all, fills ? left_ : std::min(left_, natural(all))));
        return widths_;
    }

private:
    const Table& table_;
    const std::vector<ColumnNeed>& needs_;
    Widths widths_;
    Length left_;
    Length basis_;
    Columns automatic_;
    Columns flexible_;

    [[nodiscard]] Length natural(const Columns& columns) const { return sum_of(needs_, columns, &ColumnNeed::natural); }

    void settle_fixed(std::size_t column)
    {
        const TableColumn& of = table_.columns[column];
        switch (of.sizing) {
        case ColumnSizing::automatic:
            automatic_.push_back(column);
            return;
        case ColumnSizing::flexible:
            flexible_.push_back(column);
            return;
        case ColumnSizing::definite:
            widths_[column] = of.width.fraction ? basis_.scaled(*of.width.fraction) : of.width.length;
            break;
        case ColumnSizing::min_content:
            widths_[column] = needs_[column].word;
            break;
        case ColumnSizing::max_content:
            widths_[column] = needs_[column].natural;
            break;
        }
        left_ -= widths_[column];
    }

    void set(const Columns& columns, const Widths& widths)
    {
        for (std::size_t at = 0; at < columns.size(); ++at) {
            widths_[columns[at]] = widths[at];
            left_ -= widths[at];
        }
    }

    [[nodiscard]] Widths each(const Columns& columns, Length ColumnNeed::*member) const
    {
        Widths widths;
        for (const std::size_t column : columns)
            widths.push_back(needs_[column].*member);
        return widths;
    }

    /// The widths of columns by what is in them, `whole` together or as near to it as can be.
    [[nodiscard]] Widths by_content(const Columns& columns, Length whole) const
    {
        const Length least = sum_of(needs_, columns, &ColumnNeed::least);
        if (whole <= least)
            return each(columns, &ColumnNeed::least);
        const bool words_fit = whole >= sum_of(needs_, columns, &ColumnNeed::word);
        const bool lines_fit = whole >= natural(columns);
        if (lines_fit)
            return widened(columns, whole);
        Bounds bounds{each(columns, words_fit ? &ColumnNeed::word : &ColumnNeed::least),
                      each(columns, words_fit ? &ColumnNeed::natural : &ColumnNeed::word),
                      {}};
        for (const std::size_t column : columns)
            bounds.weights.push_back(std::sqrt(std::max(needs_[column].text, 1e-3)));
        return shares_within(bounds, whole);
    }

    [[nodiscard]] Widths widened(const Columns& columns, Length whole) const
    {
        std::vector<double> weights;
        for (const std::size_t column : columns)
            weights.push_back(needs_[column].natural.to_pt());
        const Widths more = shares_of(whole - natural(columns), std::move(weights));
        Widths widths = each(columns, &ColumnNeed::natural);
        for (std::size_t at = 0; at < widths.size(); ++at)
            widths[at] += more[at];
        return widths;
    }

    /// A flexible column whose share would be less than its longest word has that width instead.
    void share_rest()
    {
        Bounds bounds{each(flexible_, &ColumnNeed::word), Widths(flexible_.size(), left_), {}};
        for (const std::size_t column : flexible_)
            bounds.weights.push_back(table_.columns[column].share);
        set(flexible_, shares_within(bounds, left_));
    }
};

} // namespace

std::vector<ColumnNeed> measure_columns(const Table& table, const TableBorders& borders, const Typesetter& typesetter)
{
    std::vector<ColumnNeed> needs(table.columns.size());
    std::vector<std::pair<const TableCell*, ColumnNeed>> joined;
    for (const TableCell& cell : table.cells) {
        const Length padding = cell.padding.left + cell.padding.right;
        const Length natural = typesetter.max_content_width(cell.paragraph);
        const ColumnNeed need{.least = padding + typesetter.min_content_width(cell.paragraph),
                              .word = padding + typesetter.longest_word_width(cell.paragraph),
                              .natural = padding + natural,
                              .text = natural.to_pt()};
        if (cell.column_span > 1) {
            joined.emplace_back(&cell, need);
            continue;
        }
        ColumnNeed& column = needs[cell.column];
        column.least = std::max(column.least, need.least);
        column.word = std::max(column.word, need.word);
        column.natural = std::max(column.natural, need.natural);
        column.text += need.text;
    }
    for (std::size_t column = 0; column < needs.size(); ++column) {
        if (has_own_width(table.columns[column]))
            needs[column].least = needs[column].word = needs[column].natural = table.columns[column].width.length;
    }
    std::stable_sort(joined.begin(), joined.end(),
                     [](const auto& a, const auto& b) { return a.first->column_span < b.first->column_span; });
    for (const auto& [cell, need] : joined)
        add_joined(table, borders, *cell, need, needs);
    return needs;
}

TableWidths intrinsic_widths_of(const Table& table, const TableBorders& borders, const std::vector<ColumnNeed>& needs)
{
    const Length rules = borders.column_rules(0, borders.columns());
    TableWidths widths{rules, rules};
    for (const ColumnNeed& need : needs) {
        widths.min_content += need.least;
        widths.max_content += need.natural;
    }
    if (table.width && !table.width->fraction)
        widths.max_content = std::max(widths.min_content, table.width->length);
    return widths;
}

std::vector<Length> column_widths(const Table& table, const TableBorders& borders, const std::vector<ColumnNeed>& needs,
                                  Length available)
{
    Length whole = available;
    if (table.width)
        whole = table.width->fraction ? available.scaled(*table.width->fraction) : table.width->length;
    return ColumnSolver(table, needs, whole - borders.column_rules(0, borders.columns()), whole).solve();
}

} // namespace skrejlapa
