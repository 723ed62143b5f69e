#include "resolve/fit_property.h"

#include "load/table_reader.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

struct LeverWord {
    std::string_view name;
    LeverKind kind;
    std::string_view values; ///< what its limit may be
};

constexpr LeverWord lever_words[] = {
    {"letter-spacing", LeverKind::letter_spacing, "a percentage from -10% to 0"},
    {"glyph-width", LeverKind::glyph_width, "a percentage from 80% to 100%"},
    {"block-space", LeverKind::block_space, "a percentage from 0% to 100%"},
    {"line-height", LeverKind::line_height, "a number from 0.8, a percentage or a length"},
    {"font-size", LeverKind::font_size, "a length, or a percentage to 100%"}};

constexpr double rounding = 1e-9;

double line_height_in_sizes(const TextStyle& style)
{
    return style.line_height.factor.value_or(style.line_height.length / style.font_size);
}

class FitReader
{
public:
    FitReader(ValueContext& context, const TextStyle& style) : context_(context), style_(style) {}

    FitSpec read(const TomlTable& table, Span span)
    {
        TableReader reader(table, "fit", context_.found);
        FitSpec spec{.group = reader.string("group").value_or(style_.name),
                     .font_size = style_.font_size,
                     .line_height = line_height_in_sizes(style_),
                     .span = span};
        if (const TomlEntry* const least = reader.entry("min-font-size"))
            spec.min_font_size = read_floor(*least);
        if (const TomlArray* const levers = reader.array("levers"))
            read_levers(*levers, spec);
        else if (!reader.has("levers"))
            add_only_lever(reader, spec, span);
        spec.names_levers = reader.has("levers");
        reader.finish();
        return spec;
    }

private:
    ValueContext& context_;
    const TextStyle& style_;

    void complain(Span span, std::string message, std::vector<std::string> help = {})
    {
        context_.found.error("FIT-VALUE", span, std::move(message), std::move(help));
    }

    Length read_floor(const TomlEntry& entry)
    {
        const Property property{"min-font-size", entry.value};
        const std::optional<std::string> text = read_text(property, context_);
        const auto value = text ? read_length_percentage(property, *text, Sign::not_negative, context_) : std::nullopt;
        return value ? style_.of_font_size(*value) : Length{};
    }

    /// Without levers the font size alone is one, to the floor.
    void add_only_lever(TableReader& reader, FitSpec& spec, Span span)
    {
        if (spec.min_font_size > Length{})
            spec.levers.push_back({LeverKind::font_size, spec.min_font_size.to_pt(), reader.span_of("min-font-size")});
        else if (!reader.has("min-font-size"))
            complain(span, "fit names neither levers nor the least font size",
                     {"write min-font-size, as in fit = { min-font-size = \"9pt\" }"});
    }

    void read_levers(const TomlArray& levers, FitSpec& spec)
    {
        for (const TomlValue& value : levers) {
            const std::optional<FitLever> lever = read_lever(value);
            if (!lever)
                continue;
            const auto same = std::find_if(spec.levers.begin(), spec.levers.end(),
                                           [&](const FitLever& known) { return known.kind == lever->kind; });
            if (same == spec.levers.end())
                add(*lever, spec);
            else
                complain(value.span, fmt::format("the lever {} is named twice", lever_name(lever->kind)));
        }
    }

    static void add(FitLever lever, FitSpec& spec)
    {
        if (lever.kind == LeverKind::font_size) {
            spec.min_font_size = std::max(spec.min_font_size, pt(lever.limit));
            lever.limit = spec.min_font_size.to_pt();
        } else if (lever.kind == LeverKind::line_height) {
            spec.min_line_height = lever.limit;
        }
        spec.levers.push_back(lever);
    }

    std::optional<FitLever> read_lever(const TomlValue& value)
    {
        const TomlArray* const pair = value.array();
        const std::string* const name = pair != nullptr && pair->size() == 2 ? pair->front().string() : nullptr;
        if (name == nullptr) {
            complain(value.span, "a lever is a pair of its name and its limit",
                     {"as in [\"letter-spacing\", \"-1%\"]"});
            return std::nullopt;
        }
        const auto* const word = std::find_if(std::begin(lever_words), std::end(lever_words),
                                              [&](const LeverWord& each) { return each.name == *name; });
        if (word == std::end(lever_words)) {
            report_unknown(*name, pair->front().span);
            return std::nullopt;
        }
        std::optional<FitLever> lever = read_limit(*word, pair->back());
        if (lever)
            lever->span = value.span;
        return lever;
    }

    void report_unknown(const std::string& name, Span span)
    {
        std::vector<std::string> names;
        for (const LeverWord& word : lever_words)
            names.emplace_back(word.name);
        complain(span, fmt::format("there is no lever \"{}\"{}", name, did_you_mean(name, names)),
                 {"the levers are letter-spacing, glyph-width, block-space, line-height and font-size"});
    }

    std::optional<FitLever> read_limit(const LeverWord& word, const TomlValue& value)
    {
        const Property property{word.name, value};
        const int errors_before = context_.found.error_count();
        const std::optional<std::string> text = read_text(property, context_);
        const std::optional<double> limit = text ? limit_of(word.kind, property, *text) : std::nullopt;
        if (limit)
            return FitLever{.kind = word.kind, .limit = *limit};
        if (context_.found.error_count() == errors_before)
            complain(value.span, fmt::format("the limit of {} is {}, not \"{}\"", word.name, word.values, *text));
        return std::nullopt;
    }

    /// Nothing for what is no limit of this lever.
    std::optional<double> limit_of(LeverKind kind, const Property& property, const std::string& text)
    {
        const std::optional<double> factor = kind == LeverKind::line_height ? parse_number(text) : std::nullopt;
        if (factor)
            return within(factor, 0.8, 100);
        const auto value = read_length_percentage(property, text, Sign::any, context_);
        if (!value)
            return std::nullopt;
        const double in_sizes = style_.of_font_size(*value) / style_.font_size;
        switch (kind) {
        case LeverKind::letter_spacing:
            return within(in_sizes, -0.1, 0);
        case LeverKind::glyph_width:
            return within(value->fraction, 0.8, 1);
        case LeverKind::block_space:
            return within(value->fraction, 0, 1);
        case LeverKind::line_height:
            return within(in_sizes, 0.8, 100);
        case LeverKind::font_size:
            return within(in_sizes, 0.01, value->fraction ? 1 : 1000)
                       ? std::optional(style_.of_font_size(*value).to_pt())
                       : std::nullopt;
        }
        return std::nullopt;
    }

    static std::optional<double> within(std::optional<double> value, double least, double most)
    {
        const bool is_in = value && *value >= least - rounding && *value <= most + rounding;
        return is_in ? value : std::nullopt;
    }
};

/// The group of that name; a new one where there is none.
FitGroupId group_of(const FitSpec& spec, double script_line_height, Leaflet& leaflet)
{
    const auto known = std::find_if(leaflet.fit_groups.begin(), leaflet.fit_groups.end(),
                                    [&](const FitGroup& group) { return group.name == spec.group; });
    const auto id = static_cast<FitGroupId>(known - leaflet.fit_groups.begin());
    if (known == leaflet.fit_groups.end())
        leaflet.fit_groups.push_back({.name = spec.group,
                                      .levers = spec.levers,
                                      .names_levers = spec.names_levers,
                                      .font_size = spec.font_size,
                                      .line_height = std::max(spec.line_height, script_line_height),
                                      .span = spec.span,
                                      .script_line_height = script_line_height});
    return id;
}

/// The limits of size and leading are each style's own.
bool are_alike(const std::vector<FitLever>& a, const std::vector<FitLever>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const FitLever& x, const FitLever& y) {
        const bool is_own = x.kind == LeverKind::font_size || x.kind == LeverKind::line_height;
        return x.kind == y.kind && (is_own || std::abs(x.limit - y.limit) < rounding);
    });
}

/// The group is counted in the smallest of its styles.
void stand_for(const FitSpec& spec, double script_line_height, FitGroup& group)
{
    group.font_size = spec.font_size;
    group.line_height = std::max(spec.line_height, script_line_height);
    group.script_line_height = script_line_height;
    for (FitLever& lever : group.levers) {
        if (lever.kind == LeverKind::font_size && spec.min_font_size > Length{})
            lever.limit = spec.min_font_size.to_pt();
        if (lever.kind == LeverKind::line_height && spec.min_line_height > 0)
            lever.limit = spec.min_line_height;
    }
}

void unite(FitGroup& group, const FitSpec& spec, double script_line_height, const std::string& style,
           Diagnostics& found)
{
    if (spec.names_levers && group.names_levers && !are_alike(group.levers, spec.levers))
        found.error("FIT-GROUP-DIFFERS", spec.span,
                    fmt::format("the style \"{}\" gives the fit group \"{}\" other levers than another style does",
                                style, group.name),
                    {"give them to one of the styles alone, or give the styles groups of their own"});
    const bool brings_levers = spec.names_levers && !group.names_levers;
    if (brings_levers) {
        group.levers = spec.levers;
        group.names_levers = true;
    }
    // Of the same style, text whose script holds the lever back stands for the group only where there is no other.
    const bool is_freer = spec.font_size == group.font_size && script_line_height < group.script_line_height;
    if (spec.font_size < group.font_size || brings_levers || is_freer)
        stand_for(spec, script_line_height, group);
}

} // namespace

void read_fit(const Property& property, ValueContext& context, TextStyle& style)
{
    if (const std::string* const word = property.value.string(); word != nullptr && *word == "none") {
        style.fit = nullptr;
        return;
    }
    const TomlTable* const table = property.value.table();
    if (table == nullptr) {
        context.found.error("TOML-TYPE", property.value.span, "fit takes a table or \"none\"",
                            {"as in fit = { group = \"body\", min-font-size = \"9pt\" }"});
        return;
    }
    style.fit = std::make_shared<const FitSpec>(FitReader(context, style).read(*table, property.value.span));
}

StyleFit join_fit_group(const TextStyle& style, double script_line_height, Leaflet& leaflet, Diagnostics& found)
{
    if (style.fit == nullptr)
        return {};
    const FitSpec& spec = *style.fit;
    const FitGroupId group = group_of(spec, script_line_height, leaflet);
    unite(leaflet.fit_groups[group], spec, script_line_height, style.name, found);
    return {.group = group,
            .min_font_size = spec.min_font_size,
            .min_line_height = std::max(spec.min_line_height, script_line_height)};
}

std::string_view lever_name(LeverKind kind)
{
    const auto* const word = std::find_if(std::begin(lever_words), std::end(lever_words),
                                          [&](const LeverWord& each) { return each.kind == kind; });
    return word->name;
}

} // namespace skrejlapa
