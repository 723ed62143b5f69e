/// A picture of a page in pixels of the screen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

struct PixelRect {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

/// 8 bits each of red, green and blue, row by row from the top.
struct Pixels {
    int width = 0;
    int height = 0;
    std::string rgb;
};

/// A binary PPM (P6 of 8 bits); nothing where it is none.
std::optional<Pixels> read_ppm(std::string_view file);

/// Requires: `part` lies within.
Pixels cut(const Pixels& pixels, const PixelRect& part);

/// A ground of one gray, 0 (black) to 255.
Pixels plain_ground(int width, int height, unsigned char gray);

/// Puts `pixels` over `ground`. Requires: they lie within it.
void put_over(const Pixels& pixels, int left, int top, Pixels& ground);

} // namespace skrejlapa
