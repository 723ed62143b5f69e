/// Which words of two editions differ, and in which boxes they stand.
#pragma once

#include "build/layout_snapshot.h"

#include <map>
#include <string>
#include <utility>

namespace skrejlapa
{

/// Numbers of words, by page (an index) and box.
using WordCounts = std::map<std::pair<std::size_t, std::string>, int>;

struct StoryChanges {
    WordCounts removed; ///< by page and box of the older edition
    WordCounts added;   ///< of the newer
};

/// Each text is compared as a whole, over all boxes it runs through: a word that only moves to another box has not
/// changed.
StoryChanges compare_stories(const LayoutSnapshot& before, const LayoutSnapshot& after);

} // namespace skrejlapa
