#include "layout/line_breaks.h"

#include "layout/total_fit.h"

#include <algorithm>
#include <limits>

namespace skrejlapa
{

namespace
{

bool ends_passage(LineEnd ending) { return ending == LineEnd::paragraph_end || ending == LineEnd::forced; }

/// The widest line of those that end where `ends` says.
template <class EndsLine> Length widest_line(const Items& items, Length first_indent, EndsLine ends)
{
    Length widest;
    std::uint32_t from = 0;
    for (std::uint32_t to = 1; to < items.breakpoints.size(); ++to) {
        if (!ends(items.breakpoints[to].ending))
            continue;
        widest = std::max(widest, line_sum(items, from, to).width + (from == 0 ? first_indent : Length{}));
        from = to;
    }
    return widest;
}

} // namespace

Breaks choose_breaks(const Items& items, const Paragraph& paragraph, std::uint32_t begin, const LineWidths& widths)
{
    Breaks breaks;
    const auto last = static_cast<std::uint32_t>(items.breakpoints.size() - 1);
    do {
        std::uint32_t passage_end = begin + 1;
        while (!ends_passage(items.breakpoints[passage_end].ending))
            ++passage_end;
        for (const std::uint32_t end :
             fit_passage(items, paragraph.style, paragraph.styles.front().size, widths, begin, passage_end)) {
            breaks.push_back({begin, end, items.breakpoints[end].ending});
            begin = end;
        }
    } while (begin < last);
    return breaks;
}

double total_demerits(const Items& items, const Paragraph& paragraph, const Breaks& breaks, const LineWidths& widths)
{
    const LineJudge judge(items, paragraph.style, paragraph.styles.front().size, widths, Strictness::within_tolerance);
    double sum = 0;
    LineHistory history;
    for (const LineSpan& span : breaks) {
        const std::optional<JudgedLine> line = judge.judge(span.begin, span.end);
        if (!line)
            return std::numeric_limits<double>::infinity();
        sum += judge.demerits(span.begin, span.end, *line, history);
        history = ends_passage(span.ending) ? LineHistory{} : judge.history(span.end, *line, history);
    }
    return sum;
}

Length min_content_width(const Items& items, Length first_indent)
{
    return widest_line(items, first_indent, [](LineEnd) { return true; });
}

Length max_content_width(const Items& items, Length first_indent)
{
    return widest_line(items, first_indent, ends_passage);
}

Length longest_word_width(const Items& items, Length first_indent)
{
    return widest_line(items, first_indent, [](LineEnd ending) { return ending != LineEnd::hyphen; });
}

} // namespace skrejlapa
