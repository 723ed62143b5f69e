#include "text/hyphenation.h"

namespace skrejlapa
{

WordPoints Hyphenator::points(std::u32string_view word) const
{
    if (fold_ == nullptr)
        return points_of_folded(word);
    const FoldedWord folded = fold_(word);
    WordPoints points = points_of_folded(folded.word);
    for (std::uint32_t& point : points)
        point = folded.places[point];
    return points;
}

WordPoints Hyphenator::points_of_folded(std::u32string_view word) const
{
    if (!own_.empty()) {
        if (const auto own = own_.find(word); own != own_.end())
            return own->second;
    }
    return patterns_ == nullptr ? WordPoints{} : patterns_->points(word);
}

WordPoints Hyphenator::points_within(const HyphenationLimits& limits, std::u32string_view word) const
{
    if (word.size() < limits.word || word.size() < std::size_t{limits.before} + limits.after)
        return {};
    WordPoints points = this->points(word);
    std::erase_if(points, [&](std::uint32_t at) { return at < limits.before || at + limits.after > word.size(); });
    return points;
}

} // namespace skrejlapa
