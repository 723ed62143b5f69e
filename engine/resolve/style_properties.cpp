#include "resolve/style_properties.h"

#include "load/table_reader.h"
#include "resolve/fit_property.h"
#include "resolve/font_keys.h"
#include "resolve/layout_limits.h"
#include "resolve/line_style_properties.h"
#include "resolve/text_rule_values.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace skrejlapa
{

namespace
{

constexpr Keyword<TextAlign> text_aligns[] = {{"start", TextAlign::start},
                                              {"end", TextAlign::end},
                                              {"center", TextAlign::center},
                                              {"justify", TextAlign::justify}};
constexpr Keyword<std::optional<TextAlign>> last_aligns[] = {{"auto", std::nullopt},
                                                             {"start", TextAlign::start},
                                                             {"end", TextAlign::end},
                                                             {"center", TextAlign::center},
                                                             {"justify", TextAlign::justify}};
constexpr Keyword<TextTransform> transforms[] = {{"none", TextTransform::none},
                                                 {"uppercase", TextTransform::uppercase},
                                                 {"lowercase", TextTransform::lowercase},
                                                 {"capitalize", TextTransform::capitalize}};
constexpr Keyword<Hyphens> hyphenations[] = {
    {"none", Hyphens::none}, {"manual", Hyphens::manual}, {"auto", Hyphens::automatic}};
constexpr Keyword<BreakRule> breaks[] = {{"auto", BreakRule::automatic},
                                         {"avoid", BreakRule::avoid},
                                         {"page", BreakRule::page},
                                         {"column", BreakRule::column}};
constexpr Keyword<LineSnap> line_snaps[] = {{"auto", LineSnap::automatic},
                                            {"baseline", LineSnap::baseline},
                                            {"first", LineSnap::first},
                                            {"last", LineSnap::last},
                                            {"none", LineSnap::none}};
constexpr Keyword<ColumnSpan> column_spans[] = {{"none", ColumnSpan::none}, {"all", ColumnSpan::all}};
constexpr Keyword<BreakRule> inner_breaks[] = {{"auto", BreakRule::automatic}, {"avoid", BreakRule::avoid}};
constexpr Keyword<bool> slopes[] = {{"normal", false}, {"italic", true}, {"oblique", true}};
constexpr Keyword<std::optional<Direction>> directions[] = {
    {"auto", std::nullopt}, {"ltr", Direction::ltr}, {"rtl", Direction::rtl}};

template <auto member, const auto& keywords>
void keyword(const Property& property, ValueContext& context, TextStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context)) {
        if (const auto value = read_keyword(property, *text, keywords, context))
            style.*member = *value;
    }
}

void font_family(const Property& property, ValueContext& context, TextStyle& style)
{
    std::vector<std::string> families;
    const TomlArray* const array = property.value.array();
    if (array != nullptr && array->empty())
        context.found.error("LAYOUT-VALUE", property.value.span, "font-family names no family",
                            {"name at least one, as in [\"Noto Sans\"]"});
    for (const TomlValue& family : one_or_more(property.value)) {
        const std::string* const name = family.string();
        if (name == nullptr || name->empty())
            context.found.error("TOML-TYPE", family.span, fmt::format("{} takes names of font families", property.key));
        else
            families.push_back(*name);
    }
    if (families.empty())
        return;
    style.families = std::move(families);
    style.face_span = property.value.span;
}

void font_size(const Property& property, ValueContext& context, TextStyle& style)
{
    const std::optional<std::string> text = read_text(property, context);
    const int errors = context.found.error_count();
    const auto size = text ? read_length_percentage(property, *text, Sign::not_negative, context) : std::nullopt;
    if (!size)
        return;
    const Length computed = size->fraction ? context.em.scaled(*size->fraction) : size->length;
    const bool is_told = context.found.error_count() > errors; // that it is negative
    if (!is_told && (computed < pt(0.1) || computed > layout_limits::font_size))
        context.found.error("LAYOUT-RANGE", property.value.span,
                            fmt::format("{} is {:.3g} pt; it goes from 0.1 pt to {:.0f} pt", property.key,
                                        computed.to_pt(), layout_limits::font_size.to_pt()));
    style.font_size = std::clamp(computed, pt(0.1), layout_limits::font_size);
}

void font_weight(const Property& property, ValueContext& context, TextStyle& style)
{
    const std::string* const word = property.value.string();
    std::optional<int> weight;
    if (word != nullptr && *word == "normal")
        weight = 400;
    else if (word != nullptr && *word == "bold")
        weight = 700;
    else
        weight = read_integer(property, {1, 1000}, context);
    if (!weight)
        return;
    style.weight = *weight;
    style.demand = FaceDemand::required;
    style.face_span = property.value.span;
}

void font_style(const Property& property, ValueContext& context, TextStyle& style)
{
    keyword<&TextStyle::italic, slopes>(property, context, style);
    style.demand = FaceDemand::required;
    style.face_span = property.value.span;
}

/// "smcp", "onum=0", "ss01 2", "-liga": as CSS's font-feature-settings, without its quotes.
std::optional<FontFeature> parse_feature(std::string_view text)
{
    FontFeature feature{.tag = {}, .value = 1};
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        feature.value = text.front() == '+' ? 1 : 0;
        text.remove_prefix(1);
    }
    feature.tag = std::string(text.substr(0, 4));
    const bool is_tag = feature.tag.size() == 4 && std::all_of(feature.tag.begin(), feature.tag.end(),
                                                               [](char c) { return c >= 0x20 && c < 0x7f; });
    if (!is_tag)
        return std::nullopt;
    std::string_view value = text.substr(4);
    if (value.empty())
        return feature;
    if (value.front() != '=' && value.front() != ' ')
        return std::nullopt;
    value.remove_prefix(1);
    const double number = value == "on" ? 1 : value == "off" ? 0 : parse_number(value).value_or(-1);
    if (number < 0 || number > 65535)
        return std::nullopt;
    feature.value = static_cast<unsigned>(number);
    return feature;
}

void font_features(const Property& property, ValueContext& context, TextStyle& style)
{
    style.features = read_each(property, parse_feature, [&](Span span) {
        context.found.error("STYLE-FEATURE", span, fmt::format("{}: this is no OpenType feature", property.key),
                            {"a feature has four letters, with a value perhaps: \"smcp\", \"liga=0\", \"ss01=2\""});
    });
    style.features_span = property.value.span;
}

template <LengthPercentage TextStyle::*member, Sign sign>
void of_font_size(const Property& property, ValueContext& context, TextStyle& style)
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return;
    if (*text == "normal")
        style.*member = {};
    else
        style.*member = read_length_percentage(property, *text, sign, context).value_or(style.*member);
}

/// Letters or words closer than this stand on each other in any type.
constexpr double least_spacing = -0.5;

template <LengthPercentage TextStyle::*member>
void spacing(const Property& property, ValueContext& context, TextStyle& style)
{
    const LengthPercentage before = std::exchange(style.*member, {});
    of_font_size<member, Sign::any>(property, context, style);
    const Length given = style.of_font_size(style.*member);
    const Length least = style.font_size.scaled(least_spacing);
    if (given >= least)
        return;
    context.found.error("LAYOUT-RANGE", property.value.span,
                        fmt::format("{} is {:.3g} pt, which sets the text on itself; in type of {:.3g} pt it is at "
                                    "least {:.3g} pt",
                                    property.key, given.to_pt(), style.font_size.to_pt(), least.to_pt()),
                        {"tight setting takes a few per cent of the font size: \"-2%\""});
    style.*member = before;
}

template <LengthPercentage TextStyle::*member, Sign sign>
void length_percentage(const Property& property, ValueContext& context, TextStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.*member = read_length_percentage(property, *text, sign, context).value_or(style.*member);
}

template <Length TextStyle::*member, Sign sign>
void length(const Property& property, ValueContext& context, TextStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.*member = read_length(property, *text, sign, context).value_or(style.*member);
}

std::optional<LineHeight> read_line_height(const Property& property, ValueContext& context, const TextStyle& style)
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return std::nullopt;
    if (*text == "normal")
        return TextStyle{}.line_height;
    if (parse_number(*text)) {
        const std::optional<double> factor = read_number(property, {0, 100}, context);
        return factor ? std::optional(LineHeight{*factor, {}}) : std::nullopt;
    }
    const auto value = read_length_percentage(property, *text, Sign::not_negative, context);
    return value ? std::optional(LineHeight{std::nullopt, style.of_font_size(*value)}) : std::nullopt;
}

/// Lines that are less than half the type size apart stand on each other.
constexpr double least_line_height = 0.5;

void line_height(const Property& property, ValueContext& context, TextStyle& style)
{
    const std::optional<LineHeight> read = read_line_height(property, context, style);
    if (!read)
        return;
    const Length given = read->factor ? style.font_size.scaled(*read->factor) : read->length;
    const Length least = style.font_size.scaled(least_line_height);
    if (given >= least)
        style.line_height = *read;
    else
        context.found.error("LAYOUT-RANGE", property.value.span,
                            fmt::format("{} sets lines {:.3g} pt apart, on top of each other; in type of {:.3g} pt it "
                                        "is at least {:.3g} pt",
                                        property.key, given.to_pt(), style.font_size.to_pt(), least.to_pt()),
                            {"text is read well from about 1.2 on: line-height = 1.35"});
}

/// "5 2 3", "6", "auto 3": letters in the word, before the hyphen, after it (CSS Text 4, 6.2.2). Where only the second
/// is given it counts for the third.
void hyphenate_limit_chars(const Property& property, ValueContext& context, TextStyle& style)
{
    constexpr std::size_t most_limits = 3;
    constexpr NumberRange letters{1, 100};
    const std::optional<std::vector<std::string>> words = read_word_list(property, context);
    if (!words)
        return;
    std::array<std::optional<std::uint32_t>, most_limits> limits;
    if (words->empty() || words->size() > most_limits) {
        context.found.error(
            "LAYOUT-VALUE", property.value.span,
            fmt::format("{} takes one to three numbers, each a number of letters or auto", property.key),
            {"the letters of the word, before the hyphen and after it: \"5 2 3\""});
        return;
    }
    for (std::size_t at = 0; at < words->size(); ++at) {
        const TomlValue value{(*words)[at], property.value.span};
        if ((*words)[at] == "auto")
            continue;
        if (const std::optional<int> limit = read_integer({property.key, value}, letters, context))
            limits.at(at) = static_cast<std::uint32_t>(*limit);
    }
    if (words->size() == 2)
        limits[2] = limits[1];
    style.hyphenation_limits = {limits[0], limits[1], limits[2]};
}

void text_rules(const Property& property, ValueContext& context, TextStyle& style)
{
    const std::optional<std::vector<std::string>> words = read_word_list(property, context);
    if (!words)
        return;
    const ReadTextRules read = parse_text_rules(*words);
    if (read.unknown)
        report_keyword(property, (*words)[*read.unknown], text_rule_words(), context);
    else if (words->size() == 1 && words->front() == "auto")
        style.text_rules.reset();
    else
        style.text_rules = read.rules;
}

void quotes(const Property& property, ValueContext& context, TextStyle& style)
{
    const std::optional<std::vector<std::string>> marks = read_word_list(property, context);
    if (!marks)
        return;
    style.quotes = parse_quote_marks(*marks);
    const bool is_auto = marks->size() == 1 && marks->front() == "auto";
    if (!style.quotes && !is_auto)
        context.found.error("LAYOUT-VALUE", property.value.span,
                            fmt::format("{} takes two or four single characters, or auto", property.key),
                            {"the marks of a quotation, then those within one: [\"„\", \"”\", \"‚\", \"’\"]"});
}

void color(const Property& property, ValueContext& context, TextStyle& style)
{
    style.color = read_ink(property, context).value_or(style.color);
}

void side_rule_color(const Property& property, ValueContext& context, TextStyle& style)
{
    if (const std::optional<Ink> ink = read_ink(property, context))
        style.side_rule_color = *ink;
}

void marker(const Property& property, ValueContext& context, TextStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.marker = *text == "none" ? "" : *text;
}

void marker_color(const Property& property, ValueContext& context, TextStyle& style)
{
    if (const std::optional<Ink> ink = read_ink(property, context))
        style.marker_color = *ink;
}

void marker_hang(const Property& property, ValueContext& context, TextStyle& style)
{
    style.marker_hangs = read_boolean(property, context).value_or(style.marker_hangs);
}

template <int TextStyle::*member> void lines(const Property& property, ValueContext& context, TextStyle& style)
{
    style.*member = read_integer(property, {1, 1000}, context).value_or(style.*member);
}

/// A key that tables, cells and rules take.
template <auto reader> void of_table(const Property& property, ValueContext& context, TextStyle& style)
{
    reader(property, context, style.table);
}

template <auto side> constexpr auto padding = of_table<table_readers::padding<side>>;
template <auto side> constexpr auto border_width = of_table<table_readers::border_width<side>>;
template <auto side> constexpr auto border_color = of_table<table_readers::border_color<side>>;
using Lengths = Edges<std::optional<Length>>;
using Paddings = Edges<std::optional<CellPadding>>;
using Inks = Edges<std::optional<Ink>>;

constexpr std::string_view break_words = "auto | avoid | page | column";

constexpr StyleProperty properties[] = {
    {"extends", "style name", "none"},
    {"font-family", "name, or array of names", "Noto Sans, else the first family", font_family},
    {"font-size", "length | %", "10pt", font_size},
    {"font-weight", "number from 1 to 1000 | normal | bold", "400", font_weight},
    {"font-style", "normal | italic | oblique", "normal", font_style},
    {"font-width", "% | normal | condensed | expanded, with ultra-, extra- or semi- before them", "normal",
     font_keys::font_width},
    {"font-stretch", "as font-width, its older name", "normal", font_keys::font_width},
    {"font-optical-sizing", "auto | none", "auto", font_keys::font_optical_sizing},
    {"font-variation-settings", "array of axes with their values | normal", "normal",
     font_keys::font_variation_settings},
    {"font-variant-caps",
     "normal | small-caps | all-small-caps | petite-caps | all-petite-caps | unicase | titling-caps", "normal",
     font_keys::font_variant_caps},
    {"font-variant-numeric",
     "normal | lining-nums or oldstyle-nums, proportional-nums or tabular-nums, diagonal-fractions or "
     "stacked-fractions, ordinal, slashed-zero",
     "normal", font_keys::font_variant_numeric},
    {"font-variant-position", "normal | sub | super", "normal", font_keys::font_variant_position},
    {"font-features", "array of features | normal", "normal", font_features},
    {"script-size", "table: script = number", "{ Arab = 1.18 }", font_keys::script_size},
    {"script-line-height", "table: script = number", "{ Arab = 1.5 }", font_keys::script_line_height},
    {"letter-spacing", "length | % | normal", "normal", spacing<&TextStyle::letter_spacing>},
    {"word-spacing", "length | % | normal", "normal", spacing<&TextStyle::word_spacing>},
    {"line-height", "number | length | % | normal", "1.35", line_height},
    {"color", "colour", "black", color},
    {"text-align", "start | end | center | justify", "start", keyword<&TextStyle::align, text_aligns>},
    {"text-align-last", "auto | start | end | center | justify", "auto", keyword<&TextStyle::align_last, last_aligns>},
    {"text-indent", "length | %", "0", length_percentage<&TextStyle::indent, Sign::any>},
    {"text-transform", "none | uppercase | lowercase | capitalize", "none", keyword<&TextStyle::transform, transforms>},
    {"hyphens", "none | manual | auto", "manual", keyword<&TextStyle::hyphens, hyphenations>},
    {"hyphenate-limit-chars", "1 to 3 numbers | auto", "auto", hyphenate_limit_chars},
    {"hyphenate-limit-lines", "whole number | no-limit", "2", hyphenate_limit_lines},
    {"text-wrap", "pretty | balance", "pretty", text_wrap},
    {"line-breaking", "table of costs", "TeX's", line_breaking},
    {"justification", "table of limits", "see below", justification},
    {"hanging-punctuation", "optical | none", "optical", hanging_punctuation},
    {"hanging-characters", "table of characters", "see below", hanging_characters},
    {"text-rules", "auto | none | names of rules, -name without", "auto", text_rules},
    {"quotes", "auto | 2 or 4 marks", "auto", quotes},
    {"margin-top", "length | %", "0", length_percentage<&TextStyle::space_before, Sign::any>},
    {"margin-bottom", "length | %", "0", length_percentage<&TextStyle::space_after, Sign::any>},
    {"margin-inline-start", "length | %", "0", length_percentage<&TextStyle::indent_start, Sign::any>},
    {"margin-inline-end", "length | %", "0", length_percentage<&TextStyle::indent_end, Sign::any>},
    {"border-inline-start-width", "length", "0", length<&TextStyle::side_rule, Sign::not_negative>},
    {"border-inline-start-color", "colour", "the style's color", side_rule_color},
    {"padding-inline-start", "length | %", "0", length_percentage<&TextStyle::side_padding, Sign::not_negative>},
    {"break-before", break_words, "auto", keyword<&TextStyle::break_before, breaks>},
    {"break-inside", "auto | avoid", "auto", keyword<&TextStyle::break_inside, inner_breaks>},
    {"break-after", break_words, "auto", keyword<&TextStyle::break_after, breaks>},
    {"orphans", "whole number", "2", lines<&TextStyle::orphans>},
    {"widows", "whole number", "2", lines<&TextStyle::widows>},
    {"column-span", "none | all", "none", keyword<&TextStyle::column_span, column_spans>},
    {"line-snap", "auto | baseline | first | last | none", "auto", keyword<&TextStyle::line_snap, line_snaps>},
    {"direction", "auto | ltr | rtl", "auto", keyword<&TextStyle::direction, directions>},
    {"marker", "string | none", "• in ul, 1. in ol", marker},
    {"marker-color", "colour", "the item's color", marker_color},
    {"marker-gap", "length | %", "50%", of_font_size<&TextStyle::marker_gap, Sign::not_negative>},
    {"marker-hang", "true | false", "false", marker_hang},
    {"marker-width", "length | %", "the widest marker of the list",
     of_font_size<&TextStyle::marker_width, Sign::not_negative>},
    {"fit", "table | none", "none", read_fit},
    {"width", "length | % | auto", "auto", of_table<table_readers::width>},
    {"padding", "length | auto, one to four", "auto", of_table<table_readers::paddings>, true},
    {"padding-top", "length | auto", "auto", padding<&Paddings::top>},
    {"padding-right", "length | auto", "auto", padding<&Paddings::right>},
    {"padding-bottom", "length | auto", "auto", padding<&Paddings::bottom>},
    {"padding-left", "length | auto", "auto", padding<&Paddings::left>},
    {"border-width", "length, one to four", "by the element", of_table<table_readers::border_widths>, true},
    {"border-top-width", "length", "by the element", border_width<&Lengths::top>},
    {"border-right-width", "length", "0", border_width<&Lengths::right>},
    {"border-bottom-width", "length", "by the element", border_width<&Lengths::bottom>},
    {"border-left-width", "length", "0", border_width<&Lengths::left>},
    {"border-color", "colour", "the style's color", of_table<table_readers::border_colors>, true},
    {"border-top-color", "colour", "the style's color", border_color<&Inks::top>},
    {"border-right-color", "colour", "the style's color", border_color<&Inks::right>},
    {"border-bottom-color", "colour", "the style's color", border_color<&Inks::bottom>},
    {"border-left-color", "colour", "the style's color", border_color<&Inks::left>},
    {"background", "colour | none", "none", of_table<table_readers::background>},
    {"row-background", "colour | none, or array of them", "none", of_table<table_readers::row_background>},
    {"vertical-align", "baseline | top | middle | bottom", "baseline, in th bottom",
     of_table<table_readers::vertical_align>},
};

// Levers of `fit`, which are no keys of their own.
constexpr std::string_view levers[] = {"glyph-width", "block-space"};

} // namespace

std::span<const StyleProperty> style_properties() { return properties; }

const StyleProperty* find_style_property(std::string_view name)
{
    const auto* const property = std::find_if(std::begin(properties), std::end(properties),
                                              [&](const StyleProperty& each) { return each.name == name; });
    return property == std::end(properties) ? nullptr : property;
}

void report_unknown_style_keys(const TomlTable& table, std::string_view what, Diagnostics& found)
{
    for (const TomlEntry& entry : table.entries) {
        if (find_style_property(entry.key) != nullptr)
            continue;
        if (std::find(std::begin(levers), std::end(levers), entry.key) != std::end(levers)) {
            found.error("TOML-UNKNOWN-KEY", entry.key_span, fmt::format("{} has no key \"{}\"", what, entry.key),
                        {fmt::format("it is a lever of fit: fit = {{ levers = [[\"{}\", \"98%\"]] }}", entry.key)});
            continue;
        }
        std::vector<std::string> names;
        for (const StyleProperty& property : properties)
            names.emplace_back(property.name);
        found.error("TOML-UNKNOWN-KEY", entry.key_span,
                    fmt::format("{} has no key \"{}\"{}", what, entry.key, did_you_mean(entry.key, names)));
    }
}

} // namespace skrejlapa
