/// The boxes of a page with what they hold: text, pictures, codes, logos, rules.
#pragma once

#include "resolve/content_threads.h"
#include "resolve/resolve.h"
#include "resolve/text_services.h"

namespace skrejlapa
{

struct BoxBuilding {
    const ResolveInput& input;
    const ContentIndex& content;
    const ContentThreads& threads;
    TextServices& text;
};

/// The scope of the text in a box.
TextScope text_scope_of(const BoxNode& box, const PageInstance& page, const ResolveInput& input, Diagnostics& found);

/// Makes the stories of all threads, at the front of the leaflet's: a thread's index is its story's.
void build_thread_stories(const BoxBuilding& building, const std::vector<PageInstance>& pages);

/// Finds FILE-*, IMAGE-NO-ALT, QR-NO-LINK, FUNDER-*, FIELD-UNKNOWN, LAYOUT-*.
Box build_box(const BoxBuilding& building, const BoxNode& node, const PageInstance& page, std::size_t page_index);

} // namespace skrejlapa
