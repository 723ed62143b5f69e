#include "text/pattern_trie.h"

#include <algorithm>
#include <limits>

namespace skrejlapa
{

namespace
{

constexpr std::uint32_t root = 1;

/// The trie as it grows: children of a node are a list, sorted by letter.
struct Node {
    std::uint32_t first_child = 0;
    std::uint32_t next_sibling = 0;
    std::uint32_t pattern = 0; ///< index from 1 of what ends here
    PatternLetter letter = 0;
};

class GrowingTrie
{
public:
    explicit GrowingTrie(const std::vector<HyphenationPattern>& patterns) : nodes_(2)
    {
        for (const HyphenationPattern& pattern : patterns)
            add(pattern);
    }
    [[nodiscard]] const Node& operator[](std::uint32_t node) const { return nodes_[node]; }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    [[nodiscard]] const std::vector<std::vector<std::uint8_t>>& levels() const { return levels_; }

private:
    std::vector<Node> nodes_; ///< the first is none, the second the root
    std::vector<std::vector<std::uint8_t>> levels_;

    void add(const HyphenationPattern& pattern)
    {
        std::uint32_t node = root;
        for (const PatternLetter letter : pattern.letters)
            node = child(node, letter);
        if (nodes_[node].pattern == 0) {
            levels_.push_back(pattern.levels);
            nodes_[node].pattern = static_cast<std::uint32_t>(levels_.size());
            return;
        }
        std::vector<std::uint8_t>& known = levels_[nodes_[node].pattern - 1];
        std::transform(known.begin(), known.end(), pattern.levels.begin(), known.begin(),
                       [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
    }

    std::uint32_t child(std::uint32_t parent, PatternLetter letter)
    {
        std::uint32_t before = 0;
        std::uint32_t at = nodes_[parent].first_child;
        while (at != 0 && nodes_[at].letter < letter) {
            before = at;
            at = nodes_[at].next_sibling;
        }
        if (at != 0 && nodes_[at].letter == letter)
            return at;
        const auto made = static_cast<std::uint32_t>(nodes_.size());
        nodes_.push_back({.next_sibling = at, .letter = letter});
        (before == 0 ? nodes_[parent].first_child : nodes_[before].next_sibling) = made;
        return made;
    }
};

} // namespace

/// Lays the children of each node between those of others, first fit.
class TriePacking
{
public:
    TriePacking(const GrowingTrie& grown, PatternTrie& packed) : grown_(grown), packed_(packed)
    {
        packed_.levels_.push_back(0);
        pool_levels();
        reserve(2 * grown.size());
    }

    void pack()
    {
        packed_.cells_[root].parent = std::numeric_limits<std::uint32_t>::max();
        first_free_ = root + 1;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> waiting{{root, root}}; ///< node, cell
        while (!waiting.empty()) {
            const auto [node, cell] = waiting.back();
            waiting.pop_back();
            if (const std::uint32_t pattern = grown_[node].pattern; pattern != 0)
                packed_.cells_[cell].levels = pooled_[pattern - 1];
            if (grown_[node].first_child == 0)
                continue;
            const std::uint32_t base = room_for_children(node);
            packed_.cells_[cell].children = base;
            for (std::uint32_t child = grown_[node].first_child; child != 0; child = grown_[child].next_sibling) {
                packed_.cells_[base + grown_[child].letter].parent = cell;
                waiting.emplace_back(child, base + grown_[child].letter);
            }
        }
        // A lookup may look at the cell of any letter behind any base.
        packed_.cells_.resize(last_base_ + std::numeric_limits<PatternLetter>::max() + 1);
        packed_.cells_.shrink_to_fit();
    }

private:
    const GrowingTrie& grown_;
    PatternTrie& packed_;
    std::vector<std::uint32_t> pooled_;
    std::uint32_t first_free_ = 0;
    std::uint32_t last_base_ = 0;

    void reserve(std::size_t cells)
    {
        packed_.cells_.resize(cells + std::size_t{2} * std::numeric_limits<PatternLetter>::max());
    }

    // Most levels are 0, and those at the ends need not be kept.
    void pool_levels()
    {
        for (const std::vector<std::uint8_t>& levels : grown_.levels()) {
            const auto is_set = [](std::uint8_t level) { return level != 0; };
            const auto first = std::find_if(levels.begin(), levels.end(), is_set);
            const auto last = std::find_if(levels.rbegin(), std::make_reverse_iterator(first), is_set).base();
            pooled_.push_back(static_cast<std::uint32_t>(packed_.levels_.size()));
            packed_.levels_.push_back(static_cast<std::uint8_t>(first == last ? 0 : first - levels.begin()));
            packed_.levels_.push_back(static_cast<std::uint8_t>(last - first));
            packed_.levels_.insert(packed_.levels_.end(), first, last);
        }
    }

    std::uint32_t room_for_children(std::uint32_t node)
    {
        const PatternLetter first = grown_[grown_[node].first_child].letter;
        while (!is_free(first_free_))
            ++first_free_;
        std::uint32_t at = std::max<std::uint32_t>(first_free_, first);
        while (!is_free(at) || !has_room(node, at - first))
            ++at;
        last_base_ = std::max(last_base_, at - first);
        return at - first;
    }

    bool has_room(std::uint32_t node, std::uint32_t base)
    {
        for (std::uint32_t child = grown_[node].first_child; child != 0; child = grown_[child].next_sibling) {
            if (!is_free(base + grown_[child].letter))
                return false;
        }
        return true;
    }

    bool is_free(std::uint32_t cell)
    {
        if (cell >= packed_.cells_.size())
            reserve(2 * static_cast<std::size_t>(cell));
        return packed_.cells_[cell].parent == 0;
    }
};

PatternTrie::PatternTrie(const std::vector<HyphenationPattern>& patterns)
{
    const GrowingTrie grown(patterns);
    TriePacking(grown, *this).pack();
}

std::vector<std::uint8_t> PatternTrie::levels(std::span<const PatternLetter> word) const
{
    std::vector<std::uint8_t> gaps(word.size() + 1);
    if (cells_.empty())
        return gaps;
    for (std::size_t begin = 0; begin < word.size(); ++begin) {
        std::uint32_t cell = root;
        for (std::size_t at = begin; at < word.size(); ++at) {
            const std::uint32_t child = cells_[cell].children + word[at];
            if (word[at] == foreign_letter || cells_[child].parent != cell)
                break;
            cell = child;
            if (cells_[cell].levels != 0)
                raise(cells_[cell].levels, std::span(gaps).subspan(begin));
        }
    }
    return gaps;
}

void PatternTrie::raise(std::uint32_t levels, std::span<std::uint8_t> gaps) const
{
    const std::uint8_t* const of_pattern = &levels_[levels];
    std::uint8_t* const first = &gaps[of_pattern[0]];
    for (std::uint8_t at = 0; at < of_pattern[1]; ++at)
        first[at] = std::max(first[at], of_pattern[2 + at]);
}

} // namespace skrejlapa
