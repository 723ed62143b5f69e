#include "preview/run_program.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace skrejlapa
{

namespace
{

using Clock = std::chrono::steady_clock;

/// More is no word of a program but a fault of it.
constexpr std::size_t most_words = 65536;

class Pipe
{
public:
    Pipe()
    {
        if (::pipe2(ends_, O_CLOEXEC) != 0)
            ends_[0] = ends_[1] = -1;
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe()
    {
        close_end(0);
        close_end(1);
    }
    [[nodiscard]] bool is_open() const { return ends_[0] >= 0; }
    [[nodiscard]] int reading() const { return ends_[0]; }
    [[nodiscard]] int writing() const { return ends_[1]; }
    void close_reading() { close_end(0); }
    void close_writing() { close_end(1); }

private:
    int ends_[2] = {-1, -1};

    void close_end(int end)
    {
        if (const int fd = std::exchange(ends_[end], -1); fd >= 0)
            ::close(fd);
    }
};

tl::unexpected<Diagnostic> failed(const ProgramRun& run, const std::string& how)
{
    return failure("PROGRAM-FAILED", {}, fmt::format("{} {}", run.name, how));
}

tl::unexpected<Diagnostic> not_started(const ProgramRun& run, int error)
{
    if (error != ENOENT)
        return failed(run, fmt::format("cannot be started: {}", std::strerror(error)));
    return failure("PROGRAM-MISSING", {}, fmt::format("the program {} is not there", run.name),
                   {fmt::format("install the package {}, which brings it", run.package)});
}

/// The environment, with messages in English so that they are the same everywhere.
std::vector<std::string> environment_of_program()
{
    std::vector<std::string> variables;
    for (char** variable = ::environ; *variable != nullptr; ++variable) {
        if (std::strncmp(*variable, "LC_ALL=", 7) != 0)
            variables.emplace_back(*variable);
    }
    variables.emplace_back("LC_ALL=C");
    return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// A program that was started. Does not outlive this.
class RunningProgram
{
public:
    explicit RunningProgram(const ProgramRun& run) : run_(run), end_(Clock::now() + run.time_limit) {}
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;
    ~RunningProgram()
    {
        if (pid_ > 0) {
            ::kill(pid_, SIGKILL);
            ::waitpid(pid_, nullptr, 0);
        }
    }

    Result<std::string> result()
    {
        if (!out_.is_open() || !words_.is_open())
            return failed(run_, "cannot be started: there are too many open files");
        if (const int error = start())
            return not_started(run_, error);
        out_.close_writing();
        words_.close_writing();
        if (!read_all())
            return out_of_time();
        const std::optional<int> status = wait();
        if (!status)
            return out_of_time();
        if (WIFEXITED(*status) && WEXITSTATUS(*status) == 0)
            return std::move(printed_);
        return failed(run_, how_it_ended(*status));
    }

private:
    const ProgramRun& run_;
    Clock::time_point end_;
    Pipe out_;
    Pipe words_; ///< standard error
    pid_t pid_ = 0;
    std::string printed_;
    std::string said_;

    /// 0, or what kept it from starting.
    int start()
    {
        std::vector<std::string> words{run_.name};
        words.insert(words.end(), run_.arguments.begin(), run_.arguments.end());
        std::vector<std::string> variables = environment_of_program();
        posix_spawn_file_actions_t actions;
        posix_spawnattr_t attributes;
        sigset_t standard;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions, out_.writing(), STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, words_.writing(), STDERR_FILENO);
        ::sigemptyset(&standard);
        ::sigaddset(&standard, SIGPIPE);
        ::posix_spawnattr_init(&attributes);
        ::posix_spawnattr_setsigdefault(&attributes, &standard);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
        const int error = ::posix_spawnp(&pid_, run_.name.c_str(), &actions, &attributes, pointers_to(words).data(),
                                         pointers_to(variables).data());
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
        if (error != 0)
            pid_ = 0;
        return error;
    }

    [[nodiscard]] int milliseconds_left() const
    {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end_ - Clock::now()).count();
        return static_cast<int>(std::clamp<long long>(left, 0, 1'000'000));
    }

    /// Reads both streams until the program closes them; false where it does not in time.
    bool read_all()
    {
        while (out_.is_open() || words_.is_open()) {
            pollfd streams[] = {{out_.reading(), POLLIN, 0}, {words_.reading(), POLLIN, 0}}; // -1 is passed over
            const int ready = ::poll(streams, 2, milliseconds_left());
            if (ready == 0)
                return false;
            if (ready < 0 && errno != EINTR)
                return false;
            if (ready > 0 && streams[0].revents != 0)
                read_some(out_, printed_);
            if (ready > 0 && streams[1].revents != 0)
                read_some(words_, said_);
            said_.resize(std::min(said_.size(), most_words));
        }
        return true;
    }

    static void read_some(Pipe& from, std::string& to)
    {
        char bytes[64 * 1024];
        const ssize_t count = ::read(from.reading(), bytes, sizeof bytes);
        if (count > 0)
            to.append(bytes, static_cast<std::size_t>(count));
        else if (count == 0 || errno != EINTR)
            from.close_reading();
    }

    /// Nothing where it does not end in time.
    std::optional<int> wait()
    {
        int status = 0;
        while (::waitpid(pid_, &status, WNOHANG) != pid_) {
            if (milliseconds_left() == 0)
                return std::nullopt;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        pid_ = 0;
        return status;
    }

    tl::unexpected<Diagnostic> out_of_time()
    {
        return failed(run_, fmt::format("did not end within {} s and was stopped", run_.time_limit.count()));
    }

    [[nodiscard]] std::string how_it_ended(int status) const
    {
        const std::string how = WIFSIGNALED(status) ? fmt::format("was ended by signal {}", WTERMSIG(status))
                                                    : fmt::format("failed with exit code {}", WEXITSTATUS(status));
        const std::size_t end = said_.find_last_not_of(" \n\r\t");
        return end == std::string::npos ? how : fmt::format("{}: {}", how, said_.substr(0, end + 1));
    }
};

} // namespace

Result<std::string> run_program(const ProgramRun& run) { return RunningProgram(run).result(); }

} // namespace skrejlapa
