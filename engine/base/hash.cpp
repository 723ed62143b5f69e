#include "base/hash.h"

#include <algorithm>
#include <iterator>

#include <xxhash.h>

namespace skrejlapa
{

ContentHash hash_content(std::string_view bytes)
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    ContentHash hash;
    std::copy(std::begin(canonical.digest), std::end(canonical.digest), hash.bytes.begin());
    return hash;
}

std::string ContentHash::hex() const
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 0x0FU];
    }
    return text;
}

} // namespace skrejlapa
