#include "resolve/box_properties.h"

#include "resolve/logical_sides.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using namespace box_readers;
using Inset = Edges<std::optional<LengthPercentage>>;
using Padding = Edges<LengthPercentage>;

constexpr std::string_view length_words = "length | %";
constexpr std::string_view offset_words = "length | % | auto";
constexpr std::string_view size_words = "length | % | auto | min-content | max-content | fit-content | stretch";
constexpr std::string_view max_words = "length | % | none | min-content | max-content | fit-content | stretch";
constexpr std::string_view self_words =
    "normal | stretch | flex-start | flex-end | center | start | end | self-start | self-end | baseline | "
    "first baseline | last baseline, with safe or unsafe before a place";

constexpr BoxProperty properties[] = {
    // What the box holds.
    {"children", "array of box names, \"NAME as COPY\" for a copy", "none"},
    {"content", "title | body | ID/title | ID/body | #ID | *", "none"},
    {"text", "string, with {{field}}", "none"},
    {"image", "path", "none"},
    {"qr", "address | link | ID/link", "none"},
    {"funders", "true | array of ids", "none"},
    {"logo-color", "auto | full | mono | negative", "the profile's, else auto"},
    {"max-rows", "1 | 2 | 3", "3"},
    {"statement", "true | false", "false"},
    {"rule", "length | true", "none"},
    // How it is made.
    {"extends", "box name", "none"},
    {"style", "style name", "by the content"},
    {"styles", "table: element or class = style name", "{}"},
    {"thread", "whole number", "tree order"},
    {"alt", "string", "none"},
    {"object-fit", "fill | contain | cover | none | scale-down", "fill"},
    {"object-position", "one or two of: left | center | right | top | bottom | length | %", "50% 50%"},
    {"rendering-intent", "relative | perceptual | saturation | absolute", "relative"},
    {"black-point-compensation", "true | false", "true"},
    {"neutrals", "profile | black", "profile"},
    {"page", "whole number from 1", "1"},
    {"color", "colour", "the style's"},
    // Flex container.
    {"display", "flex | none", "flex", keyword<&BoxStyle::display, displays>},
    {"flex-direction", "row | row-reverse | column | column-reverse", "column",
     keyword<&BoxStyle::flex_direction, flex_directions>},
    {"flex-wrap", "nowrap | wrap | wrap-reverse", "nowrap", keyword<&BoxStyle::flex_wrap, flex_wraps>},
    {"justify-content",
     "normal | stretch | flex-start | flex-end | center | start | end | left | right | space-between | space-around | "
     "space-evenly, with safe or unsafe before a place",
     "normal", justify_content},
    {"align-items", self_words, "normal", align_items},
    {"align-content",
     "normal | stretch | flex-start | flex-end | center | start | end | space-between | space-around | space-evenly | "
     "baseline | first baseline | last baseline, with safe or unsafe before a place",
     "flex-start", align_content},
    {"gap", "length | %, one or two", "0", gaps, KeyRank::shorthand},
    {"row-gap", length_words, "0", length_percentage<&BoxStyle::row_gap>},
    {"column-gap", length_words, "0", length_percentage<&BoxStyle::column_gap>},
    // Flex item.
    {"align-self", "auto | as align-items", "auto", align_self},
    {"flex-grow", "number", "0", factor<&BoxStyle::flex_grow>},
    {"flex-shrink", "number", "0", factor<&BoxStyle::flex_shrink>},
    {"flex-basis", "length | % | auto | content | min-content | max-content | fit-content | stretch", "auto",
     size<&BoxStyle::flex_basis, SizeWords::flex_basis>},
    {"order", "whole number", "0", order},
    // Columns and lines of text.
    {"column-count", "whole number from 1 | auto", "auto: one column", column_count},
    {"column-width", "length | auto", "auto", column_width},
    {"column-fill", "balance | auto", "balance", keyword<&BoxStyle::column_fill, column_fills>},
    {"column-rule-width", "length", "0", column_rule_width},
    {"column-rule-color", "colour", "the style's color", column_rule_color},
    {"line-snap", "auto | baseline | first | last | none", "the parent's; auto: by the styles",
     keyword<&BoxStyle::line_snap, line_snaps>},
    // Size.
    {"width", size_words, "auto", size<&BoxStyle::width, SizeWords::automatic>},
    {"height", size_words, "auto", size<&BoxStyle::height, SizeWords::automatic>},
    {"min-width", size_words, "auto", size<&BoxStyle::min_width, SizeWords::automatic>},
    {"min-height", size_words, "auto", size<&BoxStyle::min_height, SizeWords::automatic>},
    {"max-width", max_words, "none", size<&BoxStyle::max_width, SizeWords::none>},
    {"max-height", max_words, "none", size<&BoxStyle::max_height, SizeWords::none>},
    {"aspect-ratio", "auto | number | \"16/9\"", "auto", aspect_ratio},
    {"box-sizing", "border-box | content-box", "border-box", keyword<&BoxStyle::box_sizing, box_sizings>},
    // Around the content.
    {"margin", "length | % | auto, one to four", "0", offsets<&BoxStyle::margin>, KeyRank::shorthand},
    {"margin-top", offset_words, "0", offset<&BoxStyle::margin, &Inset::top>},
    {"margin-right", offset_words, "0", offset<&BoxStyle::margin, &Inset::right>},
    {"margin-bottom", offset_words, "0", offset<&BoxStyle::margin, &Inset::bottom>},
    {"margin-left", offset_words, "0", offset<&BoxStyle::margin, &Inset::left>},
    {"padding", "length | %, one to four", "0", paddings, KeyRank::shorthand},
    {"padding-top", length_words, "0", padding<&Padding::top>},
    {"padding-right", length_words, "0", padding<&Padding::right>},
    {"padding-bottom", length_words, "0", padding<&Padding::bottom>},
    {"padding-left", length_words, "0", padding<&Padding::left>},
    {"border-width", "length, one to four", "0", border_widths, KeyRank::shorthand},
    {"border-top-width", "length", "0", border_width<&Edges<Length>::top>},
    {"border-right-width", "length", "0", border_width<&Edges<Length>::right>},
    {"border-bottom-width", "length", "0", border_width<&Edges<Length>::bottom>},
    {"border-left-width", "length", "0", border_width<&Edges<Length>::left>},
    {"border-color", "colour, or an array of one to four", "the style's color", border_colors, KeyRank::shorthand},
    {"border-top-color", "colour", "the style's color", border_color<&Edges<Ink>::top>},
    {"border-right-color", "colour", "the style's color", border_color<&Edges<Ink>::right>},
    {"border-bottom-color", "colour", "the style's color", border_color<&Edges<Ink>::bottom>},
    {"border-left-color", "colour", "the style's color", border_color<&Edges<Ink>::left>},
    {"border-radius", "length | %, one to four", "0", radii, KeyRank::shorthand},
    {"border-top-left-radius", length_words, "0", radius<&CornerRadii::top_left>},
    {"border-top-right-radius", length_words, "0", radius<&CornerRadii::top_right>},
    {"border-bottom-right-radius", length_words, "0", radius<&CornerRadii::bottom_right>},
    {"border-bottom-left-radius", length_words, "0", radius<&CornerRadii::bottom_left>},
    {"background", "colour | none | transparent", "none", background},
    // Around the content, by the direction of text.
    {"margin-inline", "length | % | auto, one or two", "0",
     both_sides<logical_offset<&BoxStyle::margin, LogicalSide::inline_start>,
                logical_offset<&BoxStyle::margin, LogicalSide::inline_end>>,
     KeyRank::logical_shorthand},
    {"margin-inline-start", offset_words, "0", logical_offset<&BoxStyle::margin, LogicalSide::inline_start>,
     KeyRank::logical},
    {"margin-inline-end", offset_words, "0", logical_offset<&BoxStyle::margin, LogicalSide::inline_end>,
     KeyRank::logical},
    {"margin-block", "length | % | auto, one or two", "0",
     both_sides<logical_offset<&BoxStyle::margin, LogicalSide::block_start>,
                logical_offset<&BoxStyle::margin, LogicalSide::block_end>>,
     KeyRank::logical_shorthand},
    {"margin-block-start", offset_words, "0", logical_offset<&BoxStyle::margin, LogicalSide::block_start>,
     KeyRank::logical},
    {"margin-block-end", offset_words, "0", logical_offset<&BoxStyle::margin, LogicalSide::block_end>,
     KeyRank::logical},
    {"padding-inline", "length | %, one or two", "0",
     both_sides<logical_padding<LogicalSide::inline_start>, logical_padding<LogicalSide::inline_end>>,
     KeyRank::logical_shorthand},
    {"padding-inline-start", length_words, "0", logical_padding<LogicalSide::inline_start>, KeyRank::logical},
    {"padding-inline-end", length_words, "0", logical_padding<LogicalSide::inline_end>, KeyRank::logical},
    {"padding-block", "length | %, one or two", "0",
     both_sides<logical_padding<LogicalSide::block_start>, logical_padding<LogicalSide::block_end>>,
     KeyRank::logical_shorthand},
    {"padding-block-start", length_words, "0", logical_padding<LogicalSide::block_start>, KeyRank::logical},
    {"padding-block-end", length_words, "0", logical_padding<LogicalSide::block_end>, KeyRank::logical},
    {"border-inline-width", "length, one or two", "0",
     both_sides<logical_border_width<LogicalSide::inline_start>, logical_border_width<LogicalSide::inline_end>>,
     KeyRank::logical_shorthand},
    {"border-inline-start-width", "length", "0", logical_border_width<LogicalSide::inline_start>, KeyRank::logical},
    {"border-inline-end-width", "length", "0", logical_border_width<LogicalSide::inline_end>, KeyRank::logical},
    {"border-block-width", "length, one or two", "0",
     both_sides<logical_border_width<LogicalSide::block_start>, logical_border_width<LogicalSide::block_end>>,
     KeyRank::logical_shorthand},
    {"border-block-start-width", "length", "0", logical_border_width<LogicalSide::block_start>, KeyRank::logical},
    {"border-block-end-width", "length", "0", logical_border_width<LogicalSide::block_end>, KeyRank::logical},
    {"border-inline-start-color", "colour", "the style's color", logical_border_color<LogicalSide::inline_start>,
     KeyRank::logical},
    {"border-inline-end-color", "colour", "the style's color", logical_border_color<LogicalSide::inline_end>,
     KeyRank::logical},
    {"border-block-start-color", "colour", "the style's color", logical_border_color<LogicalSide::block_start>,
     KeyRank::logical},
    {"border-block-end-color", "colour", "the style's color", logical_border_color<LogicalSide::block_end>,
     KeyRank::logical},
    {"border-start-start-radius", length_words, "0",
     logical_radius<LogicalSide::block_start, LogicalSide::inline_start>, KeyRank::logical},
    {"border-start-end-radius", length_words, "0", logical_radius<LogicalSide::block_start, LogicalSide::inline_end>,
     KeyRank::logical},
    {"border-end-start-radius", length_words, "0", logical_radius<LogicalSide::block_end, LogicalSide::inline_start>,
     KeyRank::logical},
    {"border-end-end-radius", length_words, "0", logical_radius<LogicalSide::block_end, LogicalSide::inline_end>,
     KeyRank::logical},
    // Place and look.
    {"position", "relative | absolute | static | fixed", "relative", keyword<&BoxStyle::position, positions>},
    {"inset", "length | % | auto, one to four", "auto", offsets<&BoxStyle::inset>, KeyRank::shorthand},
    {"top", offset_words, "auto", offset<&BoxStyle::inset, &Inset::top>},
    {"right", offset_words, "auto", offset<&BoxStyle::inset, &Inset::right>},
    {"bottom", offset_words, "auto", offset<&BoxStyle::inset, &Inset::bottom>},
    {"left", offset_words, "auto", offset<&BoxStyle::inset, &Inset::left>},
    {"inset-inline", "length | % | auto, one or two", "auto",
     both_sides<logical_offset<&BoxStyle::inset, LogicalSide::inline_start>,
                logical_offset<&BoxStyle::inset, LogicalSide::inline_end>>,
     KeyRank::logical_shorthand},
    {"inset-inline-start", offset_words, "auto", logical_offset<&BoxStyle::inset, LogicalSide::inline_start>,
     KeyRank::logical},
    {"inset-inline-end", offset_words, "auto", logical_offset<&BoxStyle::inset, LogicalSide::inline_end>,
     KeyRank::logical},
    {"inset-block", "length | % | auto, one or two", "auto",
     both_sides<logical_offset<&BoxStyle::inset, LogicalSide::block_start>,
                logical_offset<&BoxStyle::inset, LogicalSide::block_end>>,
     KeyRank::logical_shorthand},
    {"inset-block-start", offset_words, "auto", logical_offset<&BoxStyle::inset, LogicalSide::block_start>,
     KeyRank::logical},
    {"inset-block-end", offset_words, "auto", logical_offset<&BoxStyle::inset, LogicalSide::block_end>,
     KeyRank::logical},
    {"overflow", "visible | hidden", "visible", keyword<&BoxStyle::overflow, overflows>},
    {"rotate", "angle | none", "0", rotate},
    {"opacity", "number from 0 to 1 | %", "1", opacity},
    {"direction", "ltr | rtl", "the parent's, of the root by the language", keyword<&BoxStyle::direction, directions>,
     KeyRank::first},
};

// Known, and not in force yet.
constexpr std::string_view later_keys[] = {"fit"};

bool is_later_key(std::string_view key)
{
    return std::find(std::begin(later_keys), std::end(later_keys), key) != std::end(later_keys);
}

void report_unknown_key(const TomlEntry& entry, std::string_view what, Diagnostics& found)
{
    if (is_later_key(entry.key)) {
        found.error("LATER-RELEASE", entry.key_span, fmt::format("{} comes in a later release", entry.key));
        return;
    }
    std::vector<std::string> names;
    for (const BoxProperty& property : properties)
        names.emplace_back(property.name);
    found.error("TOML-UNKNOWN-KEY", entry.key_span,
                fmt::format("{} has no key \"{}\"{}", what, entry.key, did_you_mean(entry.key, names)));
}

void read_rank(const TomlTable& table, KeyRank rank, ValueContext& context, BoxStyle& style)
{
    for (const TomlEntry& entry : table.entries) {
        const BoxProperty* const property = find_box_property(entry.key);
        if (property != nullptr && property->read != nullptr && property->rank == rank)
            property->read({entry.key, entry.value}, context, style);
    }
}

} // namespace

std::span<const BoxProperty> box_properties() { return properties; }

const BoxProperty* find_box_property(std::string_view name)
{
    const auto* const property = std::find_if(std::begin(properties), std::end(properties),
                                              [&](const BoxProperty& each) { return each.name == name; });
    return property == std::end(properties) ? nullptr : property;
}

void read_box_style(const TomlTable& table, std::string_view what, ValueContext& context, BoxStyle& style)
{
    for (const TomlEntry& entry : table.entries) {
        if (find_box_property(entry.key) == nullptr)
            report_unknown_key(entry, what, context.found);
    }
    // What the start and the end of a line are, the direction tells.
    for (const KeyRank rank :
         {KeyRank::first, KeyRank::shorthand, KeyRank::logical_shorthand, KeyRank::longhand, KeyRank::logical})
        read_rank(table, rank, context, style);
}

} // namespace skrejlapa
