/// Spaces and indents of blocks: lengths, and parts of a width that is known when the text is laid out.
#pragma once

#include "resolve/box_style.h"

#include <algorithm>

namespace skrejlapa
{

/// A sum of lengths and parts of the width of the box that the text stands in (of its column).
struct Indent {
    Length length;
    double fraction = 0;

    constexpr Indent() = default;
    constexpr Indent(Length of) : length(of) {} // NOLINT: a length is an indent
    Indent(const LengthPercentage& of)          // NOLINT: so is a percentage
        : length(of.fraction ? Length{} : of.length), fraction(of.fraction.value_or(0))
    {
    }

    [[nodiscard]] Length at(Length width) const { return length + width.scaled(fraction); }
    Indent& operator+=(const Indent& other)
    {
        length += other.length;
        fraction += other.fraction;
        return *this;
    }
    friend Indent operator+(Indent a, const Indent& b) { return a += b; }
    Indent operator-() const
    {
        Indent negative(-length);
        negative.fraction = -fraction;
        return negative;
    }
    Indent& operator-=(const Indent& other) { return *this += -other; }
    bool operator==(const Indent&) const = default;
};

/// Adjoining margins that collapse into one space: the greatest of those above zero and the least of those below it,
/// added up (CSS 2.2, 8.3.1). A part of a width takes part once the width is known.
struct BlockSpace {
    Length most;              ///< at least 0
    Length least;             ///< at most 0
    double most_fraction = 0; ///< at least 0
    double least_fraction = 0;

    constexpr BlockSpace() = default;
    constexpr BlockSpace(Length margin) // NOLINT: one margin is a space
        : most(std::max(margin, Length{})), least(std::min(margin, Length{}))
    {
    }
    BlockSpace(const LengthPercentage& margin) // NOLINT: so is a percentage
        : BlockSpace(margin.fraction ? Length{} : margin.length)
    {
        most_fraction = std::max(margin.fraction.value_or(0), 0.0);
        least_fraction = std::min(margin.fraction.value_or(0), 0.0);
    }

    [[nodiscard]] Length at(Length width) const
    {
        return std::max(most, width.scaled(most_fraction)) + std::min(least, width.scaled(least_fraction));
    }
    /// The one space that both come to where they adjoin.
    [[nodiscard]] BlockSpace collapsed_with(const BlockSpace& other) const
    {
        BlockSpace both;
        both.most = std::max(most, other.most);
        both.least = std::min(least, other.least);
        both.most_fraction = std::max(most_fraction, other.most_fraction);
        both.least_fraction = std::min(least_fraction, other.least_fraction);
        return both;
    }
    /// The space times a factor: what copyfitting makes of it.
    [[nodiscard]] BlockSpace scaled(double factor) const
    {
        BlockSpace part;
        part.most = most.scaled(factor);
        part.least = least.scaled(factor);
        part.most_fraction = most_fraction * factor;
        part.least_fraction = least_fraction * factor;
        return part;
    }
    bool operator==(const BlockSpace&) const = default;
};

} // namespace skrejlapa
