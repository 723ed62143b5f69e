/// Which boxes show which part of the content: threads of boxes, in the order that text flows through them.
#pragma once

#include "resolve/content_selector.h"
#include "resolve/page_instances.h"

#include <set>

namespace skrejlapa
{

/// A box that takes part in a thread.
struct BoundBox {
    std::size_t page = 0; ///< index of the page
    const BoxNode* box = nullptr;
    std::optional<int> order; ///< its `thread`
};

/// A part of the content with the boxes it flows through.
struct Thread {
    std::string content; ///< "2/body"
    ContentPart part = ContentPart::body;
    const Section* section = nullptr;
    const ContentBlock* block = nullptr;
    bool whole_section = false; ///< named by the id of a section: its title and its body
    std::vector<BoundBox> boxes;
};

/// A box's place in its thread.
struct ThreadPlace {
    std::size_t thread = 0;
    int position = 0;
    bool ends = true;
};

struct ContentThreads {
    std::vector<Thread> threads;
    std::map<std::pair<std::size_t, const BoxNode*>, ThreadPlace> places; ///< by page and box
    std::set<const ContentBlock*> named_blocks;                           ///< those that are taken by their id
};

/// A box of a page that is read before those behind it.
struct ReadBox {
    std::size_t page = 0; ///< index of the page
    const BoxNode* box = nullptr;
};

/// The roots of all pages, or the panels of a fold in their order.
std::vector<ReadBox> boxes_in_reading_order(const std::vector<PageInstance>& pages, const std::optional<Fold>& fold);

/// Binds the displayed boxes with `content`. Finds CONTENT-SELECTOR, CONTENT-UNKNOWN-SECTION, CONTENT-UNKNOWN-BLOCK,
/// LAYOUT-THREAD. Without content there are no threads.
ContentThreads thread_content(const std::vector<ReadBox>& boxes, const std::vector<PageInstance>& pages,
                              const ContentIndex& content, Diagnostics& found);

/// CONTENT-UNPLACED and CONTENT-TWICE: what no box shows, and what more than one thread does.
void check_coverage(const ContentThreads& threads, const ContentIndex& content, Diagnostics& found);

} // namespace skrejlapa
