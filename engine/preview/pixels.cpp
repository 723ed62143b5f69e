#include "preview/pixels.h"

#include <cassert>
#include <charconv>

namespace skrejlapa
{

namespace
{

constexpr std::size_t channels = 3;

std::size_t size_of(int width, int height)
{
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * channels;
}

std::size_t offset_in(const Pixels& pixels, int left, int top) { return size_of(pixels.width, top) + size_of(left, 1); }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The next number of a header, with the space behind it; -1 where there is none.
int take_number(std::string_view& rest)
{
    while (!rest.empty() && is_space(rest.front()))
        rest.remove_prefix(1);
    int number = -1;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc{})
        return -1;
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    return number;
}

} // namespace

std::optional<Pixels> read_ppm(std::string_view file)
{
    if (!file.starts_with("P6"))
        return std::nullopt;
    std::string_view rest = file.substr(2);
    const int width = take_number(rest);
    const int height = take_number(rest);
    const int most = take_number(rest);
    if (width <= 0 || height <= 0 || most != 255 || rest.size() != size_of(width, height) + 1)
        return std::nullopt;
    return Pixels{width, height, std::string(rest.substr(1))};
}

Pixels cut(const Pixels& pixels, const PixelRect& part)
{
    assert(part.left >= 0 && part.top >= 0 && part.left + part.width <= pixels.width &&
           part.top + part.height <= pixels.height);
    Pixels result{part.width, part.height, {}};
    result.rgb.reserve(size_of(part.width, part.height));
    for (int row = 0; row < part.height; ++row)
        result.rgb.append(pixels.rgb, offset_in(pixels, part.left, part.top + row), size_of(part.width, 1));
    return result;
}

Pixels plain_ground(int width, int height, unsigned char gray)
{
    return {width, height, std::string(size_of(width, height), static_cast<char>(gray))};
}

void put_over(const Pixels& pixels, int left, int top, Pixels& ground)
{
    assert(left >= 0 && top >= 0 && left + pixels.width <= ground.width && top + pixels.height <= ground.height);
    for (int row = 0; row < pixels.height; ++row)
        ground.rgb.replace(offset_in(ground, left, top + row), size_of(pixels.width, 1), pixels.rgb,
                           offset_in(pixels, 0, row), size_of(pixels.width, 1));
}

} // namespace skrejlapa
