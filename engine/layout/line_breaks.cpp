#include "layout/line_breaks.h"

#include <algorithm>
#include <optional>

namespace skrejlapa
{

namespace
{

// Widths that went through shares of space may have lost a thousandth or two; no eye sees five.
constexpr Length rounding = Length::from_millipoints(5);

LineEnd ending_at(const Item& penalty)
{
    switch (penalty.opportunity) {
    case BreakKind::mandatory:
        return LineEnd::forced;
    case BreakKind::hyphen:
        return LineEnd::hyphen;
    case BreakKind::allowed:
        break;
    }
    return LineEnd::allowed;
}

/// What a line holds so far, as its items come by.
class LineFill
{
public:
    void add(const Item& item)
    {
        if (item.kind == ItemKind::penalty)
            return;
        if (item.kind == ItemKind::glue && item.vanishes) {
            if (holds_something_)
                trailing_ += item.width;
            return;
        }
        width_ += trailing_ + item.width;
        trailing_ = {};
        tracking_at_end_ = item.tracking_at_end;
        holds_something_ = true;
    }
    [[nodiscard]] bool holds_something() const { return holds_something_; }
    [[nodiscard]] Length width_ending_in(Length hyphen) const
    {
        return hyphen == Length{} ? width_ - tracking_at_end_ : width_ + hyphen;
    }

private:
    Length width_;
    Length trailing_;
    Length tracking_at_end_;
    bool holds_something_ = false;
};

std::uint32_t count(const Items& items) { return static_cast<std::uint32_t>(items.items.size()); }

/// The line that begins at `begin`: up to the last opportunity that fits, or to the first where none does.
LineSpan fill_line(const Items& items, std::uint32_t begin, Length available)
{
    LineFill fill;
    std::optional<LineSpan> fitting;
    std::optional<LineSpan> first_too_wide;
    for (std::uint32_t at = begin; at < count(items); ++at) {
        const Item& item = items.items[at];
        fill.add(item);
        if (item.kind != ItemKind::penalty)
            continue;
        const LineSpan candidate{begin, at, ending_at(item)};
        if (fill.width_ending_in(item.width) > available + rounding) {
            first_too_wide = first_too_wide.value_or(candidate);
            // Only the hyphen may be what finds no room: what is left of the word can be narrower.
            if (fill.width_ending_in({}) > available + rounding)
                return fitting.value_or(*first_too_wide);
            continue;
        }
        if (candidate.ending == LineEnd::forced)
            return candidate;
        if (fill.holds_something())
            fitting = candidate;
    }
    const LineSpan rest{begin, count(items), LineEnd::paragraph_end};
    if (fill.width_ending_in({}) <= available + rounding)
        return rest;
    return fitting ? *fitting : first_too_wide.value_or(rest);
}

/// The widest line of those that `ends` cuts.
template <class EndsLine> Length widest_line(const Items& items, Length first_indent, EndsLine ends)
{
    Length widest;
    Length indent = first_indent;
    LineFill fill;
    for (const Item& item : items.items) {
        fill.add(item);
        if (item.kind == ItemKind::penalty && ends(item)) {
            widest = std::max(widest, fill.width_ending_in(item.width) + indent);
            fill = {};
            indent = {};
        }
    }
    return std::max(widest, fill.width_ending_in({}) + indent);
}

} // namespace

Breaks choose_breaks(const Items& items, std::uint32_t begin, const LineWidths& widths)
{
    Breaks breaks;
    do {
        const Length indent = begin == 0 ? widths.first_indent : Length{};
        breaks.push_back(fill_line(items, begin, widths.line - indent));
        begin = breaks.back().next();
    } while (begin < count(items));
    return breaks;
}

LineMeasure measure_line(const Items& items, const LineSpan& line)
{
    LineMeasure measure{.begin = line.begin, .end = line.end};
    const auto vanishes = [&](std::uint32_t at) {
        const Item& item = items.items[at];
        return item.kind == ItemKind::penalty || (item.kind == ItemKind::glue && item.vanishes);
    };
    while (measure.begin < measure.end && vanishes(measure.begin))
        ++measure.begin;
    while (measure.end > measure.begin && vanishes(measure.end - 1))
        --measure.end;
    for (std::uint32_t at = measure.begin; at < measure.end; ++at) {
        const Item& item = items.items[at];
        if (item.kind == ItemKind::penalty)
            continue;
        measure.width += item.width;
        measure.stretch += item.stretch;
        measure.shrink += item.shrink;
    }
    if (line.ending == LineEnd::hyphen)
        measure.width += items.items[line.end].width;
    else if (measure.end > measure.begin)
        measure.width -= items.items[measure.end - 1].tracking_at_end;
    return measure;
}

Length min_content_width(const Items& items, Length first_indent)
{
    return widest_line(items, first_indent, [](const Item&) { return true; });
}

Length max_content_width(const Items& items, Length first_indent)
{
    return widest_line(items, first_indent,
                       [](const Item& penalty) { return penalty.opportunity == BreakKind::mandatory; });
}

} // namespace skrejlapa
