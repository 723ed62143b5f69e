#include "cli/terminal.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace skrejlapa
{

namespace
{

WriteOutcome write_all(int stream, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(stream, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno == EPIPE ? WriteOutcome::written : WriteOutcome::failed;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return WriteOutcome::written;
}

bool is_set(const char* variable)
{
    const char* const value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

} // namespace

void prepare_streams()
{
    std::signal(SIGPIPE, SIG_IGN);
    // A stream that is closed would give its number to the next file that is opened, and a result would land in it.
    for (int stream = 0; stream <= STDERR_FILENO; ++stream) {
        if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            static_cast<void>(::open("/dev/null", O_RDWR));
    }
}

WriteOutcome print_result(std::string_view text) { return write_all(STDOUT_FILENO, text); }

void print_message(std::string_view text) { static_cast<void>(write_all(STDERR_FILENO, text)); }

bool uses_color(ColorUse wanted)
{
    if (wanted != ColorUse::automatic)
        return wanted == ColorUse::always;
    return !is_set("NO_COLOR") && ::isatty(STDERR_FILENO) == 1;
}

bool shows_progress(const Options& options)
{
    return options.progress == ProgressUse::automatic && options.loudness == Loudness::normal &&
           options.findings_form == FindingsForm::human && ::isatty(STDERR_FILENO) == 1;
}

std::size_t terminal_columns()
{
    constexpr std::size_t usual = 80;
    winsize size{};
    const bool is_known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
    return is_known ? size.ws_col : usual;
}

} // namespace skrejlapa
