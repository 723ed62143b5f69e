/// The boxes that one story flows through, in the order of reading.
#pragma once

#include "resolve/leaflet.h"

namespace skrejlapa
{

struct ThreadBox {
    const Box* box = nullptr;
    std::size_t page = 0; ///< index into Leaflet::pages
};

/// By StoryId; boxes that are not displayed take no part.
using Threads = std::vector<std::vector<ThreadBox>>;

Threads collect_threads(const Leaflet& leaflet);

/// Whether the box stands behind all others of its thread and so takes what remains.
bool ends_thread(const std::vector<ThreadBox>& thread, const Box& box);

} // namespace skrejlapa
