#include "picture/deflate_stream.h"

#include <zlib.h>

namespace skrejlapa
{

std::string deflate_stream(const std::string& bytes)
{
    uLongf size = compressBound(bytes.size());
    std::string packed(size, '\0');
    compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
              bytes.size(), Z_DEFAULT_COMPRESSION);
    packed.resize(size);
    return packed;
}

} // namespace skrejlapa
