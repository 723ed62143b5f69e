/// Work on numbered pieces that know nothing of each other, spread over the machine's processors.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace skrejlapa
{

/// As long as it lives, work that its thread would spread is done by that thread alone: other threads are at work on
/// pieces as large already.
class WorkingAlone
{
public:
    WorkingAlone() { ++count(); }
    ~WorkingAlone() { --count(); }
    WorkingAlone(const WorkingAlone&) = delete;
    WorkingAlone& operator=(const WorkingAlone&) = delete;

    [[nodiscard]] static bool is_in_force() { return count() > 0; }

private:
    static int& count()
    {
        thread_local int alone = 0;
        return alone;
    }
};

/// Calls `work(i)` once for each i below `count`; returns when all are done. The order of the calls is open, so
/// `work` may only write what belongs to its own number.
template <class Work> void spread(std::size_t count, Work work)
{
    if (WorkingAlone::is_in_force()) {
        for (std::size_t i = 0; i < count; ++i)
            work(i);
        return;
    }
    std::atomic<std::size_t> next = 0;
    const auto take_turns = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    const std::size_t processors = std::max<std::size_t>(1, std::thread::hardware_concurrency());
    std::vector<std::future<void>> helpers;
    // Where no thread is to be had (hence deferred), the calling one does all the work.
    for (std::size_t i = 1; i < std::min(processors, count); ++i)
        helpers.push_back(std::async(std::launch::async | std::launch::deferred, take_turns));
    take_turns();
    for (std::future<void>& helper : helpers)
        helper.get();
}

} // namespace skrejlapa
