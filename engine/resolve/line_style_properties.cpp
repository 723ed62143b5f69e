#include "resolve/line_style_properties.h"

#include "base/utf8.h"
#include "load/table_reader.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr Keyword<TextWrap> wraps[] = {{"pretty", TextWrap::pretty}, {"balance", TextWrap::balance}};
constexpr Keyword<HangingPunctuation> hangings[] = {{"optical", HangingPunctuation::optical},
                                                    {"none", HangingPunctuation::none}};

constexpr double most_demerits = 1e10;
constexpr int most_hyphens_in_a_row = 20;

/// A number of the table [line-breaking] with its range.
struct Cost {
    std::string_view key;
    double LineBreaking::*member;
    NumberRange range;
};

// What is squared stays small enough that sums of demerits are exact to far below one.
constexpr Cost costs[] = {
    {"tolerance", &LineBreaking::tolerance, {0, 10000}},
    {"line-penalty", &LineBreaking::line_penalty, {0, 10000}},
    {"hyphen-penalty", &LineBreaking::hyphen_penalty, {0, 10000}},
    {"explicit-hyphen-penalty", &LineBreaking::explicit_hyphen_penalty, {0, 10000}},
    {"double-hyphen-demerits", &LineBreaking::double_hyphen_demerits, {0, most_demerits}},
    {"final-hyphen-demerits", &LineBreaking::final_hyphen_demerits, {0, most_demerits}},
    {"ladder-demerits", &LineBreaking::ladder_demerits, {0, most_demerits}},
    {"fitness-demerits", &LineBreaking::fitness_demerits, {0, most_demerits}},
    {"last-line-demerits", &LineBreaking::last_line_demerits, {0, most_demerits}},
};

const TomlTable* read_table(const Property& property, ValueContext& context)
{
    const TomlTable* const table = property.value.table();
    if (table == nullptr)
        context.found.error("TOML-TYPE", property.value.span, fmt::format("{} takes a table", property.key));
    return table;
}

/// A percentage as a part of 1.
std::optional<double> read_fraction(const Property& property, Sign sign, ValueContext& context)
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return std::nullopt;
    const auto value = read_length_percentage(property, *text, sign, context);
    if (!value)
        return std::nullopt;
    if (value->fraction || value->length == Length{})
        return value->fraction.value_or(0);
    context.found.error("LAYOUT-VALUE", property.value.span, fmt::format("{} takes a percentage", property.key),
                        {"as in \"80%\""});
    return std::nullopt;
}

/// Least, wished and most; they stand in this order, within the range.
void read_measure(const TomlEntry& entry, NumberRange range, FlexibleMeasure& measure, ValueContext& context)
{
    const TomlArray* const array = entry.value.array();
    if (array == nullptr || array->size() != 3) {
        context.found.error("LAYOUT-VALUE", entry.value.span,
                            fmt::format("{} takes three percentages: the least, the wished and the most", entry.key),
                            {"as in [\"80%\", \"100%\", \"133%\"]"});
        return;
    }
    double values[3] = {};
    for (std::size_t at = 0; at < 3; ++at) {
        const auto value = read_fraction({entry.key, (*array)[at]}, Sign::any, context);
        if (!value)
            return;
        values[at] = *value;
    }
    if (values[0] > values[1] || values[1] > values[2]) {
        context.found.error("LAYOUT-VALUE", entry.value.span,
                            fmt::format("{}: the least must not exceed the wished, nor that the most", entry.key));
        return;
    }
    if (values[0] < range.least || values[2] > range.most) {
        context.found.error(
            "LAYOUT-RANGE", entry.value.span,
            fmt::format("{} goes from {:.0f}% to {:.0f}%", entry.key, range.least * 100, range.most * 100));
        return;
    }
    measure = {values[0], values[1], values[2]};
}

void read_looseness(const TomlEntry& entry, LineBreaking& breaking, ValueContext& context)
{
    if (const auto lines = read_integer({entry.key, entry.value}, {-20, 20}, context))
        breaking.looseness = *lines;
}

/// "0%" to "100%" of the measure.
void read_share(const TomlEntry& entry, double& share, ValueContext& context)
{
    const auto value = read_fraction({entry.key, entry.value}, Sign::not_negative, context);
    if (value && *value > 1)
        context.found.error("LAYOUT-RANGE", entry.value.span, fmt::format("{} goes from 0% to 100%", entry.key));
    else if (value)
        share = *value;
}

/// A character hangs alike at both sides, or as two values say: at a line's start and end.
void read_hanging(const TomlEntry& entry, TextStyle& style, ValueContext& context)
{
    const bool is_one = !entry.key.empty() && code_point_length(entry.key, 0) == entry.key.size();
    if (!is_one) {
        context.found.error("LAYOUT-VALUE", entry.key_span, "hanging-characters names single characters",
                            {"as in { \"-\" = \"60%\", \"«\" = [\"40%\", \"0%\"] }"});
        return;
    }
    const TomlArray alone{entry.value, entry.value};
    const TomlArray* const array = entry.value.array() != nullptr ? entry.value.array() : &alone;
    if (array->size() != 2) {
        context.found.error("LAYOUT-VALUE", entry.value.span,
                            fmt::format("{} takes two percentages: at a line's start and end", entry.key));
        return;
    }
    const std::string name = fmt::format("\"{}\" in hanging-characters", entry.key);
    const auto at_start = read_fraction({name, array->front()}, Sign::any, context);
    const auto at_end = read_fraction({name, array->back()}, Sign::any, context);
    const auto is_part = [](std::optional<double> part) { return !part || (*part >= 0 && *part <= 1); };
    if (!is_part(at_start) || !is_part(at_end))
        context.found.error("LAYOUT-RANGE", entry.value.span, fmt::format("{} goes from 0% to 100%", name));
    else if (at_start && at_end)
        style.hanging_characters.insert(style.hanging_characters.begin(),
                                        {decode_code_point(entry.key, 0), *at_start, *at_end});
}

} // namespace

void text_wrap(const Property& property, ValueContext& context, TextStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.breaking.wrap = read_keyword(property, *text, wraps, context).value_or(style.breaking.wrap);
}

void hyphenate_limit_lines(const Property& property, ValueContext& context, TextStyle& style)
{
    const std::string* const word = property.value.string();
    if (word != nullptr && *word == "no-limit")
        style.breaking.most_hyphens_in_a_row = 0;
    else if (const auto lines = read_integer(property, {1, most_hyphens_in_a_row}, context))
        style.breaking.most_hyphens_in_a_row = *lines;
}

void line_breaking(const Property& property, ValueContext& context, TextStyle& style)
{
    const TomlTable* const table = read_table(property, context);
    if (table == nullptr)
        return;
    TableReader reader(*table, "line-breaking", context.found);
    for (const Cost& cost : costs) {
        if (const TomlEntry* const entry = reader.entry(cost.key))
            style.breaking.*cost.member =
                read_number({entry->key, entry->value}, cost.range, context).value_or(style.breaking.*cost.member);
    }
    if (const TomlEntry* const entry = reader.entry("looseness"))
        read_looseness(*entry, style.breaking, context);
    if (const TomlEntry* const entry = reader.entry("last-line-min"))
        read_share(*entry, style.breaking.last_line_min, context);
    if (const TomlEntry* const entry = reader.entry("last-line-max"))
        read_share(*entry, style.breaking.last_line_max, context);
    if (const TomlEntry* const entry = reader.entry("ragged-zone"))
        style.breaking.ragged_zone =
            read_number({entry->key, entry->value}, {0.1, 1000}, context).value_or(style.breaking.ragged_zone);
    reader.finish();
}

void justification(const Property& property, ValueContext& context, TextStyle& style)
{
    const TomlTable* const table = read_table(property, context);
    if (table == nullptr)
        return;
    TableReader reader(*table, "justification", context.found);
    if (const TomlEntry* const entry = reader.entry("word-space"))
        read_measure(*entry, {0, 10}, style.justification.word_space, context);
    if (const TomlEntry* const entry = reader.entry("letter-space"))
        read_measure(*entry, {-0.5, 2}, style.justification.letter_space, context);
    if (const TomlEntry* const entry = reader.entry("glyph-width"))
        read_measure(*entry, {0.5, 2}, style.justification.glyph_width, context);
    reader.finish();
}

void hanging_punctuation(const Property& property, ValueContext& context, TextStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.hanging = read_keyword(property, *text, hangings, context).value_or(style.hanging);
}

void hanging_characters(const Property& property, ValueContext& context, TextStyle& style)
{
    const TomlTable* const table = read_table(property, context);
    if (table == nullptr)
        return;
    for (const TomlEntry& entry : table->entries)
        read_hanging(entry, style, context);
}

} // namespace skrejlapa
