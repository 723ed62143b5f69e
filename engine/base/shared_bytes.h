/// Bytes that several hold and nobody changes.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace skrejlapa
{

class SharedBytes
{
public:
    SharedBytes() = default;
    SharedBytes(std::string bytes) : bytes_(std::make_shared<const std::string>(std::move(bytes))) {}
    SharedBytes(const char* bytes) : SharedBytes(std::string(bytes)) {}
    /// May point into something larger that it keeps alive. Null stands for none.
    explicit SharedBytes(std::shared_ptr<const std::string> bytes) : bytes_(std::move(bytes)) {}

    operator std::string_view() const { return bytes_ ? std::string_view(*bytes_) : std::string_view{}; }
    [[nodiscard]] std::string_view view() const { return *this; }
    [[nodiscard]] std::size_t size() const { return view().size(); }
    [[nodiscard]] bool empty() const { return view().empty(); }
    [[nodiscard]] char operator[](std::size_t at) const { return (*bytes_)[at]; }

    friend bool operator==(const SharedBytes& a, std::string_view b) { return a.view() == b; }
    friend bool operator==(const SharedBytes& a, const SharedBytes& b) { return a.view() == b.view(); }
    friend std::ostream& operator<<(std::ostream& out, const SharedBytes& bytes) { return out << bytes.view(); }

private:
    std::shared_ptr<const std::string> bytes_;
};

} // namespace skrejlapa
