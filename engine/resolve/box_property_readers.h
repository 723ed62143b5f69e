/// How each key of a box is read into its style: one function for each form of value. Used by box_properties.cpp alone.
#pragma once

#include "resolve/box_properties.h"

namespace skrejlapa::box_readers
{

using Margins = Edges<std::optional<LengthPercentage>>;

inline constexpr Keyword<Display> displays[] = {{"flex", Display::flex}, {"none", Display::none}};
inline constexpr Keyword<FlexDirection> flex_directions[] = {{"row", FlexDirection::row},
                                                             {"row-reverse", FlexDirection::row_reverse},
                                                             {"column", FlexDirection::column},
                                                             {"column-reverse", FlexDirection::column_reverse}};
inline constexpr Keyword<FlexWrap> flex_wraps[] = {
    {"nowrap", FlexWrap::nowrap}, {"wrap", FlexWrap::wrap}, {"wrap-reverse", FlexWrap::wrap_reverse}};
inline constexpr Keyword<Position> positions[] = {{"relative", Position::relative},
                                                  {"absolute", Position::absolute},
                                                  {"static", Position::static_position},
                                                  {"fixed", Position::fixed}};
inline constexpr Keyword<BoxSizing> box_sizings[] = {{"border-box", BoxSizing::border_box},
                                                     {"content-box", BoxSizing::content_box}};
inline constexpr Keyword<Overflow> overflows[] = {{"visible", Overflow::visible}, {"hidden", Overflow::hidden}};
inline constexpr Keyword<Direction> directions[] = {{"ltr", Direction::ltr}, {"rtl", Direction::rtl}};

inline constexpr Keyword<ColumnFill> column_fills[] = {{"balance", ColumnFill::balance},
                                                       {"auto", ColumnFill::automatic}};
inline constexpr Keyword<std::optional<LineSnap>> line_snaps[] = {{"auto", std::nullopt},
                                                                  {"baseline", LineSnap::baseline},
                                                                  {"first", LineSnap::first},
                                                                  {"last", LineSnap::last},
                                                                  {"none", LineSnap::none}};

/// A key that takes one of some keywords.
template <auto member, const auto& keywords>
void keyword(const Property& property, ValueContext& context, BoxStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context)) {
        if (const auto value = read_keyword(property, *text, keywords, context))
            style.*member = *value;
    }
}

/// A length or percentage that cannot be negative.
template <LengthPercentage BoxStyle::*member>
void length_percentage(const Property& property, ValueContext& context, BoxStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.*member = read_length_percentage(property, *text, Sign::not_negative, context).value_or(style.*member);
}

/// A margin or inset: a length, percentage or auto.
std::optional<std::optional<LengthPercentage>> read_offset(const Property& property, const std::string& text,
                                                           ValueContext& context);

template <Margins BoxStyle::*edges, std::optional<LengthPercentage> Margins::*side>
void offset(const Property& property, ValueContext& context, BoxStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context)) {
        if (const auto value = read_offset(property, *text, context))
            style.*edges.*side = *value;
    }
}

template <Margins BoxStyle::*edges> void offsets(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::optional<Edges<std::string>> sides = read_four_sides(property, context);
    if (!sides)
        return;
    Margins& target = style.*edges;
    target.top = read_offset(property, sides->top, context).value_or(target.top);
    target.right = read_offset(property, sides->right, context).value_or(target.right);
    target.bottom = read_offset(property, sides->bottom, context).value_or(target.bottom);
    target.left = read_offset(property, sides->left, context).value_or(target.left);
}

template <LengthPercentage Edges<LengthPercentage>::*side>
void padding(const Property& property, ValueContext& context, BoxStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.padding.*side =
            read_length_percentage(property, *text, Sign::not_negative, context).value_or(style.padding.*side);
}
void paddings(const Property& property, ValueContext& context, BoxStyle& style);

template <Length Edges<Length>::*side>
void border_width(const Property& property, ValueContext& context, BoxStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.border_width.*side =
            read_length(property, *text, Sign::not_negative, context).value_or(style.border_width.*side);
}
void border_widths(const Property& property, ValueContext& context, BoxStyle& style);

template <Ink Edges<Ink>::*side> void border_color(const Property& property, ValueContext& context, BoxStyle& style)
{
    style.border_color.*side = read_ink(property, context).value_or(style.border_color.*side);
}
void border_colors(const Property& property, ValueContext& context, BoxStyle& style);

template <LengthPercentage CornerRadii::*corner>
void radius(const Property& property, ValueContext& context, BoxStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.border_radius.*corner =
            read_length_percentage(property, *text, Sign::not_negative, context).value_or(style.border_radius.*corner);
}
void radii(const Property& property, ValueContext& context, BoxStyle& style);
void column_count(const Property& property, ValueContext& context, BoxStyle& style);
void column_width(const Property& property, ValueContext& context, BoxStyle& style);
void column_rule_width(const Property& property, ValueContext& context, BoxStyle& style);
void column_rule_color(const Property& property, ValueContext& context, BoxStyle& style);
void gaps(const Property& property, ValueContext& context, BoxStyle& style);
void background(const Property& property, ValueContext& context, BoxStyle& style);

/// Which keywords a size takes beside lengths and the intrinsic sizes.
enum class SizeWords { automatic, none, flex_basis };
void read_size(const Property& property, SizeWords words, ValueContext& context, SizeValue& size);

template <SizeValue BoxStyle::*member, SizeWords words>
void size(const Property& property, ValueContext& context, BoxStyle& style)
{
    read_size(property, words, context, style.*member);
}

/// A number that cannot be negative.
template <double BoxStyle::*member> void factor(const Property& property, ValueContext& context, BoxStyle& style)
{
    style.*member = read_number(property, {0, 1e6}, context).value_or(style.*member);
}
void order(const Property& property, ValueContext& context, BoxStyle& style);
void aspect_ratio(const Property& property, ValueContext& context, BoxStyle& style);
void rotate(const Property& property, ValueContext& context, BoxStyle& style);
void opacity(const Property& property, ValueContext& context, BoxStyle& style);

void justify_content(const Property& property, ValueContext& context, BoxStyle& style);
void align_items(const Property& property, ValueContext& context, BoxStyle& style);
void align_content(const Property& property, ValueContext& context, BoxStyle& style);
void align_self(const Property& property, ValueContext& context, BoxStyle& style);

} // namespace skrejlapa::box_readers
