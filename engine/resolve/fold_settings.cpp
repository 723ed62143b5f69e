#include "resolve/fold_settings.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr PageKey keys[] = {
    {"kind", "half | roll | z | gate", "none: it must be given"},
    {"outside", "array of box names, \"NAME as COPY\" for a copy", "none: it must be given"},
    {"inside", "array of box names, \"NAME as COPY\" for a copy", "none: it must be given"},
    {"order", "array of box names", "as the reader opens it"},
    {"allowance", "length", "3mm of a roll, 2.5mm of a gate"},
};

struct KindRule {
    std::string_view name;
    FoldKind kind;
    std::size_t least_panels; ///< of a side
    std::size_t most_panels;
};
// A sheet that is folded to more layers neither lies flat nor holds its fold.
constexpr KindRule kinds[] = {
    {"half", FoldKind::half, 2, 2},
    {"roll", FoldKind::roll, 3, 6},
    {"z", FoldKind::z, 3, 10},
    {"gate", FoldKind::gate, 3, 4},
};

using Names = std::vector<std::string>;

/// The name that a box has as a panel.
std::string panel_name(const std::string& written)
{
    constexpr std::string_view as = " as ";
    const std::size_t at = written.find(as);
    return at == std::string::npos ? written : written.substr(at + as.size());
}

std::string panel_count(const KindRule& rule)
{
    if (rule.least_panels == rule.most_panels)
        return fmt::format("{} panels", rule.least_panels);
    return fmt::format("{} to {} panels", rule.least_panels, rule.most_panels);
}

void append(Names& order, Names::const_iterator begin, Names::const_iterator end)
{
    order.insert(order.end(), begin, end);
}

/// The cover, what stands beside the inside's first panel once it is turned, the inside, and the back.
Names order_of_roll(const Names& outside, const Names& inside)
{
    Names order{outside.back()};
    order.insert(order.end(), outside.rbegin() + 2, outside.rend());
    append(order, inside.begin(), inside.end());
    order.push_back(*(outside.end() - 2));
    return order;
}

Names order_of_z(const Names& outside, const Names& inside)
{
    Names order{outside.back()};
    append(order, inside.begin(), inside.end());
    append(order, outside.begin(), outside.end() - 1);
    return order;
}

/// The flaps' outer sides, seen from the front the other way round, with the cover before them where the gate is
/// folded once more; then the inside, and the back.
Names order_of_gate(const Names& outside, const Names& inside)
{
    Names order;
    append(order, outside.begin() + 2, outside.end() - 1);
    order.push_back(outside.back());
    order.push_back(outside.front());
    append(order, inside.begin(), inside.end());
    order.push_back(outside[1]);
    return order;
}

/// As a reader meets the panels who opens the sheet panel by panel. Requires: sides written left to right.
Names usual_order(FoldKind kind, const Names& outside, const Names& inside)
{
    switch (kind) {
    case FoldKind::half:
    case FoldKind::roll:
        return order_of_roll(outside, inside);
    case FoldKind::z:
        return order_of_z(outside, inside);
    case FoldKind::gate:
        return order_of_gate(outside, inside);
    }
    return {};
}

class FoldReading
{
public:
    FoldReading(const TomlTable& table, Diagnostics& found) : reader_(table, "[fold]", found), found_(found)
    {
        settings_.span = table.span;
    }

    std::optional<FoldSettings> read()
    {
        const KindRule* const rule = read_kind();
        read_side(outside_name, settings_.outside);
        read_side(inside_name, settings_.inside);
        if (const TomlEntry* const allowance = reader_.entry("allowance"))
            settings_.allowance = *allowance;
        const bool has_order = reader_.has("order");
        const std::vector<Located> order = read_located_list(reader_, "order");
        reader_.finish();
        if (settings_.outside.names.empty() || settings_.inside.names.empty())
            return std::nullopt;
        if (rule == nullptr || is_wrong_ || !counts_fit(*rule))
            return std::move(settings_);
        settings_.kind = rule->kind;
        settings_.order = usual_order(rule->kind, settings_.outside.names, settings_.inside.names);
        if (has_order)
            take_order(order);
        return std::move(settings_);
    }

private:
    TableReader reader_;
    Diagnostics& found_;
    bool is_wrong_ = false; ///< a panel that is no name: it would be missed
    FoldSettings settings_;

    void report_missing(std::string_view key, std::string help)
    {
        found_.error("TOML-MISSING-KEY", settings_.span, fmt::format("[fold] has no {}", key), {std::move(help)});
    }

    const KindRule* read_kind()
    {
        std::vector<std::string> names;
        for (const KindRule& rule : kinds)
            names.emplace_back(rule.name);
        if (!reader_.has("kind"))
            report_missing("kind", "add it: half, roll, z or gate");
        const std::optional<std::string> name = read_word(reader_, "kind", names, found_);
        const auto* const rule =
            std::find_if(std::begin(kinds), std::end(kinds), [&](const KindRule& each) { return each.name == name; });
        return rule == std::end(kinds) ? nullptr : rule;
    }

    void read_side(std::string_view key, FoldSide& side)
    {
        if (!reader_.has(key))
            report_missing(key, fmt::format("name its panels' boxes, left to right as printed: {} = [\"…\"]", key));
        side.span = reader_.span_of(key);
        const TomlArray* const panels = reader_.array(key);
        for (const TomlValue& panel : panels == nullptr ? TomlArray{} : *panels) {
            if (panel.string() == nullptr) {
                found_.error("TOML-TYPE", panel.span, "a panel is named by its box");
                is_wrong_ = true;
                continue;
            }
            side.children.push_back(panel);
            side.names.push_back(panel_name(*panel.string()));
        }
    }

    bool counts_fit(const KindRule& rule)
    {
        bool fit = true;
        for (const FoldSide* const side : {&settings_.outside, &settings_.inside}) {
            const std::size_t count = side->names.size();
            if (count >= rule.least_panels && count <= rule.most_panels)
                continue;
            found_.error("FOLD-PANELS", side->span,
                         fmt::format("a {} fold has {} on each side, not {}", rule.name, panel_count(rule), count),
                         {"name as many boxes as the sheet has panels, or choose another kind"});
            fit = false;
        }
        if (!fit || settings_.outside.names.size() == settings_.inside.names.size())
            return fit;
        found_.error("FOLD-PANELS", settings_.inside.span,
                     fmt::format("the inside has {} panels, but the outside {}", settings_.inside.names.size(),
                                 settings_.outside.names.size()),
                     {"both sides of a sheet have the same panels: name a box for each; it may be empty"});
        return false;
    }

    /// The written order, where it names each panel once; else the usual one stays.
    void take_order(const std::vector<Located>& written)
    {
        const Names& panels = settings_.order;
        Names left = panels;
        Names order;
        for (const Located& name : written) {
            if (std::find(panels.begin(), panels.end(), name.text) == panels.end())
                found_.error(
                    "FOLD-ORDER", name.span,
                    fmt::format("\"{}\" is no panel of the fold{}", name.text, did_you_mean(name.text, panels)),
                    {"the order of reading names the boxes of outside and inside"});
            else if (std::erase(left, name.text) == 0)
                found_.error("FOLD-ORDER", name.span, fmt::format("the panel \"{}\" is read twice", name.text));
            order.push_back(name.text);
        }
        if (!left.empty())
            found_.error("FOLD-ORDER", reader_.span_of("order"),
                         fmt::format("the order of reading leaves out \"{}\"", fmt::join(left, "\", \"")),
                         {"name every panel once, or leave out order for the usual one"});
        else if (order.size() == panels.size())
            settings_.order = std::move(order);
    }
};

} // namespace

std::span<const PageKey> fold_keys() { return keys; }

std::optional<FoldSettings> read_fold_settings(const TomlTable& layout, Diagnostics& found)
{
    const TomlEntry* const fold = layout.find("fold");
    if (fold == nullptr)
        return std::nullopt;
    if (fold->value.table() == nullptr) {
        found.error("TOML-TYPE", fold->value.span, "[fold] is a table");
        return std::nullopt;
    }
    return FoldReading(*fold->value.table(), found).read();
}

} // namespace skrejlapa
