#include "resolve/style_tree.h"

#include "resolve/style_properties.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

bool is_heading(std::string_view element)
{
    return element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6';
}

/// A cell is too narrow for the justified lines and indents of running text.
void apply_cell_defaults(std::string_view element, TextStyle& style)
{
    style.align = TextAlign::start;
    style.align_last.reset();
    style.indent = {};
    style.hanging = HangingPunctuation::none; // figures stand below each other
    if (element != "th")
        return;
    style.weight = 700;
    style.demand = FaceDemand::wished;
}

void keep_at_least(Length least, LengthPercentage& space)
{
    if (!space.fraction)
        space.length = std::max(space.length, least);
}

/// What an element looks like before the layout says anything: the browser's habits, as far as print shares them.
/// Sizes and spaces stay the body's: they are the layout's to give.
void apply_element_defaults(std::string_view element, TextStyle& style)
{
    if (is_heading(element)) {
        style.weight = 700;
        style.demand = FaceDemand::wished;
        style.break_inside = BreakRule::avoid;
        style.break_after = BreakRule::avoid;
        style.hyphens = Hyphens::none;
    } else if (element == "strong") {
        style.weight = 700;
        style.demand = FaceDemand::required;
    } else if (element == "th" || element == "td") {
        apply_cell_defaults(element, style);
    } else if (element == "table" || element == "hr") {
        keep_at_least(style.font_size.scaled(0.5), style.space_before);
        keep_at_least(style.font_size.scaled(0.5), style.space_after);
    } else if (element == "em") {
        style.italic = true;
        style.demand = FaceDemand::required;
    } else if (element == "code") {
        style.hyphens = Hyphens::none;
        style.text_rules = TextRules{};
    } else if (element == "blockquote") {
        style.indent_start = {style.font_size.scaled(1.5), {}};
        style.indent_end = style.indent_start;
    }
}

/// What a block does not take from the text around it.
void start_from_body(const TextStyle& body, TextStyle& style)
{
    style.space_before = body.space_before;
    style.space_after = body.space_after;
    style.indent_start = {}; // else a list, its items and their paragraphs would each add the body's
    style.indent_end = {};
    style.side_rule = {};
    style.side_rule_color.reset();
    style.side_padding = {};
    style.column_span = ColumnSpan::none;
    style.break_before = body.break_before;
    style.break_inside = body.break_inside;
    style.break_after = body.break_after;
    style.marker = body.marker;
    style.table = {};
}

std::string key_of(const StyleStep& step)
{
    std::string key(step.level == StyleLevel::run ? "r" : "b");
    key += step.element;
    for (const std::string& style : step.styles) {
        key += '\n';
        key += style;
    }
    return key;
}

} // namespace

StyleTree::StyleTree(const StyleSheet& sheet, PalettePtr palette, Diagnostics& found)
    : sheet_(&sheet), palette_(std::move(palette)), found_(&found)
{
    apply({.element = "body", .styles = {"body"}}, TextStyle{}.font_size, styles_.emplace_back());
}

StyleId StyleTree::derive(StyleId parent, const StyleStep& step)
{
    const auto [known, is_new] = known_.try_emplace({parent, key_of(step)}, styles_.size());
    if (!is_new)
        return known->second;
    TextStyle style = styles_[parent];
    if (step.level == StyleLevel::block)
        start_from_body(styles_[0], style);
    if (step.element != "p" && !step.element.empty())
        style.name = step.element;
    apply_element_defaults(step.element, style);
    apply(step, styles_[parent].font_size, style);
    styles_.push_back(std::move(style));
    return known->second;
}

StyleId StyleTree::recolor(StyleId style, const Ink& color)
{
    for (const StyleId known : recolored_[style]) {
        if (styles_[known].color == color)
            return known;
    }
    styles_.push_back(styles_[style]);
    styles_.back().color = color;
    recolored_[style].push_back(styles_.size() - 1);
    return styles_.size() - 1;
}

/// Whether a style has the key from the body's, by `extends`.
bool StyleTree::is_of_body(const TomlEntry& entry) const
{
    const std::vector<const TomlEntry*>* const body = sheet_->declared("body");
    return body != nullptr && std::find(body->begin(), body->end(), &entry) != body->end();
}

void StyleTree::apply(const StyleStep& step, Length parent_size, TextStyle& style)
{
    std::map<std::string_view, const TomlEntry*> keys;
    for (const std::string& name : step.styles) {
        const std::vector<const TomlEntry*>* const declared = sheet_->declared(name);
        if (declared == nullptr)
            continue;
        style.name = name;
        for (const TomlEntry* const entry : *declared)
            keys[entry->key] = entry;
    }
    // A heading that extends the body for its type does not ask to be hyphenated like it.
    const auto hyphens = keys.find("hyphens");
    if (hyphens != keys.end() && is_heading(step.element) && is_of_body(*hyphens->second))
        keys.erase(hyphens);
    const auto read = [&](const TomlEntry& entry, Length em) {
        ValueContext context{em, *palette_, *found_};
        const StyleProperty* const property = find_style_property(entry.key);
        if (property != nullptr && property->read != nullptr)
            property->read({entry.key, entry.value}, context, style);
    };
    // Its own em comes first: the other lengths count in it.
    if (const auto size = keys.find("font-size"); size != keys.end()) {
        read(*size->second, parent_size);
        keys.erase(size);
    }
    const auto fit = keys.extract("fit");
    for (const bool shorthands : {true, false}) {
        for (const auto& [key, entry] : keys) {
            const StyleProperty* const property = find_style_property(key);
            if (property != nullptr && property->is_shorthand == shorthands)
                read(*entry, style.font_size);
        }
    }
    // Its levers start from what the other keys say.
    if (fit)
        read(*fit.mapped(), style.font_size);
}

} // namespace skrejlapa
