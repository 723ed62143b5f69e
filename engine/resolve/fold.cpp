#include "resolve/fold.h"

#include <algorithm>

namespace skrejlapa
{

std::vector<Length> fold_lines(const Fold& fold, std::size_t page)
{
    std::vector<Length> lines;
    for (const FoldPanel& panel : fold.panels) {
        if (panel.page == page && panel.left > Length{})
            lines.push_back(panel.left);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace skrejlapa
