/// CSS Logical Properties Level 1: keys that name sides by the direction of text, so that a layout mirrors itself.
#pragma once

#include "resolve/box_property_readers.h"

namespace skrejlapa::box_readers
{

/// Lines run from the inline start to the inline end, one below the other; writing is always horizontal here.
enum class LogicalSide { inline_start, inline_end, block_start, block_end };

template <class T> T& side_of(Edges<T>& edges, LogicalSide side, Direction direction)
{
    const bool starts_left = direction == Direction::ltr;
    switch (side) {
    case LogicalSide::inline_start:
        return starts_left ? edges.left : edges.right;
    case LogicalSide::inline_end:
        return starts_left ? edges.right : edges.left;
    case LogicalSide::block_start:
        return edges.top;
    case LogicalSide::block_end:
        break;
    }
    return edges.bottom;
}

/// A side of a margin or inset.
template <Margins BoxStyle::*edges, LogicalSide side>
void logical_offset(const Property& property, ValueContext& context, BoxStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context)) {
        if (const auto value = read_offset(property, *text, context))
            side_of(style.*edges, side, style.direction) = *value;
    }
}

template <LogicalSide side> void logical_padding(const Property& property, ValueContext& context, BoxStyle& style)
{
    LengthPercentage& target = side_of(style.padding, side, style.direction);
    if (const std::optional<std::string> text = read_text(property, context))
        target = read_length_percentage(property, *text, Sign::not_negative, context).value_or(target);
}

template <LogicalSide side> void logical_border_width(const Property& property, ValueContext& context, BoxStyle& style)
{
    Length& target = side_of(style.border_width, side, style.direction);
    if (const std::optional<std::string> text = read_text(property, context))
        target = read_length(property, *text, Sign::not_negative, context).value_or(target);
}

template <LogicalSide side> void logical_border_color(const Property& property, ValueContext& context, BoxStyle& style)
{
    Ink& target = side_of(style.border_color, side, style.direction);
    target = read_ink(property, context).value_or(target);
}

/// The corner where a side above or below meets the inline start or end.
template <LogicalSide block, LogicalSide line>
void logical_radius(const Property& property, ValueContext& context, BoxStyle& style)
{
    const bool is_left = (line == LogicalSide::inline_start) == (style.direction == Direction::ltr);
    CornerRadii& radii = style.border_radius;
    LengthPercentage& target = block == LogicalSide::block_start ? (is_left ? radii.top_left : radii.top_right)
                                                                 : (is_left ? radii.bottom_left : radii.bottom_right);
    if (const std::optional<std::string> text = read_text(property, context))
        target = read_length_percentage(property, *text, Sign::not_negative, context).value_or(target);
}

/// One or two values for both sides of an axis.
struct SidePair {
    std::string start;
    std::string end;
};
/// Finds LAYOUT-VALUE, TOML-TYPE.
std::optional<SidePair> read_two_sides(const Property& property, ValueContext& context);

/// margin-inline and the like: `read` sets one side.
template <auto read_start, auto read_end>
void both_sides(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::optional<SidePair> sides = read_two_sides(property, context);
    if (!sides)
        return;
    const TomlValue start{sides->start, property.value.span};
    const TomlValue end{sides->end, property.value.span};
    read_start({property.key, start}, context, style);
    read_end({property.key, end}, context, style);
}

} // namespace skrejlapa::box_readers
