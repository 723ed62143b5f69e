#include "pdf/cff_charset.h"

namespace skrejlapa
{

namespace
{

// Reads big-endian numbers; past the end it gives zeros and says so.
class Reader
{
public:
    Reader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

    unsigned number(int size)
    {
        unsigned value = 0;
        for (int i = 0; i < size; ++i)
            value = value << 8U | byte();
        return value;
    }
    void skip(std::size_t count) { at_ += count; }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool is_past_end() const { return past_end_; }

private:
    std::string_view bytes_;
    std::size_t at_;
    bool past_end_ = false;

    unsigned byte()
    {
        past_end_ = past_end_ || at_ >= bytes_.size();
        return past_end_ ? 0 : static_cast<unsigned char>(bytes_[at_++]);
    }
};

struct Index {
    std::size_t first_begin = 0; ///< of the first object
    std::size_t first_end = 0;
    std::size_t end = 0; ///< of the whole index
};

Index read_index(std::string_view cff, std::size_t at)
{
    Reader reader(cff, at);
    const unsigned count = reader.number(2);
    if (count == 0)
        return {reader.at(), reader.at(), reader.at()};
    const int offset_size = static_cast<int>(reader.number(1));
    if (offset_size < 1 || offset_size > 4)
        return {};
    const std::size_t data = reader.at() + (count + std::size_t{1}) * static_cast<std::size_t>(offset_size) - 1;
    const unsigned first = reader.number(offset_size);
    const unsigned second = reader.number(offset_size);
    Reader last(cff, data + 1 - static_cast<std::size_t>(offset_size));
    return {data + first, data + second, data + last.number(offset_size)};
}

struct TopDictionary {
    bool is_cid_keyed = false;
    std::size_t charset = 0;
};

constexpr unsigned operator_charset = 15;
constexpr unsigned operator_escape = 12;
constexpr unsigned escaped_ros = 30;
constexpr unsigned real_number = 30;

// A real number is nibbles up to one of 15 (table 5 of the note).
void skip_real(Reader& reader)
{
    while (!reader.is_past_end()) {
        const unsigned byte = reader.number(1);
        if ((byte >> 4U) == 15 || (byte & 15U) == 15)
            return;
    }
}

int read_integer(Reader& reader, unsigned first)
{
    if (first == 28)
        return static_cast<std::int16_t>(reader.number(2));
    if (first == 29)
        return static_cast<std::int32_t>(reader.number(4));
    if (first <= 246)
        return static_cast<int>(first) - 139;
    const int next = static_cast<int>(reader.number(1));
    const int base = static_cast<int>(first);
    return first <= 250 ? (base - 247) * 256 + next + 108 : -(base - 251) * 256 - next - 108;
}

TopDictionary read_top_dictionary(std::string_view cff, Index index)
{
    TopDictionary top;
    Reader reader(cff, index.first_begin);
    int operand = 0;
    while (reader.at() < index.first_end && !reader.is_past_end()) {
        const unsigned byte = reader.number(1);
        if (byte == operator_escape)
            top.is_cid_keyed = reader.number(1) == escaped_ros || top.is_cid_keyed;
        else if (byte == operator_charset)
            top.charset = static_cast<std::size_t>(operand);
        else if (byte == real_number)
            skip_real(reader);
        else if (byte >= 28 && byte != 31 && byte != 255)
            operand = read_integer(reader, byte);
    }
    return top;
}

std::optional<std::vector<std::uint16_t>> read_charset(std::string_view cff, std::size_t at, std::size_t glyph_count)
{
    std::vector<std::uint16_t> cids{0};
    cids.reserve(glyph_count);
    Reader reader(cff, at);
    const unsigned format = reader.number(1);
    if (format > 2)
        return std::nullopt;
    while (cids.size() < glyph_count) {
        const unsigned first = reader.number(2);
        const unsigned more = format == 0 ? 0 : reader.number(format == 1 ? 1 : 2);
        for (unsigned i = 0; i <= more && cids.size() < glyph_count; ++i)
            cids.push_back(static_cast<std::uint16_t>(first + i));
        if (reader.is_past_end())
            return std::nullopt;
    }
    return cids;
}

} // namespace

std::optional<std::vector<std::uint16_t>> read_cff_cids(std::string_view cff, std::size_t glyph_count)
{
    constexpr std::size_t header_size_at = 2;
    Reader header(cff, header_size_at);
    const Index names = read_index(cff, header.number(1));
    const Index tops = read_index(cff, names.end);
    const TopDictionary top = read_top_dictionary(cff, tops);
    constexpr std::size_t last_predefined = 2; // ISOAdobe, Expert, ExpertSubset
    if (!top.is_cid_keyed || top.charset <= last_predefined)
        return std::nullopt;
    return read_charset(cff, top.charset, glyph_count);
}

} // namespace skrejlapa
