/// Work on numbered pieces that know nothing of each other, spread over the machine's processors.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace skrejlapa
{

/// Calls `work(i)` once for each i below `count`; returns when all are done. The order of the calls is open, so
/// `work` may only write what belongs to its own number.
template <class Work> void spread(std::size_t count, Work work)
{
    std::atomic<std::size_t> next = 0;
    const auto take_turns = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    const std::size_t processors = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    std::vector<std::future<void>> helpers;
    try {
        for (std::size_t i = 1; i < std::min(processors, count); ++i)
            helpers.push_back(std::async(std::launch::async, take_turns));
    } catch (const std::system_error&) {
        // No more threads are to be had: those there are, at least this one, do the work.
    }
    take_turns();
    for (std::future<void>& helper : helpers)
        helper.get();
}

} // namespace skrejlapa
