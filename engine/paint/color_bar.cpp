#include "paint/mark_band.h"
#include "paint/shapes.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr Length largest_patch = mm(5);
constexpr Length smallest_patch = mm(2); // what a densitometer's opening still covers
constexpr Length corner_clearance = mm(3);
constexpr Length bleed_clearance = mm(1); // so that the eye takes no patch for a part of the page

Ink process(double c, double m, double y, double k) { return {{c, m, y, k}, {}, 1}; }

// Solids first, since they count most where there is little room.
std::vector<Ink> patch_inks(const std::vector<Ink>& spots)
{
    std::vector<Ink> inks{process(1, 0, 0, 0), process(0, 1, 0, 0), process(0, 0, 1, 0), black};
    for (const Ink& spot : spots)
        inks.push_back({spot.process, spot.spot, 1});
    const std::vector<Ink> mixed{process(0, 1, 1, 0),  process(1, 0, 1, 0),   process(1, 1, 0, 0),
                                 process(.5, 0, 0, 0), process(0, .5, 0, 0),  process(0, 0, .5, 0),
                                 process(0, 0, 0, .5), process(.5, .4, .4, 0)};
    inks.insert(inks.end(), mixed.begin(), mixed.end());
    return inks;
}

// The stretches of the left side that neither crop marks nor the target are in.
struct Stretches {
    Length top;    ///< where the upper one begins
    Length bottom; ///< where the lower one begins
    Length length; ///< of each
};

Stretches free_stretches(Length height)
{
    const Length half = height.scaled(0.5);
    return {corner_clearance, half + target_clearance, half - target_clearance - corner_clearance};
}

} // namespace

void add_color_bar(const MarkSite& site, const MarkBand& band, MarkOperations& marks)
{
    const std::vector<Ink> inks = patch_inks(site.spots);
    const Stretches free = free_stretches(site.trim.height);
    const auto in_each = static_cast<int>((inks.size() + 1) / 2);
    const Length patch = std::max(smallest_patch, std::min(largest_patch, free.length.scaled(1.0 / in_each)));
    for (std::size_t i = 0; i < inks.size(); ++i) {
        const auto row = static_cast<int>(i) % in_each;
        const Length from = patch * row;
        if (from + patch > free.length)
            continue;
        const Length y = (static_cast<int>(i) < in_each ? free.top : free.bottom) + from;
        marks.emplace_back(
            FillPath{rectangle({{-band.far, y}, {band.far - band.near - bleed_clearance, patch}}), inks[i]});
    }
}

} // namespace skrejlapa
