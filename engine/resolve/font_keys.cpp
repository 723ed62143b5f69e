#include "resolve/font_keys.h"

#include "text/script_names.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa::font_keys
{

namespace
{

constexpr Keyword<double> widths[] = {{"ultra-condensed", 50},  {"extra-condensed", 62.5}, {"condensed", 75},
                                      {"semi-condensed", 87.5}, {"normal", 100},           {"semi-expanded", 112.5},
                                      {"expanded", 125},        {"extra-expanded", 150},   {"ultra-expanded", 200}};

constexpr Keyword<bool> optical_sizing[] = {{"auto", true}, {"none", false}};

/// A word of a font-variant key. Of words with the same `choice` only one may stand.
struct VariantWord {
    std::string_view word;
    int choice = 0;
    std::string_view feature;
    FeatureDemandKind kind = FeatureDemandKind::any_text;
    std::string_view second_feature = {};
};

using Kind = FeatureDemandKind;
constexpr VariantWord caps_words[] = {
    {"small-caps", 0, "smcp", Kind::small_letters},
    {"all-small-caps", 0, "smcp", Kind::small_letters, "c2sc"},
    {"petite-caps", 0, "pcap", Kind::small_letters},
    {"all-petite-caps", 0, "pcap", Kind::small_letters, "c2pc"},
    {"unicase", 0, "unic"},
    {"titling-caps", 0, "titl"},
};
constexpr VariantWord numeric_words[] = {
    {"lining-nums", 0, "lnum", Kind::figures},
    {"oldstyle-nums", 0, "onum", Kind::figures},
    {"proportional-nums", 1, "pnum", Kind::figures},
    {"tabular-nums", 1, "tnum", Kind::figures},
    {"diagonal-fractions", 2, "frac", Kind::figures},
    {"stacked-fractions", 2, "afrc", Kind::figures},
    {"ordinal", 3, "ordn", Kind::figures},
    {"slashed-zero", 4, "zero", Kind::figures},
};
constexpr VariantWord position_words[] = {{"sub", 0, "subs"}, {"super", 0, "sups"}};

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

void add_demands(const VariantWord& word, const Property& property, std::vector<FeatureDemand>& demands)
{
    const auto add = [&](std::string_view feature, Kind kind) {
        demands.push_back(
            {{std::string(feature), 1}, kind, std::string(word.word), std::string(property.key), property.value.span});
    };
    add(word.feature, word.kind);
    if (!word.second_feature.empty())
        add(word.second_feature, Kind::capitals);
}

template <std::size_t count>
std::optional<std::vector<FeatureDemand>> read_variants(const Property& property, ValueContext& context,
                                                        const VariantWord (&known)[count])
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return std::nullopt;
    std::vector<FeatureDemand> demands;
    std::vector<const VariantWord*> taken;
    for (const std::string& word : words_of(*text)) {
        if (word == "normal")
            continue;
        const auto* const found = std::find_if(std::begin(known), std::end(known),
                                               [&](const VariantWord& each) { return each.word == word; });
        if (found == std::end(known)) {
            std::vector<std::string> all{"normal"};
            for (const VariantWord& each : known)
                all.emplace_back(each.word);
            report_keyword(property, word, all, context);
            return std::nullopt;
        }
        const auto rival = std::find_if(taken.begin(), taken.end(),
                                        [&](const VariantWord* each) { return each->choice == found->choice; });
        if (rival != taken.end()) {
            context.found.error(
                "LAYOUT-VALUE", property.value.span,
                fmt::format("{} cannot be \"{}\" and \"{}\" at once", property.key, (*rival)->word, found->word),
                {"keep one of them"});
            return std::nullopt;
        }
        taken.push_back(found);
        add_demands(*found, property, demands);
    }
    return demands;
}

/// "wght 650" or "wght=650"
std::optional<AxisValue> parse_axis(std::string_view text)
{
    if (text.size() < 6 || (text[4] != '=' && text[4] != ' '))
        return std::nullopt;
    const std::string_view tag = text.substr(0, 4);
    const std::optional<double> value = parse_number(text.substr(5));
    const bool is_tag = std::all_of(tag.begin(), tag.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    return is_tag && value ? std::optional(AxisValue{std::string(tag), *value}) : std::nullopt;
}

void read_script_factors(const Property& property, ValueContext& context, NumberRange range,
                         std::vector<ScriptSize>& sizes)
{
    const TomlTable* const table = property.value.table();
    if (table == nullptr) {
        context.found.error("TOML-TYPE", property.value.span,
                            fmt::format("{} takes a table of scripts, as in {{ Arab = 1.18 }}", property.key));
        return;
    }
    for (const TomlEntry& entry : table->entries) {
        const std::optional<std::uint32_t> script = script_named(entry.key);
        if (!script) {
            context.found.error("STYLE-SCRIPT", entry.key_span, fmt::format("\"{}\" is no script", entry.key),
                                {"scripts have four letters, as in ISO 15924: Arab, Hebr, Latn, Cyrl"});
            continue;
        }
        const std::optional<double> factor = read_number({entry.key, entry.value}, range, context);
        if (!factor)
            continue;
        std::erase_if(sizes, [&](const ScriptSize& each) { return each.script == *script; });
        sizes.push_back({*script, *factor});
    }
}

} // namespace

void font_width(const Property& property, ValueContext& context, TextStyle& style)
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return;
    if (text->ends_with('%')) {
        const std::optional<double> percent = parse_number(text->substr(0, text->size() - 1));
        if (!percent || *percent <= 0 || *percent > 1000) {
            context.found.error("LAYOUT-RANGE", property.value.span,
                                fmt::format("{} goes from 1 % to 1000 %", property.key));
            return;
        }
        style.width_percent = *percent;
    } else if (const auto width = read_keyword(property, *text, widths, context)) {
        style.width_percent = *width;
    } else {
        return;
    }
    style.demand = FaceDemand::required;
    style.face_span = property.value.span;
}

void font_optical_sizing(const Property& property, ValueContext& context, TextStyle& style)
{
    if (const std::optional<std::string> text = read_text(property, context))
        style.optical_sizing = read_keyword(property, *text, optical_sizing, context).value_or(style.optical_sizing);
}

void font_variation_settings(const Property& property, ValueContext& context, TextStyle& style)
{
    style.axis_settings = read_each(property, parse_axis, [&](Span span) {
        context.found.error("STYLE-AXIS", span, fmt::format("{}: this is no axis with its value", property.key),
                            {"an axis has four letters, then comes a number: \"wght 650\", \"GRAD=80\""});
    });
    style.axis_span = property.value.span;
}

void font_variant_caps(const Property& property, ValueContext& context, TextStyle& style)
{
    style.caps = read_variants(property, context, caps_words).value_or(style.caps);
}

void font_variant_numeric(const Property& property, ValueContext& context, TextStyle& style)
{
    style.numeric = read_variants(property, context, numeric_words).value_or(style.numeric);
}

void font_variant_position(const Property& property, ValueContext& context, TextStyle& style)
{
    style.position = read_variants(property, context, position_words).value_or(style.position);
}

void script_size(const Property& property, ValueContext& context, TextStyle& style)
{
    read_script_factors(property, context, {0.2, 5}, style.script_sizes);
}

void script_line_height(const Property& property, ValueContext& context, TextStyle& style)
{
    read_script_factors(property, context, {0, 10}, style.script_line_heights);
}

} // namespace skrejlapa::font_keys
