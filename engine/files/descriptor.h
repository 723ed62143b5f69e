/// An open file that is closed when it goes out of scope.
#pragma once

#include <utility>

#include <unistd.h>

namespace skrejlapa
{

class Descriptor
{
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (fd_ >= 0)
            ::close(fd_);
    }
    [[nodiscard]] int number() const { return fd_; }
    /// Closes now, so that a late write error is seen.
    [[nodiscard]] bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

private:
    int fd_;
};

} // namespace skrejlapa
