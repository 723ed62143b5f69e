#include "cli/edition_lock.h"

#include "cli/terminal.h"

#include <chrono>
#include <thread>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using namespace std::chrono_literals;

constexpr auto between_tries = 20ms;
constexpr int tries_before_a_word = 50;

std::string holder(const Path& file)
{
    const std::string name = holder_of_lock(file);
    return name.empty() ? "another process" : name;
}

void say_that_it_waits(const Path& file, const std::string& pdf, const Options& options)
{
    if (options.findings_form == FindingsForm::human && options.loudness == Loudness::normal)
        print_message(fmt::format("waiting for {}, which is at {}\n", holder(file), pdf));
}

tl::unexpected<Diagnostic> locked(const Path& file, const std::string& pdf)
{
    return failure("BUILD-LOCKED", {}, fmt::format("{} is at {}", holder(file), pdf),
                   {"wait until it is done, or build without --no-wait"});
}

} // namespace

Result<TakenLock> take_edition_lock(const Path& file, const std::string& pdf, const Options& options)
{
    for (int tries = 0;; ++tries) {
        Result<std::optional<FileLock>> lock = FileLock::try_take(file);
        if (!lock)
            return tl::unexpected(lock.error());
        if (*lock)
            return TakenLock{std::move(**lock), tries == 0 ? Waited::no : Waited::yes};
        if (options.waiting == Waiting::no)
            return locked(file, pdf);
        if (tries == tries_before_a_word)
            say_that_it_waits(file, pdf, options);
        std::this_thread::sleep_for(between_tries);
    }
}

} // namespace skrejlapa
