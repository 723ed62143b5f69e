#include "pdf/deflate.h"

#include "pdf/spread.h"

#include <new>

#include <zlib.h>

namespace skrejlapa
{

std::string deflate(std::string_view data)
{
    constexpr int level = 6; // 9 takes twice the time for one part in a hundred
    uLongf size = compressBound(static_cast<uLong>(data.size()));
    std::string packed(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(data.data()),
                  static_cast<uLong>(data.size()), level) != Z_OK)
        throw std::bad_alloc(); // compressBound rules out everything else
    packed.resize(size);
    return packed;
}

std::vector<std::string> deflate_all(const std::vector<std::string>& texts)
{
    std::vector<std::string> packed(texts.size());
    spread(texts.size(), [&](std::size_t i) { packed[i] = deflate(texts[i]); });
    return packed;
}

} // namespace skrejlapa
