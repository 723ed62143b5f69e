#include "picture/vector/mesh_colors.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace skrejlapa
{

namespace
{

class BitReader
{
public:
    explicit BitReader(const std::string& bytes) : bytes_(bytes) {}

    [[nodiscard]] bool has(std::size_t bits) const { return at_ + bits <= bytes_.size() * 8; }
    std::uint32_t read(int bits)
    {
        std::uint32_t value = 0;
        for (int bit = 0; bit < bits; ++bit, ++at_)
            value = value << 1U |
                    (static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[at_ / 8])) >> (7 - at_ % 8) & 1U);
        return value;
    }
    void skip_to_byte() { at_ = (at_ + 7) / 8 * 8; }

private:
    const std::string& bytes_;
    std::size_t at_ = 0;
};

class BitWriter
{
public:
    void write(std::uint32_t value, int bits)
    {
        for (int bit = bits - 1; bit >= 0; --bit) {
            if (used_ % 8 == 0)
                bytes_ += '\0';
            const auto one = static_cast<unsigned char>((value >> static_cast<unsigned>(bit) & 1U) << (7 - used_ % 8));
            bytes_.back() = static_cast<char>(static_cast<unsigned char>(bytes_.back()) | one);
            ++used_;
        }
    }
    void fill_byte() { used_ = (used_ + 7) / 8 * 8; }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
    std::size_t used_ = 0;
};

struct PartShape {
    std::size_t points;
    std::size_t colors;
};

/// A vertex, or a patch: one that goes on from the last one's edge has four points and two colours less.
PartShape shape_of(int type, std::uint32_t flag)
{
    if (type < 6)
        return {1, 1};
    const std::size_t points = type == 6 ? 12 : 16;
    return (flag & 3U) == 0 ? PartShape{points, 4} : PartShape{points - 4, 2};
}

double highest(int bits) { return std::exp2(bits) - 1; }

class MeshWalk
{
public:
    MeshWalk(const std::string& data, const MeshLayout& layout) : reader_(data), layout_(layout) {}

    /// Goes over the mesh; `flag` and `coordinate` are given bits that stay, `color` each colour, `end` the end of each
    /// part. Coordinates are told as x, y, x, y, …
    /// False when it was given up for its length.
    template <class Flag, class Coordinate, class Color, class End>
    bool run(const Flag& tell_flag, const Coordinate& coordinate, const Color& color, const End& end)
    {
        const bool has_flag = layout_.type != 5;
        std::size_t parts = 0;
        while (reader_.has(has_flag ? static_cast<std::size_t>(layout_.flag_bits) : 1)) {
            const std::uint32_t flag = has_flag ? reader_.read(layout_.flag_bits) : 0;
            const PartShape shape = shape_of(layout_.type, flag);
            const std::size_t bits =
                shape.points * 2 * static_cast<std::size_t>(layout_.coordinate_bits) +
                shape.colors * layout_.components * static_cast<std::size_t>(layout_.component_bits);
            if (!reader_.has(bits))
                return true;
            if (++parts > most_mesh_parts)
                return false;
            if (has_flag)
                tell_flag(flag, layout_.flag_bits);
            for (std::size_t at = 0; at < shape.points * 2; ++at)
                coordinate(reader_.read(layout_.coordinate_bits), layout_.coordinate_bits);
            for (std::size_t at = 0; at < shape.colors; ++at)
                color(read_color());
            reader_.skip_to_byte();
            end();
        }
        return true;
    }

private:
    MeshColor read_color()
    {
        MeshColor color;
        for (std::size_t component = 0; component < layout_.components; ++component) {
            const double low = layout_.decode[4 + component * 2];
            const double high = layout_.decode[5 + component * 2];
            color.push_back(low +
                            reader_.read(layout_.component_bits) / highest(layout_.component_bits) * (high - low));
        }
        return color;
    }

    BitReader reader_;
    const MeshLayout& layout_;
};

bool is_any_of(long long value, std::initializer_list<long long> values)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

} // namespace

std::optional<MeshLayout> read_mesh_layout(QPDFObjectHandle dictionary, std::size_t components)
{
    const auto integer = [&](const char* key) {
        QPDFObjectHandle value = dictionary.getKey(key);
        return value.isInteger() ? value.getIntValue() : 0;
    };
    const long long type = integer("/ShadingType");
    const long long coordinate_bits = integer("/BitsPerCoordinate");
    const long long component_bits = integer("/BitsPerComponent");
    const long long flag_bits = type == 5 ? 8 : integer("/BitsPerFlag");
    std::vector<double> decode = numbers_in(dictionary.getKey("/Decode"));
    if (type < 4 || type > 7 || !is_any_of(coordinate_bits, {1, 2, 4, 8, 12, 16, 24, 32}) ||
        !is_any_of(component_bits, {1, 2, 4, 8, 12, 16}) || !is_any_of(flag_bits, {2, 4, 8}) || components == 0 ||
        decode.size() < 4 + components * 2)
        return std::nullopt;
    return MeshLayout{.type = static_cast<int>(type),
                      .coordinate_bits = static_cast<int>(coordinate_bits),
                      .component_bits = static_cast<int>(component_bits),
                      .flag_bits = static_cast<int>(flag_bits),
                      .components = components,
                      .decode = std::move(decode)};
}

std::string convert_mesh(const std::string& data, const MeshLayout& layout, std::size_t new_components,
                         const std::function<MeshColor(const MeshColor&)>& convert)
{
    BitWriter writer;
    const auto copy = [&](std::uint32_t bits, int count) { writer.write(bits, count); };
    MeshWalk(data, layout)
        .run(
            copy, copy,
            [&](const MeshColor& color) {
                MeshColor converted = convert(color);
                converted.resize(new_components);
                for (const double part : converted)
                    writer.write(static_cast<std::uint32_t>(std::lround(std::clamp(part, 0.0, 1.0) * 65535)), 16);
            },
            [&] { writer.fill_byte(); });
    return writer.take();
}

std::optional<std::vector<MeshColor>> colors_of_mesh(const std::string& data, const MeshLayout& layout)
{
    std::vector<MeshColor> colors;
    const auto pass = [](std::uint32_t, int) {};
    const auto collect = [&](const MeshColor& color) { colors.push_back(color); };
    const bool is_whole = MeshWalk(data, layout).run(pass, pass, collect, [] {});
    return is_whole ? std::optional(std::move(colors)) : std::nullopt;
}

std::optional<MeshBox> box_of_mesh(const std::string& data, const MeshLayout& layout)
{
    std::optional<MeshBox> box;
    bool is_x = true;
    double x = 0;
    const auto place = [&](std::uint32_t bits, int count) {
        const std::size_t axis = is_x ? 0 : 2;
        const double part = bits / highest(count);
        const double value = layout.decode[axis] + part * (layout.decode[axis + 1] - layout.decode[axis]);
        is_x = !is_x;
        if (!is_x) {
            x = value;
            return;
        }
        const MeshBox known = box.value_or(MeshBox{x, value, x, value});
        box = {std::min(known.left, x), std::min(known.bottom, value), std::max(known.right, x),
               std::max(known.top, value)};
    };
    MeshWalk(data, layout).run([](std::uint32_t, int) {}, place, [](const MeshColor&) {}, [] {});
    return box;
}

} // namespace skrejlapa
