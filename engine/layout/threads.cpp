#include "layout/threads.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

void collect_boxes(const Box& box, std::size_t page, Threads& threads)
{
    if (box.style.display == Display::none)
        return;
    if (const auto* const text = std::get_if<TextContent>(&box.content))
        threads[text->story].push_back({&box, page});
    for (const Box& child : box.children)
        collect_boxes(child, page, threads);
}

int position_of(const ThreadBox& member) { return std::get<TextContent>(member.box->content).thread_position; }

} // namespace

Threads collect_threads(const Leaflet& leaflet)
{
    Threads threads(leaflet.stories.size());
    for (std::size_t page = 0; page < leaflet.pages.size(); ++page)
        collect_boxes(leaflet.pages[page].root, page, threads);
    for (std::vector<ThreadBox>& thread : threads)
        std::stable_sort(thread.begin(), thread.end(),
                         [](const ThreadBox& a, const ThreadBox& b) { return position_of(a) < position_of(b); });
    return threads;
}

bool ends_thread(const std::vector<ThreadBox>& thread, const Box& box)
{
    return !thread.empty() && thread.back().box == &box;
}

} // namespace skrejlapa
