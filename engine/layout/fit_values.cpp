#include "layout/fit_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// How fine a lever is moved; finer cannot be seen.
double step_of(LeverKind kind)
{
    switch (kind) {
    case LeverKind::letter_spacing:
        return 0.002;
    case LeverKind::glyph_width:
        return 0.005;
    case LeverKind::block_space:
        return 0.05;
    case LeverKind::line_height:
        return 0.01;
    case LeverKind::font_size:
        return 0.1;
    }
    return 1;
}

/// Where a lever stands before it is pulled, in the unit of its limit.
double start_of(LeverKind kind, const FitGroup& group)
{
    switch (kind) {
    case LeverKind::letter_spacing:
        return 0;
    case LeverKind::glyph_width:
    case LeverKind::block_space:
        return 1;
    case LeverKind::line_height:
        return group.line_height;
    case LeverKind::font_size:
        return group.font_size.to_pt();
    }
    return 0;
}

/// From the unit of a lever's limit to that of LeverValues.
double in_values(LeverKind kind, double value, const FitGroup& group)
{
    const bool is_ratio = kind == LeverKind::line_height || kind == LeverKind::font_size;
    return is_ratio ? value / start_of(kind, group) : value;
}

double in_limits(LeverKind kind, double value, const FitGroup& group)
{
    const bool is_ratio = kind == LeverKind::line_height || kind == LeverKind::font_size;
    return is_ratio ? value * start_of(kind, group) : value;
}

/// What part of its line height a group keeps at the lever's limit.
double kept_line_height(const FitGroup& group)
{
    const auto lever = std::find_if(group.levers.begin(), group.levers.end(),
                                    [](const FitLever& each) { return each.kind == LeverKind::line_height; });
    return lever == group.levers.end() || group.line_height <= 0 ? 1 : group.limit_of(*lever) / group.line_height;
}

void unite(FitGroup& group, const FitGroup& other)
{
    if (kept_line_height(other) >= kept_line_height(group))
        return;
    group.line_height = other.line_height;
    group.script_line_height = other.script_line_height;
    for (FitLever& lever : group.levers) {
        for (const FitLever& its : other.levers) {
            if (lever.kind == LeverKind::line_height && its.kind == lever.kind)
                lever.limit = its.limit;
        }
    }
}

std::string in_percent(double value) { return fmt::format("{:.4g}%", std::round(value * 1e5) / 1e3); }

} // namespace

LeverValues values_of(const FitValues& values, std::string_view group)
{
    const auto known =
        std::find_if(values.begin(), values.end(), [&](const GroupValues& each) { return each.group == group; });
    return known == values.end() ? LeverValues{} : known->values;
}

LeverPath::LeverPath(const FitGroup& group) : group_(group)
{
    for (const FitLever& lever : group.levers) {
        const double from = start_of(lever.kind, group);
        const double limit = group.limit_of(lever);
        const double way = from - limit;
        constexpr double nothing = 1e-6;
        if (way <= nothing)
            continue;
        const double step = step_of(lever.kind);
        const int steps = static_cast<int>(std::ceil(way / step - nothing));
        stretches_.push_back({lever.kind, from, limit, step, steps});
        step_count_ += steps;
    }
}

LeverValues LeverPath::at(int step) const
{
    LeverValues values;
    for (const Stretch& stretch : stretches_) {
        const int taken = std::clamp(step, 0, stretch.steps);
        const double value = taken == stretch.steps ? stretch.to : stretch.from - stretch.step * taken;
        lever_value(values, stretch.kind) = in_values(stretch.kind, value, group_);
        step -= taken;
    }
    return values;
}

LeverValues values_in_force(LeverValues values, const FitGroup& group)
{
    for (const FitLever& lever : group.levers) {
        const double least =
            std::min(in_values(lever.kind, group.limit_of(lever), group), lever_value(LeverValues{}, lever.kind));
        double& value = lever_value(values, lever.kind);
        value = std::max(value, least);
    }
    return values;
}

std::vector<FitGroup> united_groups(std::span<const Leaflet* const> editions)
{
    std::vector<FitGroup> groups;
    for (const Leaflet* const edition : editions) {
        for (const FitGroup& group : edition->fit_groups) {
            const auto known = std::find_if(groups.begin(), groups.end(),
                                            [&](const FitGroup& each) { return each.name == group.name; });
            if (known == groups.end())
                groups.push_back(group);
            else
                unite(*known, group);
        }
    }
    return groups;
}

std::string format_lever(LeverKind kind, const LeverValues& values, const FitGroup& group)
{
    const double value = in_limits(kind, lever_value(values, kind), group);
    if (kind == LeverKind::font_size)
        return fmt::format("{:.5g}pt", std::round(value * 1e3) / 1e3);
    if (kind == LeverKind::line_height)
        return fmt::format("{:.5g}", std::round(value * 1e4) / 1e4);
    return in_percent(value);
}

std::optional<double> parse_lever(LeverKind kind, std::string_view text, const FitGroup& group)
{
    const std::string_view unit = kind == LeverKind::font_size ? "pt" : kind == LeverKind::line_height ? "" : "%";
    if (!text.ends_with(unit))
        return std::nullopt;
    text.remove_suffix(unit.size());
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return in_values(kind, unit == "%" ? number / 100 : number, group);
}

double& lever_value(LeverValues& values, LeverKind kind)
{
    switch (kind) {
    case LeverKind::letter_spacing:
        return values.letter_spacing;
    case LeverKind::glyph_width:
        return values.glyph_width;
    case LeverKind::block_space:
        return values.block_space;
    case LeverKind::line_height:
        return values.line_height;
    case LeverKind::font_size:
        break;
    }
    return values.font_size;
}

double lever_value(const LeverValues& values, LeverKind kind)
{
    LeverValues copy = values;
    return lever_value(copy, kind);
}

std::vector<LeverKind> pulled_levers(const LeverValues& values, const FitGroup& group)
{
    const LeverValues as_written;
    std::vector<LeverKind> pulled;
    for (const FitLever& lever : group.levers) {
        if (lever_value(values, lever.kind) != lever_value(as_written, lever.kind))
            pulled.push_back(lever.kind);
    }
    return pulled;
}

} // namespace skrejlapa
