#include "proof/word_changes.h"

#include <algorithm>
#include <iterator>

namespace skrejlapa
{

namespace
{

using Words = std::vector<std::string_view>;

/// More differences than this are not told apart: the trace of the search grows with their square.
constexpr int most_differences = 2000;

/// Where the search stood on each diagonal, after each number of differences.
class Search
{
public:
    Search(const Words& before, const Words& after)
        : before_(before), after_(after), width_(static_cast<int>(before.size())),
          height_(static_cast<int>(after.size()))
    {
    }

    /// False where there are too many differences.
    bool run()
    {
        const int most = std::min(width_ + height_, most_differences);
        std::vector<int> reached(static_cast<std::size_t>(2 * most + 3), 0);
        offset_ = most + 1;
        for (int differences = 0; differences <= most; ++differences) {
            trace_.push_back(reached);
            for (int diagonal = -differences; diagonal <= differences; diagonal += 2) {
                const int x = follow(from(reached, diagonal, differences), diagonal);
                at(reached, diagonal) = x;
                if (x >= width_ && x - diagonal >= height_)
                    return true;
            }
        }
        return false;
    }

    [[nodiscard]] WordChanges walk_back() const
    {
        WordChanges changes;
        int x = width_;
        int y = height_;
        for (auto differences = static_cast<int>(trace_.size()) - 1; differences > 0; --differences) {
            std::vector<int> reached = trace_[static_cast<std::size_t>(differences)];
            const int diagonal = x - y;
            const bool came_down = goes_down(reached, diagonal, differences);
            const int previous = came_down ? diagonal + 1 : diagonal - 1;
            x = at(reached, previous);
            y = x - previous;
            if (came_down)
                changes.added.push_back(static_cast<std::size_t>(y));
            else
                changes.removed.push_back(static_cast<std::size_t>(x));
        }
        std::reverse(changes.added.begin(), changes.added.end());
        std::reverse(changes.removed.begin(), changes.removed.end());
        return changes;
    }

private:
    const Words& before_;
    const Words& after_;
    int width_;
    int height_;
    int offset_ = 0;
    std::vector<std::vector<int>> trace_;

    [[nodiscard]] int& at(std::vector<int>& reached, int diagonal) const
    {
        return *std::next(reached.begin(), diagonal + offset_);
    }
    [[nodiscard]] bool goes_down(std::vector<int>& reached, int diagonal, int differences) const
    {
        return diagonal == -differences ||
               (diagonal != differences && at(reached, diagonal - 1) < at(reached, diagonal + 1));
    }
    [[nodiscard]] int from(std::vector<int>& reached, int diagonal, int differences) const
    {
        if (differences == 0)
            return 0;
        return goes_down(reached, diagonal, differences) ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1;
    }
    [[nodiscard]] int follow(int x, int diagonal) const
    {
        while (x < width_ && x - diagonal < height_ &&
               before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(x - diagonal)])
            ++x;
        return x;
    }
};

WordChanges all_of(const Words& before, const Words& after)
{
    WordChanges changes;
    for (std::size_t at = 0; at < before.size(); ++at)
        changes.removed.push_back(at);
    for (std::size_t at = 0; at < after.size(); ++at)
        changes.added.push_back(at);
    return changes;
}

Words between(const Words& words, std::size_t start, std::size_t end)
{
    return {words.begin() + static_cast<std::ptrdiff_t>(start), words.end() - static_cast<std::ptrdiff_t>(end)};
}

} // namespace

WordChanges compare_words(const Words& before, const Words& after)
{
    const auto start = static_cast<std::size_t>(
        std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin());
    const Words old_rest = between(before, start, 0);
    const Words new_rest = between(after, start, 0);
    const auto end = static_cast<std::size_t>(
        std::mismatch(old_rest.rbegin(), old_rest.rend(), new_rest.rbegin(), new_rest.rend()).first -
        old_rest.rbegin());
    const Words old_middle = between(old_rest, 0, end);
    const Words new_middle = between(new_rest, 0, end);
    Search search(old_middle, new_middle);
    WordChanges changes = search.run() ? search.walk_back() : all_of(old_middle, new_middle);
    for (std::size_t& index : changes.removed)
        index += start;
    for (std::size_t& index : changes.added)
        index += start;
    return changes;
}

} // namespace skrejlapa
