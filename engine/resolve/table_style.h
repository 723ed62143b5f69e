/// The keys of styles that tables, their cells and rules within the text take, as CSS names them. None is inherited.
#pragma once

#include "resolve/property_values.h"
#include "resolve/table.h"

namespace skrejlapa
{

struct CellPadding {
    Length length;
    bool is_in_ems = false; ///< it follows the font size when text is fitted
};

struct TableStyle {
    Edges<std::optional<CellPadding>> padding; ///< nothing: auto
    Edges<std::optional<Length>> border_width; ///< nothing: as the element has it
    Edges<std::optional<Ink>> border_color;    ///< nothing: the text's
    std::optional<Ink> background;
    std::vector<std::optional<Ink>> row_backgrounds; ///< of a table: in turn behind the rows below its header
    std::optional<VerticalAlign> vertical_align;     ///< nothing: as the element has it
    std::optional<LengthPercentage> width;           ///< nothing: auto
};

namespace table_readers
{

/// The value of one side of the padding; the outer nothing is a mistake, the inner auto.
std::optional<std::optional<CellPadding>> read_padding(const Property& property, const std::string& text,
                                                       ValueContext& context);

void paddings(const Property& property, ValueContext& context, TableStyle& style);
void border_widths(const Property& property, ValueContext& context, TableStyle& style);
void border_colors(const Property& property, ValueContext& context, TableStyle& style);
void background(const Property& property, ValueContext& context, TableStyle& style);
void row_background(const Property& property, ValueContext& context, TableStyle& style);
void vertical_align(const Property& property, ValueContext& context, TableStyle& style);
void width(const Property& property, ValueContext& context, TableStyle& style);

template <std::optional<CellPadding> Edges<std::optional<CellPadding>>::*side>
void padding(const Property& property, ValueContext& context, TableStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.padding.*side = read_padding(property, *text, context).value_or(style.padding.*side);
}

template <std::optional<Length> Edges<std::optional<Length>>::*side>
void border_width(const Property& property, ValueContext& context, TableStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context)) {
        if (const std::optional<Length> width = read_length(property, *text, Sign::not_negative, context))
            style.border_width.*side = width;
    }
}

template <std::optional<Ink> Edges<std::optional<Ink>>::*side>
void border_color(const Property& property, ValueContext& context, TableStyle& style)
{
    if (const std::optional<Ink> ink = read_ink(property, context))
        style.border_color.*side = ink;
}

} // namespace table_readers

} // namespace skrejlapa
