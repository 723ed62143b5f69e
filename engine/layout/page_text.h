/// One page laid out with the text that its boxes hold.
#pragma once

#include "layout/box_layout.h"
#include "layout/leaf_measures.h"
#include "layout/threads.h"

#include <unordered_map>

namespace skrejlapa
{

/// What each text box of a page holds.
using PageText = std::unordered_map<const Box*, StoryPart>;

struct SettledPage {
    const Page* page = nullptr;
    std::string name;
    Fragment root;
    PageText text;
    std::vector<const Box*> without_height; ///< threaded boxes that nothing gives a height, though text is left
};

/// The boxes of one thread that stand on the page, in order, with where the first of them begins.
struct ThreadOnPage {
    StoryId story = 0;
    FlowPosition start;
    std::vector<const Box*> boxes;
    bool last_takes_rest = false; ///< the last of `boxes` ends the thread
    bool is_fixture = false;      ///< stands whole on the page, in every RestMode
};

/// What pages are settled from. References must outlive it.
struct PageSettling {
    const Leaflet& leaflet;
    const StoryFlows& flows;
    const Pictures& pictures;
};

/// How the box that ends a thread is filled: on an overflow page, first with all that remains to see if it fits.
enum class RestMode { all, all_of_overflow, what_fits };

/// Lays the page out and fills its text boxes. The height of a box that takes the rest depends on what the boxes
/// before it take, and these may have their height from what it leaves: the page is laid out again until what each
/// box takes stands. It begins with the last box empty, so that the earlier ones get as much as they can; a page
/// that does not come to rest after a few rounds has a box with no height of its own. Text that is too much for the
/// page is left to the last box, and does not let the others grow with it.
SettledPage settle_page(const PageSettling& settling, const Page& page, const std::vector<ThreadOnPage>& threads,
                        RestMode mode);

/// The content box: the border box without border and padding.
Rect content_box(const Fragment& fragment);

} // namespace skrejlapa
