#include "cli/timings.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace skrejlapa
{

Timings::Stretch::Stretch(Timings* timings, std::string what, std::string edition)
    : timings_(timings), what_(std::move(what)), edition_(std::move(edition)), start_(Clock::now())
{
}

Timings::Stretch::~Stretch()
{
    if (timings_ == nullptr)
        return;
    const std::lock_guard lock(timings_->mutex_);
    timings_->events_.push_back(
        {std::move(what_), std::move(edition_), std::this_thread::get_id(), start_, Clock::now()});
}

std::string Timings::print() const
{
    using Json = nlohmann::ordered_json;
    const std::lock_guard lock(mutex_);
    const auto microseconds = [](Clock::duration time) {
        return std::chrono::duration_cast<std::chrono::microseconds>(time).count();
    };
    std::vector<std::thread::id> threads;
    Json events = Json::array();
    for (const Event& event : events_) {
        auto thread = std::find(threads.begin(), threads.end(), event.thread);
        if (thread == threads.end())
            thread = threads.insert(threads.end(), event.thread);
        Json written{{"name", event.what},
                     {"cat", "edition"},
                     {"ph", "X"},
                     {"ts", microseconds(event.start - start_)},
                     {"dur", microseconds(event.end - event.start)},
                     {"pid", 1},
                     {"tid", thread - threads.begin() + 1}};
        if (!event.edition.empty())
            written["args"]["edition"] = event.edition;
        events.push_back(std::move(written));
    }
    return Json{{"traceEvents", std::move(events)}, {"displayTimeUnit", "ms"}}.dump(
               -1, ' ', false, nlohmann::json::error_handler_t::replace) +
           "\n";
}

} // namespace skrejlapa
