#include "resolve/fold_panels.h"

#include "resolve/box_content_keys.h"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>
#include <numeric>

namespace skrejlapa
{

namespace
{

// A4 in three panels of 97, 100 and 100 mm, and in a gate of 73, 151 and 73 mm, as printing houses ask for them.
constexpr Length roll_allowance = mm(3);
constexpr Length gate_allowance = mm(2.5);

// Nothing narrower can be folded by a machine, or read.
constexpr Length least_panel = mm(20);

constexpr std::string_view keys_of_fold[] = {"display",
                                             "position",
                                             "inset",
                                             "inset-inline",
                                             "top",
                                             "right",
                                             "bottom",
                                             "left",
                                             "width",
                                             "height",
                                             "min-width",
                                             "min-height",
                                             "max-width",
                                             "max-height",
                                             "margin",
                                             "margin-inline",
                                             "margin-top",
                                             "margin-right",
                                             "margin-left",
                                             "flex-basis",
                                             "flex-grow",
                                             "flex-shrink",
                                             "margin-bottom",
                                             "align-self",
                                             "aspect-ratio",
                                             "box-sizing",
                                             "order",
                                             "rotate",
                                             "inset-inline-start",
                                             "inset-inline-end",
                                             "margin-inline-start",
                                             "margin-inline-end"};

bool has_allowance(FoldKind kind) { return kind == FoldKind::roll || kind == FoldKind::gate; }

/// Requires: a kind.
Length read_allowance(const FoldSettings& settings, ValueContext& context)
{
    const FoldKind kind = *settings.kind;
    const Length usual = kind == FoldKind::gate ? gate_allowance : roll_allowance;
    if (!settings.allowance)
        return has_allowance(kind) ? usual : Length{};
    const Property property{"allowance", settings.allowance->value};
    const std::optional<std::string> text = read_text(property, context);
    const std::optional<Length> length =
        text ? read_length(property, *text, Sign::not_negative, context) : std::nullopt;
    if (has_allowance(kind))
        return length.value_or(usual);
    context.found.warning("LAYOUT-IDLE-KEY", settings.allowance->key_span,
                          "allowance says nothing here: no panel of a half or z fold comes to lie within another");
    return {};
}

std::vector<Length> gate_widths(std::size_t panels, Length sheet, Length allowance)
{
    const Length flap = Length::from_millipoints((sheet - allowance * 2).millipoints() / 4);
    const Length between = sheet - flap * 2;
    if (panels == 3)
        return {flap, between, flap};
    const Length back = Length::from_millipoints(between.millipoints() / 2);
    return {flap, back, between - back, flap};
}

std::vector<Length> roll_widths(std::size_t panels, Length sheet, Length allowance)
{
    const auto count = static_cast<std::int64_t>(panels);
    const std::int64_t allowances = (count - 2) * (count - 1) / 2;
    const Length all_as_wide = Length::from_millipoints(sheet.millipoints() + allowance.millipoints() * allowances);
    const Length widest = all_as_wide.scaled(1.0 / static_cast<double>(count));
    std::vector<Length> widths;
    for (std::int64_t folded_in = count - 2; folded_in >= 0; --folded_in)
        widths.push_back(widest - Length::from_millipoints(allowance.millipoints() * folded_in));
    widths.push_back(sheet - std::accumulate(widths.begin(), widths.end(), Length{}));
    return widths;
}

/// Lays the panels of one side out.
class SidePlacing
{
public:
    SidePlacing(const FoldSide& side, std::vector<Length> widths, std::size_t page, ValueContext& context)
        : side_(side), widths_(std::move(widths)), page_(page), context_(context)
    {
    }

    /// Nothing where a panel is missing, which is said already.
    std::vector<FoldPanel> place(BoxNode& root, const PageFormat& format, Direction direction)
    {
        check_root(root);
        if (root.children.size() != side_.names.size())
            return {};
        for (std::size_t at = 0; at < widths_.size(); ++at)
            fix(root.children[at], widths_[at], format.margin);
        return positions(direction);
    }

private:
    const FoldSide& side_;
    std::vector<Length> widths_; ///< as the names stand
    std::size_t page_;
    ValueContext& context_;

    void report_key(const TomlEntry& key, const std::string& box)
    {
        context_.found.error("FOLD-PANEL-KEY", key.key_span,
                             fmt::format("{} of the box \"{}\" is decided by [fold]", key.key, box),
                             {"leave it out; a box within the panel can be of any size and stand anywhere in it"});
    }

    /// The root has a background at most: all else of it would move the panels away from the folds.
    void check_root(const BoxNode& root)
    {
        for (const TomlEntry& key : root.table.entries) {
            const bool is_of_fold = key.key_span == side_.span;
            if (!is_of_fold && key.key != "background")
                report_key(key, root.name);
        }
    }

    void fix(BoxNode& panel, Length width, const Edges<Length>& margin)
    {
        for (const TomlEntry& key : panel.table.entries) {
            if (std::find(std::begin(keys_of_fold), std::end(keys_of_fold), key.key) != std::end(keys_of_fold))
                report_key(key, panel.name);
        }
        panel.style.display = Display::flex;
        panel.style.width = {SizeKind::definite, {width, std::nullopt}};
        if (kind_of_box(panel.table) == BoxKind::container || kind_of_box(panel.table) == BoxKind::text ||
            kind_of_box(panel.table) == BoxKind::story)
            pad(panel, margin);
    }

    static void pad(BoxNode& panel, const Edges<Length>& margin)
    {
        const auto is_open = [&](std::initializer_list<std::string_view> keys) {
            return panel.table.find("padding") == nullptr &&
                   std::none_of(keys.begin(), keys.end(),
                                [&](std::string_view key) { return panel.table.find(key) != nullptr; });
        };
        const bool starts_left = panel.style.direction == Direction::ltr;
        const std::string_view logical_left = starts_left ? "padding-inline-start" : "padding-inline-end";
        const std::string_view logical_right = starts_left ? "padding-inline-end" : "padding-inline-start";
        if (is_open({"padding-top"}))
            panel.style.padding.top = {margin.top, std::nullopt};
        if (is_open({"padding-right", "padding-inline", logical_right}))
            panel.style.padding.right = {margin.right, std::nullopt};
        if (is_open({"padding-bottom"}))
            panel.style.padding.bottom = {margin.bottom, std::nullopt};
        if (is_open({"padding-left", "padding-inline", logical_left}))
            panel.style.padding.left = {margin.left, std::nullopt};
    }

    std::vector<FoldPanel> positions(Direction direction)
    {
        std::vector<FoldPanel> panels;
        Length left;
        for (std::size_t place = 0; place < widths_.size(); ++place) {
            const std::size_t at = direction == Direction::rtl ? widths_.size() - 1 - place : place;
            panels.push_back({side_.names[at], page_, left, widths_[at]});
            left += widths_[at];
        }
        return panels;
    }
};

void sort_by_reading(std::vector<FoldPanel>& panels, const std::vector<std::string>& order)
{
    const auto place = [&](const FoldPanel& panel) { return std::find(order.begin(), order.end(), panel.box); };
    std::sort(panels.begin(), panels.end(),
              [&](const FoldPanel& a, const FoldPanel& b) { return place(a) < place(b); });
}

bool check_widths(const FoldSettings& settings, const std::vector<Length>& widths, Diagnostics& found)
{
    const Length narrowest = *std::min_element(widths.begin(), widths.end());
    if (narrowest >= least_panel)
        return true;
    found.error("FOLD-TOO-NARROW", settings.span,
                fmt::format("a panel of this fold would be {:.1f} mm wide; {:.0f} mm is the least", narrowest.to_mm(),
                            least_panel.to_mm()),
                {"choose a wider page ([page] size = \"A4 landscape\"), fewer panels or a smaller allowance"});
    return false;
}

} // namespace

std::vector<Length> panel_widths(FoldKind kind, std::size_t panels, Length sheet, Length allowance)
{
    if (kind == FoldKind::gate)
        return gate_widths(panels, sheet, allowance);
    return roll_widths(panels, sheet, has_allowance(kind) ? allowance : Length{});
}

std::optional<Fold> place_fold_panels(const FoldPlacing& placing, PageFormat& format,
                                      std::vector<PageDefinition>& pages, ValueContext& context)
{
    const FoldSettings& settings = placing.settings;
    if (!settings.kind)
        return std::nullopt;
    std::vector<Length> widths = panel_widths(*settings.kind, settings.outside.names.size(), format.trim.width,
                                              read_allowance(settings, context));
    if (!check_widths(settings, widths, context.found) || pages.size() != 2)
        return std::nullopt;
    Fold fold{.kind = *settings.kind, .direction = placing.direction, .panels = {}};
    fold.panels = SidePlacing(settings.outside, widths, 0, context).place(pages[0].root, format, placing.direction);
    std::reverse(widths.begin(), widths.end());
    const std::vector<FoldPanel> inside =
        SidePlacing(settings.inside, widths, 1, context).place(pages[1].root, format, placing.direction);
    fold.panels.insert(fold.panels.end(), inside.begin(), inside.end());
    format.margin = {};
    sort_by_reading(fold.panels, settings.order);
    if (fold.panels.size() != settings.order.size())
        return std::nullopt;
    return fold;
}

} // namespace skrejlapa
