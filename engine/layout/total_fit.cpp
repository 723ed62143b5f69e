#include "layout/total_fit.h"

#include <algorithm>
#include <cstdlib>

namespace skrejlapa
{

namespace
{

constexpr std::uint32_t no_node = 0xFFFFFFFF;

/// The best way to a breakpoint, for one history of the lines before it.
struct Node {
    std::uint32_t breakpoint = 0;
    std::uint32_t previous = no_node; ///< index of the node at which the line before ends
    int lines = 0;
    LineHistory history;
    double demerits = 0;
};

class PassageFit
{
public:
    PassageFit(const LineJudge& judge, const LineBreaking& breaking, std::uint32_t begin, std::uint32_t end)
        : judge_(judge), looseness_(breaking.looseness), end_(end)
    {
        nodes_.push_back({.breakpoint = begin});
        active_.push_back(0);
    }

    /// Empty where no lines may be taken.
    std::vector<std::uint32_t> fit()
    {
        for (std::uint32_t to = nodes_.front().breakpoint + 1; to <= end_ && !active_.empty(); ++to)
            extend_to(to);
        return active_.empty() ? std::vector<std::uint32_t>{} : way_to(choose_last());
    }

private:
    void extend_to(std::uint32_t to)
    {
        candidates_.clear();
        std::size_t kept = 0;
        // Nodes of one breakpoint stand side by side and differ in their history alone: the line is judged once.
        std::uint32_t begin = no_node;
        std::optional<JudgedLine> line;
        bool reaches_further = false;
        for (const std::uint32_t from : active_) {
            if (nodes_[from].breakpoint != begin) {
                begin = nodes_[from].breakpoint;
                line = judge_.judge(begin, to);
                reaches_further = to != end_ && !judge_.is_beyond_reach(begin, to);
            }
            if (line)
                offer(from, to, *line);
            if (reaches_further)
                active_[kept++] = from;
        }
        active_.resize(kept);
        drop_far_line_counts();
        for (const Node& candidate : candidates_) {
            active_.push_back(static_cast<std::uint32_t>(nodes_.size()));
            nodes_.push_back(candidate);
        }
    }

    void offer(std::uint32_t from, std::uint32_t to, const JudgedLine& line)
    {
        const Node& before = nodes_[from];
        const Node node{.breakpoint = to,
                        .previous = from,
                        .lines = before.lines + 1,
                        .history = judge_.history(to, line, before.history),
                        .demerits = before.demerits + judge_.demerits(before.breakpoint, to, line, before.history)};
        const auto same = std::find_if(candidates_.begin(), candidates_.end(), [&](const Node& other) {
            return other.history == node.history && (looseness_ == 0 || other.lines == node.lines);
        });
        if (same == candidates_.end())
            candidates_.push_back(node);
        else if (node.demerits < same->demerits)
            *same = node;
    }

    /// With looseness all numbers of lines count as far as they may lead to the one that is wished.
    void drop_far_line_counts()
    {
        if (looseness_ == 0 || candidates_.empty())
            return;
        const auto best = std::min_element(candidates_.begin(), candidates_.end(),
                                           [](const Node& a, const Node& b) { return a.demerits < b.demerits; });
        const int lines = best->lines;
        std::erase_if(candidates_,
                      [&](const Node& each) { return std::abs(each.lines - lines) > std::abs(looseness_) + 1; });
    }

    /// With looseness, the number of lines comes before the demerits (The TeXbook, page 103).
    [[nodiscard]] std::uint32_t choose_last() const
    {
        const auto fewer_demerits = [&](std::uint32_t a, std::uint32_t b) {
            return nodes_[a].demerits < nodes_[b].demerits;
        };
        const std::uint32_t best = *std::min_element(active_.begin(), active_.end(), fewer_demerits);
        if (looseness_ == 0)
            return best;
        const int wished = nodes_[best].lines + looseness_;
        return *std::min_element(active_.begin(), active_.end(), [&](std::uint32_t a, std::uint32_t b) {
            const int off_a = std::abs(nodes_[a].lines - wished);
            const int off_b = std::abs(nodes_[b].lines - wished);
            return off_a != off_b ? off_a < off_b : fewer_demerits(a, b);
        });
    }

    [[nodiscard]] std::vector<std::uint32_t> way_to(std::uint32_t node) const
    {
        std::vector<std::uint32_t> ends;
        for (; nodes_[node].previous != no_node; node = nodes_[node].previous)
            ends.push_back(nodes_[node].breakpoint);
        std::reverse(ends.begin(), ends.end());
        return ends;
    }

    const LineJudge& judge_;
    int looseness_;
    std::uint32_t end_;
    std::vector<Node> nodes_;
    std::vector<std::uint32_t> active_; ///< indices of nodes from which lines may still begin
    std::vector<Node> candidates_;
};

} // namespace

std::vector<std::uint32_t> fit_passage(const Items& items, const ParagraphStyle& style, Length em,
                                       const LineWidths& widths, std::uint32_t begin, std::uint32_t end)
{
    for (const Strictness strictness : {Strictness::within_tolerance, Strictness::whatever_there_is}) {
        const LineJudge judge(items, style, em, widths, strictness);
        if (std::vector<std::uint32_t> ends = PassageFit(judge, style.breaking, begin, end).fit(); !ends.empty())
            return ends;
    }
    return {end};
}

} // namespace skrejlapa
