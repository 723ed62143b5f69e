/// Lengths as integer thousandths of a PostScript point: sums are exact, and shares of space add up to the whole.
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace skrejlapa
{

/// A distance on the page, in thousandths of a point (1 pt = 1/72 in).
class Length
{
public:
    constexpr Length() = default;
    static constexpr Length from_millipoints(std::int64_t millipoints) { return Length(millipoints); }

    [[nodiscard]] constexpr std::int64_t millipoints() const { return millipoints_; }
    [[nodiscard]] constexpr double to_pt() const { return static_cast<double>(millipoints_) / 1000.0; }
    [[nodiscard]] constexpr double to_mm() const { return to_pt() * 25.4 / 72.0; }

    constexpr auto operator<=>(const Length&) const = default;
    constexpr Length operator-() const { return Length(-millipoints_); }
    constexpr Length& operator+=(Length other)
    {
        millipoints_ += other.millipoints_;
        return *this;
    }
    constexpr Length& operator-=(Length other)
    {
        millipoints_ -= other.millipoints_;
        return *this;
    }
    friend constexpr Length operator+(Length a, Length b) { return a += b; }
    friend constexpr Length operator-(Length a, Length b) { return a -= b; }
    friend constexpr Length operator*(Length a, int factor) { return Length(a.millipoints_ * factor); }
    friend constexpr Length operator*(int factor, Length a) { return a * factor; }
    friend constexpr double operator/(Length a, Length b)
    {
        return static_cast<double>(a.millipoints_) / static_cast<double>(b.millipoints_);
    }

    /// The length times `factor`, rounded half away from zero.
    [[nodiscard]] constexpr Length scaled(double factor) const
    {
        return rounded(static_cast<double>(millipoints_) * factor);
    }
    /// The nearest length to a number of thousandths of a point, rounded half away from zero.
    static constexpr Length rounded(double millipoints)
    {
        return Length(static_cast<std::int64_t>(millipoints < 0 ? millipoints - 0.5 : millipoints + 0.5));
    }

private:
    explicit constexpr Length(std::int64_t millipoints) : millipoints_(millipoints) {}
    std::int64_t millipoints_ = 0;
};

constexpr Length pt(double points) { return Length::rounded(points * 1000.0); }
constexpr Length mm(double millimetres) { return Length::rounded(millimetres * 72000.0 / 25.4); }
/// CSS pixels: 1/96 in.
constexpr Length px(double pixels) { return Length::rounded(pixels * 750.0); }

static_assert(mm(25.4) == pt(72));
static_assert(px(96) == pt(72));

} // namespace skrejlapa
