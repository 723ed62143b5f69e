#include "layout/line_costs.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

// Widths that went through shares of space may have lost a thousandth or two; no eye sees five.
constexpr Length rounding = Length::from_millipoints(5);

// The demerits of a line that is too wide outweigh those of any loose one, and leave sums exact to far below one.
constexpr double too_wide_demerits = 1e13;
constexpr double most_badness = 1e6;
// Ragged text takes no more lines than it must: an even edge is not worth a line.
constexpr double ragged_line_demerits = 1e8;
// In the last resort a line is judged as if this much of the type size could still stretch.
constexpr double emergency_stretch = 1.0;

double badness_of(double ratio)
{
    const double size = std::abs(ratio);
    return std::min(100 * size * size * size, most_badness);
}

Fitness fitness_of(double ratio)
{
    if (ratio < -0.5)
        return Fitness::tight;
    if (ratio <= 0.5)
        return Fitness::decent;
    return ratio <= 1 ? Fitness::loose : Fitness::very_loose;
}

bool are_far_apart(Fitness a, Fitness b) { return std::abs(static_cast<int>(a) - static_cast<int>(b)) > 1; }

} // namespace

LineSum line_sum(const Items& items, std::uint32_t from, std::uint32_t to)
{
    const Breakpoint& begin = items.breakpoints[from];
    const Breakpoint& end = items.breakpoints[to];
    if (end.line_end <= begin.line_begin && end.before == no_edge && begin.after == no_edge)
        return {};
    return end.until - begin.from;
}

Length hanging(const Items& items, std::uint32_t from, std::uint32_t to)
{
    return items.breakpoints[from].hang_start + items.breakpoints[to].hang_end;
}

LineJudge::LineJudge(const Items& items, const ParagraphStyle& style, Length em, const LineWidths& widths,
                     Strictness strictness)
    : items_(items), style_(style), em_(em), widths_(widths), strictness_(strictness)
{
}

Length LineJudge::available(std::uint32_t from) const
{
    return from == 0 ? widths_.line - widths_.first_indent : widths_.line;
}

bool LineJudge::ends_passage(const Breakpoint& to) const
{
    return to.ending == LineEnd::paragraph_end || to.ending == LineEnd::forced;
}

bool LineJudge::is_filled(const Breakpoint& to) const
{
    // A last line of justified text may have to shrink like the others, even where it need not be filled.
    return (ends_passage(to) && style_.align != TextAlign::justify ? style_.align_last : style_.align) ==
           TextAlign::justify;
}

bool LineJudge::is_beyond_reach(std::uint32_t from, std::uint32_t to) const
{
    const LineSum line = line_sum(items_, from, to);
    const Length shrink = is_filled(point(to)) ? line.shrink : Length{};
    // The next break may hang further or need no hyphen, hence the em.
    return line.width - point(to).hyphen - shrink - hanging(items_, from, to) > available(from) + em_;
}

std::optional<JudgedLine> LineJudge::judge(std::uint32_t from, std::uint32_t to) const
{
    const Breakpoint& end = point(to);
    const LineSum line = line_sum(items_, from, to);
    const bool is_last = ends_passage(end);
    if (line.width <= Length{} && !is_last)
        return std::nullopt;
    const Length free = available(from) - line.width + hanging(items_, from, to);
    const std::optional<JudgedLine> judged =
        is_filled(end) ? judge_filled(line, free, is_last) : judge_ragged(free, is_last);
    if (judged || strictness_ == Strictness::within_tolerance || free > Length{})
        return judged;
    // The shortest line from here: nothing narrower is to be had.
    const bool is_shortest = to == from + 1 || line_sum(items_, from, to - 1).width <= Length{};
    return is_shortest ? std::optional(too_wide(-free)) : std::nullopt;
}

JudgedLine LineJudge::too_wide(Length by) const
{
    return {.ratio = -1, .badness = std::min(by / em_, 100.0), .fitness = Fitness::decent, .is_too_wide = true};
}

std::optional<JudgedLine> LineJudge::judge_filled(const LineSum& line, Length free, bool is_last) const
{
    if (is_last && style_.align_last != TextAlign::justify && free >= -rounding)
        return JudgedLine{};
    double ratio = 0;
    if (free > Length{}) {
        const Length extra = strictness_ == Strictness::whatever_there_is ? em_.scaled(emergency_stretch) : Length{};
        const Length stretch = line.stretch + extra;
        if (stretch <= Length{})
            return std::nullopt;
        ratio = free / stretch;
    } else if (free < -rounding) {
        if (line.shrink < -free - rounding)
            return std::nullopt;
        ratio = free / line.shrink;
    }
    const double badness = badness_of(ratio);
    if (strictness_ == Strictness::within_tolerance && badness > style_.breaking.tolerance)
        return std::nullopt;
    return JudgedLine{.ratio = ratio, .badness = badness, .fitness = fitness_of(ratio)};
}

std::optional<JudgedLine> LineJudge::judge_ragged(Length free, bool is_last) const
{
    if (free < -rounding)
        return std::nullopt;
    const bool is_balanced = style_.breaking.wrap == TextWrap::balance;
    if (is_last && !is_balanced)
        return JudgedLine{};
    const double ratio = std::max(free, Length{}) / em_.scaled(style_.breaking.ragged_zone);
    return JudgedLine{.ratio = ratio, .badness = is_balanced ? 100 * ratio * ratio : badness_of(ratio)};
}

double LineJudge::passage_end_demerits(std::uint32_t from, std::uint32_t to) const
{
    const LineBreaking& breaking = style_.breaking;
    double demerits = 0;
    if (point(from).is_hyphenated)
        demerits += breaking.final_hyphen_demerits;
    const bool can_be_a_runt = from != 0 && point(to).ending == LineEnd::paragraph_end &&
                               breaking.wrap != TextWrap::balance && style_.align_last != TextAlign::justify;
    const double filled = line_sum(items_, from, to).width / std::max(widths_.line, Length::from_millipoints(1));
    if (can_be_a_runt && (filled < breaking.last_line_min || filled > breaking.last_line_max))
        demerits += breaking.last_line_demerits;
    return demerits;
}

double LineJudge::demerits(std::uint32_t from, std::uint32_t to, const JudgedLine& line,
                           const LineHistory& before) const
{
    const LineBreaking& breaking = style_.breaking;
    const Breakpoint& end = point(to);
    const bool is_ragged = !is_filled(end);
    const bool is_balanced = is_ragged && breaking.wrap == TextWrap::balance;
    double sum =
        is_balanced ? line.badness : (breaking.line_penalty + line.badness) * (breaking.line_penalty + line.badness);
    if (is_ragged)
        sum += ragged_line_demerits;
    if (line.is_too_wide)
        sum += too_wide_demerits * (1 + line.badness);
    sum += end.penalty * end.penalty;
    if (are_far_apart(line.fitness, before.fitness))
        sum += breaking.fitness_demerits;
    if (ends_passage(end))
        sum += passage_end_demerits(from, to);
    else if (end.is_hyphenated && point(from).is_hyphenated)
        sum += breaking.double_hyphen_demerits;
    const int most = breaking.most_hyphens_in_a_row;
    if (end.is_hyphenated && most > 0 && before.hyphens_in_a_row >= most)
        sum += breaking.ladder_demerits;
    return sum;
}

LineHistory LineJudge::history(std::uint32_t to, const JudgedLine& line, const LineHistory& before) const
{
    const int hyphens = point(to).is_hyphenated ? before.hyphens_in_a_row + 1 : 0;
    return {line.fitness, std::min(hyphens, style_.breaking.most_hyphens_in_a_row)};
}

} // namespace skrejlapa
