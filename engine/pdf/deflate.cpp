#include "pdf/deflate.h"

#include "base/spread.h"

#include <algorithm>
#include <new>

#include <zlib.h>

namespace skrejlapa
{

namespace
{

constexpr int usual_level = 6; // 9 takes twice the time for one part in a hundred

/// What one processor packs of a long text. Their size is fixed, so that the bytes do not depend on how many processors
/// there are.
constexpr std::size_t part_size = std::size_t{1} << 20;
/// How far back deflate refers (RFC 1951): each part may refer to the one before.
constexpr std::size_t window = std::size_t{1} << 15;

std::string deflate_at_once(std::string_view data, int level)
{
    uLongf size = compressBound(static_cast<uLong>(data.size()));
    std::string packed(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(data.data()),
                  static_cast<uLong>(data.size()), level) != Z_OK)
        throw std::bad_alloc(); // compressBound rules out everything else
    packed.resize(size);
    return packed;
}

const Bytef* bytes_at(std::string_view data, std::size_t at)
{
    return reinterpret_cast<const Bytef*>(data.data()) + at;
}

/// The part that begins at `at` as raw deflate data that end with a whole byte, so that parts may follow each other.
std::string deflate_part(std::string_view data, std::size_t at)
{
    const std::size_t count = std::min(part_size, data.size() - at);
    const std::size_t before = std::min(window, at);
    z_stream stream{};
    constexpr int without_header = -15;
    constexpr int memory = 8;
    if (deflateInit2(&stream, usual_level, Z_DEFLATED, without_header, memory, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    if (before > 0)
        deflateSetDictionary(&stream, bytes_at(data, at - before), static_cast<uInt>(before));
    constexpr uLong flush_marker = 16;
    std::string packed(deflateBound(&stream, static_cast<uLong>(count)) + flush_marker, '\0');
    stream.next_in = const_cast<Bytef*>(bytes_at(data, at)); // zlib's own type; it does not write there
    stream.avail_in = static_cast<uInt>(count);
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    ::deflate(&stream, at + count == data.size() ? Z_FINISH : Z_SYNC_FLUSH);
    packed.resize(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    return packed;
}

/// RFC 1950: a header of two bytes, the data, the checksum of all that was packed.
std::string deflate_in_parts(std::string_view data)
{
    const std::size_t count = (data.size() + part_size - 1) / part_size;
    std::vector<std::string> parts(count);
    std::vector<uLong> sums(count);
    spread(count, [&](std::size_t i) {
        const std::size_t at = i * part_size;
        parts[i] = deflate_part(data, at);
        sums[i] = adler32(adler32(0, nullptr, 0), bytes_at(data, at),
                          static_cast<uInt>(std::min(part_size, data.size() - at)));
    });
    std::string stream("\x78\x9C", 2);
    uLong sum = adler32(0, nullptr, 0);
    for (std::size_t i = 0; i < count; ++i) {
        stream += parts[i];
        parts[i] = {};
        sum = adler32_combine(sum, sums[i], static_cast<z_off_t>(std::min(part_size, data.size() - i * part_size)));
    }
    for (unsigned shift = 32; shift > 0; shift -= 8)
        stream += static_cast<char>(sum >> (shift - 8));
    return stream;
}

} // namespace

std::string deflate(std::string_view data)
{
    return data.size() < 2 * part_size ? deflate_at_once(data, usual_level) : deflate_in_parts(data);
}

std::string wrap_undeflated(std::string_view data) { return deflate_at_once(data, Z_NO_COMPRESSION); }

std::vector<std::string> deflate_all(const std::vector<std::string>& texts)
{
    std::vector<std::string> packed(texts.size());
    spread(texts.size(), [&](std::size_t i) { packed[i] = deflate(texts[i]); });
    return packed;
}

} // namespace skrejlapa
