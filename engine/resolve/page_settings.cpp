#include "resolve/page_settings.h"

#include "load/table_reader.h"
#include "resolve/layout_limits.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr PageKey keys[] = {
    {"size", "A6 | DL | A5 | A4 | A3 | SRA3, with landscape or portrait | array of two lengths", "A4"},
    {"bleed", "length", "3mm"},
    {"safe", "length", "5mm"},
    {"margin", "length | %, one to four", "0"},
    {"margin-top", "length | %", "0"},
    {"margin-right", "length | %", "0"},
    {"margin-bottom", "length | %", "0"},
    {"margin-left", "length | %", "0"},
    {"crop-marks", "true | false", "true"},
    {"baseline-grid", "length | table: step = length, start = length | none", "none"},
};

struct NamedSize {
    std::string_view name;
    double width_mm;
    double height_mm;
};
// ISO 216; DL as leaflets are cut; SRA3 of ISO 217.
constexpr NamedSize sizes[] = {{"A6", 105, 148}, {"DL", 99, 210},  {"A5", 148, 210},
                               {"A4", 210, 297}, {"A3", 297, 420}, {"SRA3", 320, 450}};

constexpr Length least_page = mm(5);
constexpr Length mark_room = mm(15); // what crop marks, colour bar and slug line take around the bleed
constexpr Length least_grid_step = pt(1);

void report_size(const Property& property, std::string_view text, ValueContext& context)
{
    std::vector<std::string> names;
    for (const NamedSize& size : sizes)
        names.emplace_back(size.name);
    context.found.error("LAYOUT-PAGE-SIZE", property.value.span,
                        fmt::format("there is no page size \"{}\"{}", text, did_you_mean(std::string(text), names)),
                        {"it takes A6, DL, A5, A4, A3 or SRA3, with landscape perhaps (\"A4 landscape\"), or "
                         "[\"148mm\", \"210mm\"]"});
}

std::optional<Size> read_named_size(const Property& property, ValueContext& context)
{
    const std::string text = read_text(property, context).value_or("");
    const std::vector<std::string_view> words = split_words(text);
    const std::optional<Size> size = words.empty() ? std::nullopt : named_page_size(words[0]);
    const bool turned = words.size() == 2 && words[1] == "landscape";
    const bool upright = words.size() == 1 || (words.size() == 2 && words[1] == "portrait");
    if (!size || !(turned || upright)) {
        report_size(property, text, context);
        return std::nullopt;
    }
    return turned ? Size{size->height, size->width} : *size;
}

std::optional<Size> read_size(const Property& property, ValueContext& context)
{
    const TomlArray* const array = property.value.array();
    if (array == nullptr)
        return read_named_size(property, context);
    if (array->size() != 2) {
        context.found.error("LAYOUT-PAGE-SIZE", property.value.span,
                            fmt::format("size has {} values; it takes a width and a height", array->size()));
        return std::nullopt;
    }
    Length sides[2] = {mm(210), mm(297)};
    for (std::size_t at = 0; at < 2; ++at) {
        const std::optional<std::string> text = read_text({property.key, (*array)[at]}, context);
        const auto side =
            text ? read_length({property.key, (*array)[at]}, *text, Sign::not_negative, context) : std::nullopt;
        if (side && *side >= least_page && *side <= layout_limits::page_side)
            sides[at] = *side;
        else if (side)
            context.found.error("LAYOUT-PAGE-SIZE", (*array)[at].span,
                                fmt::format("a page is {:.0f} to {:.0f} mm wide and high; readers of PDFs open none "
                                            "that is longer",
                                            least_page.to_mm(), layout_limits::page_side.to_mm()));
    }
    return Size{sides[0], sides[1]};
}

/// A percentage of a page margin is of the page's width, as of any margin (CSS Box 4, 3.1).
Length margin_length(const LengthPercentage& value, const Size& trim)
{
    return value.fraction ? trim.width.scaled(*value.fraction) : value.length;
}

void read_margins(TableReader& reader, const Size& trim, ValueContext& context, Edges<Length>& margin)
{
    const auto read = [&](const Property& property, const std::string& text, Length& side) {
        if (const auto value = read_length_percentage(property, text, Sign::any, context))
            side = margin_length(*value, trim);
    };
    if (const TomlEntry* const entry = reader.entry("margin")) {
        const Property property{"margin", entry->value};
        if (const std::optional<Edges<std::string>> sides = read_four_sides(property, context)) {
            read(property, sides->top, margin.top);
            read(property, sides->right, margin.right);
            read(property, sides->bottom, margin.bottom);
            read(property, sides->left, margin.left);
        }
    }
    const std::pair<std::string_view, Length*> single[] = {{"margin-top", &margin.top},
                                                           {"margin-right", &margin.right},
                                                           {"margin-bottom", &margin.bottom},
                                                           {"margin-left", &margin.left}};
    for (const auto& [key, side] : single) {
        const TomlEntry* const entry = reader.entry(key);
        if (entry == nullptr)
            continue;
        if (const std::optional<std::string> text = read_text({key, entry->value}, context))
            read({key, entry->value}, *text, *side);
    }
}

void check_room(const PageFormat& format, Span span, Diagnostics& found)
{
    if (horizontal(format.margin) >= format.trim.width || vertical(format.margin) >= format.trim.height)
        found.error("LAYOUT-PAGE-SIZE", span, "the page's margins leave no room for its boxes");
}

/// Marks stand around the bleed, or further out where a card says so.
void check_sheet(const PageFormat& format, const PrinterCard& card, Span span, Diagnostics& found)
{
    const Length around = std::max(format.bleed, card.mark_offset ? card.mark_offset->value : Length{}) + mark_room;
    const Length side = std::max(format.trim.width, format.trim.height) + around * 2;
    if (side > layout_limits::page_side)
        found.error("LAYOUT-PAGE-SIZE", span,
                    fmt::format("with its bleed and marks the page is {:.0f} mm long; readers of PDFs open none of "
                                "more than {:.0f} mm",
                                side.to_mm(), layout_limits::page_side.to_mm()),
                    {"make the page smaller, or its bleed; large prints are delivered at a scale, as 1 to 10"});
}

/// Whether a card's value stands over what the layout may say.
template <class T> bool wins_over_layout(const std::optional<Given<T>>& given)
{
    return given && given->origin.voice > Voice::layout;
}

void read_key_length(TableReader& reader, std::string_view key, ValueContext& context, Length& length)
{
    if (const TomlEntry* const entry = reader.entry(key)) {
        const Property property{key, entry->value};
        if (const std::optional<std::string> text = read_text(property, context))
            length = read_length(property, *text, Sign::not_negative, context).value_or(length);
    }
}

std::optional<Length> read_grid_length(const TomlEntry* entry, ValueContext& context)
{
    if (entry == nullptr)
        return std::nullopt;
    const Property property{entry->key, entry->value};
    const std::optional<std::string> text = read_text(property, context);
    return text ? read_length(property, *text, Sign::any, context) : std::nullopt;
}

/// A step that is nearer to nothing than type can be made is no grid.
std::optional<Length> checked_step(const std::optional<Length>& step, Span span, ValueContext& context)
{
    if (step && *step < least_grid_step) {
        context.found.error("LAYOUT-RANGE", span,
                            fmt::format("the baseline grid's step is {:.3g} pt; it is at least {:.0f} pt",
                                        step->to_pt(), least_grid_step.to_pt()));
        return std::nullopt;
    }
    return step;
}

/// With one line on the page or none, nothing could be lined up by it. A page without room has a finding of its own.
bool goes_on_page(Length step, Span span, const PageFormat& format, Diagnostics& found)
{
    const Length height = format.trim.height - format.margin.top - format.margin.bottom;
    if (step <= height || height <= Length{})
        return true;
    found.error("LAYOUT-RANGE", span,
                fmt::format("the baseline grid's step is {:.1f} mm, and the page is {:.1f} mm high within its margin",
                            step.to_mm(), height.to_mm()),
                {"write how far the lines of text are apart, as \"14pt\""});
    return false;
}

/// `baseline-grid = "17pt"`, or a table; without a start it begins at the page's margin.
void read_baseline_grid(TableReader& reader, ValueContext& context, PageFormat& format)
{
    const TomlEntry* const entry = reader.entry("baseline-grid");
    if (entry == nullptr)
        return;
    const TomlValue& value = entry->value;
    if (value.string() != nullptr && *value.string() == "none")
        return;
    std::optional<Length> step;
    std::optional<Length> start = format.margin.top;
    if (const TomlTable* const table = value.table()) {
        TableReader grid(*table, "baseline-grid", context.found);
        const TomlEntry* const step_entry = grid.entry("step");
        step = checked_step(read_grid_length(step_entry, context),
                            step_entry != nullptr ? step_entry->value.span : value.span, context);
        if (const TomlEntry* const start_entry = grid.entry("start"))
            start = read_grid_length(start_entry, context);
        if (step_entry == nullptr)
            context.found.error("TOML-MISSING-KEY", value.span, "baseline-grid needs a step",
                                {"write how far its lines are apart: step = \"14pt\""});
        grid.finish();
    } else {
        step = checked_step(read_grid_length(entry, context), value.span, context);
    }
    if (step && goes_on_page(*step, value.span, format, context.found))
        format.baseline_grid = BaselineGrid{start.value_or(format.margin.top), *step};
}

/// The keys that a printer's card may give as well.
void read_keys_of_cards(TableReader& reader, ValueContext& context, PageSettings& settings)
{
    read_key_length(reader, "bleed", context, settings.format.bleed);
    read_key_length(reader, "safe", context, settings.format.safe);
    if (const std::optional<bool> marks = reader.boolean("crop-marks"))
        settings.crop_marks = marks;
}

/// Takes back what the layout said where a card has the last word.
void put_card_over(const PrinterCard& card, PageSettings& settings)
{
    if (wins_over_layout(card.bleed))
        settings.format.bleed = card.bleed->value;
    if (wins_over_layout(card.safe))
        settings.format.safe = card.safe->value;
    if (wins_over_layout(card.crop_marks))
        settings.crop_marks.reset();
}

void read_page_table(const TomlTable& page, ValueContext& context, PageSettings& settings)
{
    PageFormat& format = settings.format;
    TableReader reader(page, "[page]", context.found);
    if (const TomlEntry* const size = reader.entry("size"))
        format.trim = read_size({"size", size->value}, context).value_or(format.trim);
    read_margins(reader, format.trim, context, format.margin);
    read_keys_of_cards(reader, context, settings);
    read_baseline_grid(reader, context, format);
    reader.finish();
    check_room(format, page.span, context.found);
}

} // namespace

std::span<const PageKey> page_keys() { return keys; }

std::optional<Size> named_page_size(std::string_view name)
{
    const auto* const size =
        std::find_if(std::begin(sizes), std::end(sizes), [&](const NamedSize& each) { return each.name == name; });
    if (size == std::end(sizes))
        return std::nullopt;
    return Size{mm(size->width_mm), mm(size->height_mm)};
}

PageSettings read_page_settings(const TomlTable* page, const PageAuthorities& authorities, ValueContext& context)
{
    const PrinterCard& card = authorities.card;
    PageSettings settings{{.trim = {mm(210), mm(297)},
                           .bleed = card.bleed ? card.bleed->value : mm(3),
                           .safe = card.safe ? card.safe->value : mm(5),
                           .margin = {}},
                          {}};
    if (page != nullptr)
        read_page_table(*page, context, settings);
    put_card_over(card, settings);
    if (authorities.settings != nullptr) {
        TableReader reader(*authorities.settings, "[page]", context.found);
        read_keys_of_cards(reader, context, settings);
    }
    check_sheet(settings.format, card, page == nullptr ? Span{} : page->span, context.found);
    return settings;
}

} // namespace skrejlapa
