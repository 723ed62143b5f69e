/// Points, sizes, rectangles and edges on the page; y grows downwards, the origin is the trim's top left.
#pragma once

#include "base/length.h"

namespace skrejlapa
{

struct Point {
    Length x;
    Length y;
    constexpr bool operator==(const Point&) const = default;
    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
};

struct Size {
    Length width;
    Length height;
    constexpr bool operator==(const Size&) const = default;
};

/// One value for each side, in CSS's order.
template <class T> struct Edges {
    T top{};
    T right{};
    T bottom{};
    T left{};
    constexpr bool operator==(const Edges&) const = default;
};

constexpr Length horizontal(const Edges<Length>& edges) { return edges.left + edges.right; }
constexpr Length vertical(const Edges<Length>& edges) { return edges.top + edges.bottom; }
constexpr Edges<Length> operator+(const Edges<Length>& a, const Edges<Length>& b)
{
    return {a.top + b.top, a.right + b.right, a.bottom + b.bottom, a.left + b.left};
}

struct Rect {
    Point origin;
    Size size;

    constexpr bool operator==(const Rect&) const = default;
    [[nodiscard]] constexpr Length left() const { return origin.x; }
    [[nodiscard]] constexpr Length top() const { return origin.y; }
    [[nodiscard]] constexpr Length right() const { return origin.x + size.width; }
    [[nodiscard]] constexpr Length bottom() const { return origin.y + size.height; }
    [[nodiscard]] constexpr Rect moved(Point by) const { return {origin + by, size}; }
    /// The rectangle with `edges` taken off each side; its size may become negative.
    [[nodiscard]] constexpr Rect inset(const Edges<Length>& edges) const
    {
        return {{origin.x + edges.left, origin.y + edges.top},
                {size.width - horizontal(edges), size.height - vertical(edges)}};
    }
    [[nodiscard]] constexpr Rect outset(Length by) const { return inset({-by, -by, -by, -by}); }
    [[nodiscard]] constexpr bool contains(const Rect& other) const
    {
        return left() <= other.left() && top() <= other.top() && right() >= other.right() && bottom() >= other.bottom();
    }
    [[nodiscard]] constexpr bool intersects(const Rect& other) const
    {
        return left() < other.right() && other.left() < right() && top() < other.bottom() && other.top() < bottom();
    }
};

} // namespace skrejlapa
