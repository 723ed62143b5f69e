/// A content hash: names pictures, faces and files by what is in them. Not for secrets (XXH3, 128 bits).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace skrejlapa
{

struct ContentHash {
    std::array<unsigned char, 16> bytes{};
    auto operator<=>(const ContentHash&) const = default;
    [[nodiscard]] std::string hex() const;
};

ContentHash hash_content(std::string_view bytes);

} // namespace skrejlapa
