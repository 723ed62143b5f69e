#include "picture/svg/unpack_gzip.h"

#include <limits>
#include <zlib.h>

namespace skrejlapa
{

std::optional<std::string> unpack_gzip(std::string_view bytes)
{
    constexpr std::size_t most = std::size_t{64} << 20;
    constexpr int gzip_format = 16 + MAX_WBITS;
    z_stream stream{};
    if (bytes.size() > std::numeric_limits<uInt>::max() || inflateInit2(&stream, gzip_format) != Z_OK)
        return std::nullopt;
    stream.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(bytes.data())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string unpacked;
    int status = Z_OK;
    while (status == Z_OK && unpacked.size() < most) {
        constexpr std::size_t step = 65536;
        const std::size_t start = unpacked.size();
        unpacked.resize(start + step);
        stream.next_out = reinterpret_cast<Bytef*>(unpacked.data() + start);
        stream.avail_out = step;
        status = inflate(&stream, Z_NO_FLUSH);
        unpacked.resize(start + step - stream.avail_out);
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END ? std::optional(std::move(unpacked)) : std::nullopt;
}

} // namespace skrejlapa
