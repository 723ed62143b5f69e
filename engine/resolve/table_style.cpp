#include "resolve/table_style.h"

#include <fmt/format.h>

namespace skrejlapa::table_readers
{

namespace
{

constexpr Keyword<VerticalAlign> vertical_aligns[] = {{"baseline", VerticalAlign::baseline},
                                                      {"top", VerticalAlign::top},
                                                      {"middle", VerticalAlign::middle},
                                                      {"bottom", VerticalAlign::bottom}};

/// A colour, or `none`; the outer nothing is a mistake.
std::optional<std::optional<Ink>> read_ground(const Property& property, ValueContext& context)
{
    const std::string* const text = property.value.string();
    if (text != nullptr && (*text == "none" || *text == "transparent"))
        return std::optional<Ink>{};
    const std::optional<Ink> ink = read_ink(property, context);
    if (!ink)
        return std::nullopt;
    return std::optional(ink);
}

} // namespace

std::optional<std::optional<CellPadding>> read_padding(const Property& property, const std::string& text,
                                                       ValueContext& context)
{
    if (text == "auto")
        return std::optional<CellPadding>{};
    const std::optional<Length> length = read_length(property, text, Sign::not_negative, context);
    if (!length)
        return std::nullopt;
    return std::optional(CellPadding{*length, text.ends_with("em")});
}

void paddings(const Property& property, ValueContext& context, TableStyle& style)
{
    const std::optional<Edges<std::string>> sides = read_four_sides(property, context);
    if (!sides)
        return;
    Edges<std::optional<CellPadding>>& target = style.padding;
    target.top = read_padding(property, sides->top, context).value_or(target.top);
    target.right = read_padding(property, sides->right, context).value_or(target.right);
    target.bottom = read_padding(property, sides->bottom, context).value_or(target.bottom);
    target.left = read_padding(property, sides->left, context).value_or(target.left);
}

void border_widths(const Property& property, ValueContext& context, TableStyle& style)
{
    const std::optional<Edges<std::string>> sides = read_four_sides(property, context);
    if (!sides)
        return;
    const auto read = [&](const std::string& text, std::optional<Length>& target) {
        if (const std::optional<Length> width = read_length(property, text, Sign::not_negative, context))
            target = width;
    };
    read(sides->top, style.border_width.top);
    read(sides->right, style.border_width.right);
    read(sides->bottom, style.border_width.bottom);
    read(sides->left, style.border_width.left);
}

/// One colour for all sides: a string, since "leaf 40%" has a space.
void border_colors(const Property& property, ValueContext& context, TableStyle& style)
{
    if (const std::optional<Ink> ink = read_ink(property, context))
        style.border_color = {ink, ink, ink, ink};
}

void background(const Property& property, ValueContext& context, TableStyle& style)
{
    style.background = read_ground(property, context).value_or(style.background);
}

void row_background(const Property& property, ValueContext& context, TableStyle& style)
{
    std::vector<std::optional<Ink>> grounds;
    for (const TomlValue& value : one_or_more(property.value)) {
        if (const auto ground = read_ground({property.key, value}, context))
            grounds.push_back(*ground);
    }
    style.row_backgrounds = std::move(grounds);
}

void vertical_align(const Property& property, ValueContext& context, TableStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context)) {
        if (const auto value = read_keyword(property, *text, vertical_aligns, context))
            style.vertical_align = value;
    }
}

void width(const Property& property, ValueContext& context, TableStyle& style)
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return;
    if (*text == "auto")
        style.width.reset();
    else if (const auto width = read_length_percentage(property, *text, Sign::not_negative, context))
        style.width = width;
}

} // namespace skrejlapa::table_readers
