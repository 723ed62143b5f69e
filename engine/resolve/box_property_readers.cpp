#include "resolve/box_property_readers.h"

#include "resolve/layout_limits.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa::box_readers
{

namespace
{

constexpr Keyword<SizeKind> intrinsic_sizes[] = {{"min-content", SizeKind::min_content},
                                                 {"max-content", SizeKind::max_content},
                                                 {"fit-content", SizeKind::fit_content},
                                                 {"stretch", SizeKind::stretch}};

std::optional<SizeKind> size_keyword(std::string_view text, SizeWords words)
{
    if (text == "auto" && words != SizeWords::none)
        return SizeKind::automatic;
    if (text == "none" && words == SizeWords::none)
        return SizeKind::none;
    if (text == "content" && words == SizeWords::flex_basis)
        return SizeKind::content;
    for (const Keyword<SizeKind>& keyword : intrinsic_sizes) {
        if (keyword.word == text)
            return keyword.value;
    }
    return std::nullopt;
}

bool looks_like_keyword(std::string_view text)
{
    return !text.empty() &&
           ((text.front() >= 'a' && text.front() <= 'z') || (text.front() >= 'A' && text.front() <= 'Z'));
}

void report_size_keyword(const Property& property, std::string_view text, SizeWords words, ValueContext& context)
{
    std::vector<std::string> known{words == SizeWords::none ? "none" : "auto"};
    if (words == SizeWords::flex_basis)
        known.emplace_back("content");
    for (const Keyword<SizeKind>& keyword : intrinsic_sizes)
        known.emplace_back(keyword.word);
    report_keyword(property, text, known, context);
}

} // namespace

std::optional<std::optional<LengthPercentage>> read_offset(const Property& property, const std::string& text,
                                                           ValueContext& context)
{
    if (text == "auto")
        return std::optional<LengthPercentage>{};
    const std::optional<LengthPercentage> value = read_length_percentage(property, text, Sign::any, context);
    if (!value)
        return std::nullopt; // not `return value`: an inner nothing is auto
    return std::optional(std::optional(*value));
}

void read_size(const Property& property, SizeWords words, ValueContext& context, SizeValue& size)
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return;
    if (const std::optional<SizeKind> kind = size_keyword(*text, words))
        size = {*kind, {}};
    else if (looks_like_keyword(*text))
        report_size_keyword(property, *text, words, context);
    else if (const auto value = read_length_percentage(property, *text, Sign::not_negative, context))
        size = {SizeKind::definite, *value};
}

void paddings(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::optional<Edges<std::string>> sides = read_four_sides(property, context);
    if (!sides)
        return;
    const auto read = [&](const std::string& text, LengthPercentage& target) {
        target = read_length_percentage(property, text, Sign::not_negative, context).value_or(target);
    };
    read(sides->top, style.padding.top);
    read(sides->right, style.padding.right);
    read(sides->bottom, style.padding.bottom);
    read(sides->left, style.padding.left);
}

void border_widths(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::optional<Edges<std::string>> sides = read_four_sides(property, context);
    if (!sides)
        return;
    const auto read = [&](const std::string& text, Length& target) {
        target = read_length(property, text, Sign::not_negative, context).value_or(target);
    };
    read(sides->top, style.border_width.top);
    read(sides->right, style.border_width.right);
    read(sides->bottom, style.border_width.bottom);
    read(sides->left, style.border_width.left);
}

void border_colors(const Property& property, ValueContext& context, BoxStyle& style)
{
    // A string is one colour, since "leaf 40%" has a space; several stand in an array.
    if (property.value.array() == nullptr) {
        if (const std::optional<Ink> ink = read_ink(property, context))
            style.border_color = {*ink, *ink, *ink, *ink};
        return;
    }
    std::vector<Ink> inks;
    for (const TomlValue& color : *property.value.array())
        inks.push_back(read_ink({property.key, color}, context).value_or(black));
    if (inks.empty() || inks.size() > 4) {
        context.found.error("LAYOUT-VALUE", property.value.span,
                            fmt::format("{} has {} values; it takes one to four", property.key, inks.size()));
        return;
    }
    const Ink& right = inks[inks.size() > 1 ? 1 : 0];
    style.border_color = {inks[0], right, inks[inks.size() > 2 ? 2 : 0], inks.size() > 3 ? inks[3] : right};
}

void radii(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::optional<Edges<std::string>> corners = read_four_sides(property, context);
    if (!corners)
        return;
    const auto read = [&](const std::string& text, LengthPercentage& target) {
        target = read_length_percentage(property, text, Sign::not_negative, context).value_or(target);
    };
    read(corners->top, style.border_radius.top_left);
    read(corners->right, style.border_radius.top_right);
    read(corners->bottom, style.border_radius.bottom_right);
    read(corners->left, style.border_radius.bottom_left);
}

void column_count(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::string* const word = property.value.string();
    if (word != nullptr && *word == "auto")
        style.column_count.reset();
    else if (const auto count = read_integer(property, {1, layout_limits::text_columns}, context))
        style.column_count = count;
}

void column_width(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return;
    if (*text == "auto")
        style.column_width.reset();
    else if (const auto width = read_length(property, *text, Sign::not_negative, context))
        style.column_width = *width;
}

void column_rule_width(const Property& property, ValueContext& context, BoxStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.column_rule_width =
            read_length(property, *text, Sign::not_negative, context).value_or(style.column_rule_width);
}

void column_rule_color(const Property& property, ValueContext& context, BoxStyle& style)
{
    style.column_rule_color = read_ink(property, context).value_or(style.column_rule_color);
}

void gaps(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::optional<Edges<std::string>> parts = read_four_sides(property, context);
    if (!parts)
        return;
    if (parts->top != parts->bottom || parts->left != parts->right) {
        context.found.error(
            "LAYOUT-VALUE", property.value.span,
            fmt::format("{} takes one value, or two: between rows, then between columns", property.key));
        return;
    }
    style.row_gap = read_length_percentage(property, parts->top, Sign::not_negative, context).value_or(style.row_gap);
    style.column_gap =
        read_length_percentage(property, parts->right, Sign::not_negative, context).value_or(style.column_gap);
}

void background(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::string* const text = property.value.string();
    if (text != nullptr && (*text == "none" || *text == "transparent"))
        style.background.reset();
    else if (const std::optional<Ink> ink = read_ink(property, context))
        style.background = *ink;
}

void order(const Property& property, ValueContext& context, BoxStyle& style)
{
    style.order = read_integer(property, {-1e6, 1e6}, context).value_or(style.order);
}

void aspect_ratio(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return;
    if (*text == "auto") {
        style.aspect_ratio.reset();
        return;
    }
    const std::size_t slash = text->find('/');
    std::string_view width = std::string_view(*text).substr(0, slash);
    const std::string_view height = slash == std::string::npos ? "1" : std::string_view(*text).substr(slash + 1);
    const std::vector<std::string_view> width_words = split_words(width);
    const std::vector<std::string_view> height_words = split_words(height);
    const auto lone_number = [](const std::vector<std::string_view>& words) {
        return words.size() == 1 ? parse_number(words[0]).value_or(0) : 0;
    };
    const double ratio = lone_number(width_words) / std::max(lone_number(height_words), 1e-9);
    if (ratio >= 1e-6 && ratio <= 1e6)
        style.aspect_ratio = ratio;
    else
        context.found.error("LAYOUT-VALUE", property.value.span,
                            fmt::format("{} cannot be \"{}\"", property.key, *text),
                            {"write it like \"16/9\" or 1.5, width before height, both above 0"});
}

void rotate(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return;
    if (*text == "none") {
        style.rotate_deg = 0;
        return;
    }
    if (const Parsed<double> angle = parse_angle_deg(*text))
        style.rotate_deg = *angle;
    else
        context.found.error("LAYOUT-VALUE", property.value.span,
                            fmt::format("{}: \"{}\" {}", property.key, *text, angle.error().what),
                            {"write it in degrees, clockwise: \"3deg\""});
}

void opacity(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::string* const text = property.value.string();
    if (text == nullptr || text->empty() || text->back() != '%') {
        style.opacity = read_number(property, {0, 1}, context).value_or(style.opacity);
        return;
    }
    const TomlValue percent{text->substr(0, text->size() - 1), property.value.span};
    if (const std::optional<double> value = read_number({property.key, percent}, {0, 100}, context))
        style.opacity = *value / 100;
}

} // namespace skrejlapa::box_readers
