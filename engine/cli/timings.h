/// Where the time of a run went, as a trace that browsers show.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace skrejlapa
{

/// Safe from several threads.
class Timings
{
public:
    using Clock = std::chrono::steady_clock;

    /// Notes the time from its making to its end. Without timings it does nothing.
    class Stretch
    {
    public:
        Stretch(Timings* timings, std::string what, std::string edition);
        Stretch(const Stretch&) = delete;
        Stretch& operator=(const Stretch&) = delete;
        ~Stretch();

    private:
        Timings* timings_;
        std::string what_;
        std::string edition_;
        Clock::time_point start_;
    };

    /// JSON in the Trace Event Format, complete events ("X"), microseconds from the run's start.
    [[nodiscard]] std::string print() const;

private:
    struct Event {
        std::string what;
        std::string edition;
        std::thread::id thread;
        Clock::time_point start;
        Clock::time_point end;
    };
    mutable std::mutex mutex_;
    std::vector<Event> events_;
    Clock::time_point start_ = Clock::now();
};

} // namespace skrejlapa
