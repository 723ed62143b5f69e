#include "cli/progress_line.h"

#include "base/utf8.h"
#include "cli/terminal.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <optional>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using Clock = std::chrono::steady_clock;

constexpr std::string_view start_of_empty_line = "\r\x1b[K";
constexpr auto time_between_lines = std::chrono::milliseconds(50);

std::string describe_rate(double editions_a_second)
{
    if (editions_a_second < 1)
        return fmt::format("{:.2g}/min", editions_a_second * 60);
    return editions_a_second < 10 ? fmt::format("{:.1f}/s", editions_a_second)
                                  : fmt::format("{:.0f}/s", editions_a_second);
}

std::string describe_time(double seconds)
{
    constexpr double minute = 60;
    constexpr double hour = 60 * minute;
    const auto whole = [](double number) { return static_cast<long long>(number); };
    if (seconds < minute)
        return fmt::format("{} s", whole(std::ceil(seconds)));
    if (seconds < hour)
        return fmt::format("{} min", whole(std::ceil(seconds / minute)));
    return fmt::format("{} h {} min", whole(seconds / hour), whole(std::fmod(seconds, hour) / minute));
}

/// The last characters of a text, from where no character is cut.
std::string end_of(const std::string& text, std::size_t characters)
{
    std::size_t at = 0;
    for (std::size_t left = count_code_points(text); left > characters; --left)
        at += code_point_length(text, at);
    return text.substr(at);
}

/// What the line last said, and when.
class ProgressLine
{
public:
    ProgressLine(std::size_t count, std::function<std::string(const Edition&)> name)
        : count_(count), name_(std::move(name))
    {
    }

    void show(Moment moment, const Edition& edition)
    {
        done_ += moment == Moment::done ? 1 : 0;
        if (moment == Moment::taken_up)
            in_work_ = &edition;
        const Clock::time_point now = Clock::now();
        if (in_work_ == nullptr || (written_ && now - *written_ < time_between_lines))
            return;
        written_ = now;
        const std::chrono::duration<double> since_start = now - start_;
        print_message(std::string(start_of_empty_line) +
                      describe_progress({done_, count_, since_start.count(), name_(*in_work_)}, terminal_columns()));
    }

private:
    std::size_t count_;
    std::function<std::string(const Edition&)> name_;
    Clock::time_point start_ = Clock::now();
    std::optional<Clock::time_point> written_;
    std::size_t done_ = 0;
    const Edition* in_work_ = nullptr;
};

} // namespace

std::string describe_progress(const Progress& progress, std::size_t columns)
{
    constexpr double least_seconds = 0.2; ///< before them a rate says little
    std::string line = fmt::format("[{}/{}] ", progress.done, progress.count);
    if (progress.done > 0 && progress.seconds >= least_seconds) {
        const double rate = static_cast<double>(progress.done) / progress.seconds;
        const double left = static_cast<double>(progress.count - std::min(progress.done, progress.count)) / rate;
        line += fmt::format("{}, {} left: ", describe_rate(rate), describe_time(left));
    }
    // A line as long as the terminal is wide is broken by some.
    const std::size_t room = columns > line.size() + 1 ? columns - line.size() - 1 : 0;
    if (count_code_points(progress.in_work) <= room)
        return line + progress.in_work;
    return room == 0 ? line.substr(0, columns - 1) : line + "…" + end_of(progress.in_work, room - 1);
}

ShowProgress progress_of(const Options& options, std::size_t count,
                         std::function<std::string(const Edition&)> name_of_result)
{
    if (!shows_progress(options))
        return [](Moment, const Edition&) {};
    const auto line = std::make_shared<ProgressLine>(count, std::move(name_of_result));
    return [line](Moment moment, const Edition& edition) { line->show(moment, edition); };
}

void end_progress(const Options& options)
{
    if (shows_progress(options))
        print_message(start_of_empty_line);
}

} // namespace skrejlapa
