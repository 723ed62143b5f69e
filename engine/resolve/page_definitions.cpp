#include "resolve/page_definitions.h"

#include "load/table_reader.h"
#include "resolve/box_content_keys.h"
#include "resolve/box_properties.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr PageKey keys[] = {
    {"name", "string", "the section's number, else the page's"},
    {"root", "box name", "none: it must be given"},
    {"for-each", "section | overflow", "none"},
    {"section", "number or id of a section", "none"},
    {"colors", "table: colour = colour", "{}"},
    {"funders", "array of ids", "the leaflet's"},
    {"boxes", "table: box = table of its keys", "{}"},
};

/// What a box takes from the box it is in.
struct InheritedStyle {
    Direction direction = Direction::ltr;
    std::optional<LineSnap> line_snap;
};

/// Computes the styles of a tree's boxes, under the page's colours.
class NodeStyles
{
public:
    NodeStyles(StyleTree& styles, Diagnostics& found) : styles_(styles), found_(found) {}

    void compute(BoxNode& node, const InheritedStyle& around)
    {
        check_content_keys(node.table, node.name, found_);
        check_style_map(node.table);
        const TextStyle& text = styles_[box_text_style(node.table, styles_, found_)];
        node.style.direction = around.direction;
        node.style.line_snap = around.line_snap;
        node.style.border_color = {text.color, text.color, text.color, text.color};
        node.style.column_rule_color = text.color;
        if (node.table.find("column-count") != nullptr || node.table.find("column-width") != nullptr)
            node.style.column_gap = {text.font_size, {}};
        ValueContext context{text.font_size, *styles_.palette(), found_};
        read_box_style(node.table, fmt::format("the box \"{}\"", node.name), context, node.style);
        for (BoxNode& child : node.children)
            compute(child, {node.style.direction, node.style.line_snap});
    }

private:
    StyleTree& styles_;
    Diagnostics& found_;

    void check_style_map(const TomlTable& table)
    {
        const TomlEntry* const map = table.find("styles");
        if (map == nullptr)
            return;
        if (map->value.table() == nullptr)
            found_.error("TOML-TYPE", map->value.span, "styles takes a table: { h2 = \"small-head\" }");
        for (const TomlEntry& entry :
             map->value.table() == nullptr ? std::vector<TomlEntry>{} : map->value.table()->entries) {
            styles_.sheet().require(entry.key, entry.key_span, found_);
            if (const std::string* const style = entry.value.string())
                styles_.sheet().require(*style, entry.value.span, found_);
            else
                found_.error("TOML-TYPE", entry.value.span, "an element is mapped to the name of a style");
        }
    }
};

std::optional<std::vector<Located>> read_funders(TableReader& reader, Diagnostics& found)
{
    const TomlArray* const array = reader.array("funders");
    if (array == nullptr)
        return std::nullopt;
    std::vector<Located> funders;
    for (const TomlValue& id : *array) {
        if (const std::string* const text = id.string())
            funders.push_back({*text, id.span});
        else
            found.error("TOML-TYPE", id.span, "a funder is named by its id");
    }
    return funders;
}

/// `section = "2"`, `section = 2` or `section = "id"`.
std::optional<Located> read_section(TableReader& reader, Diagnostics& found)
{
    const TomlEntry* const entry = reader.entry("section");
    if (entry == nullptr)
        return std::nullopt;
    if (const std::string* const text = entry->value.string())
        return Located{*text, entry->value.span};
    if (const auto* const number = std::get_if<std::int64_t>(&entry->value.value))
        return Located{std::to_string(*number), entry->value.span};
    found.error("TOML-TYPE", entry->value.span, "section takes a section's number or id");
    return std::nullopt;
}

PageBinding read_binding(TableReader& reader, bool has_section, Diagnostics& found)
{
    const std::optional<std::string> for_each = reader.string("for-each");
    if (!for_each)
        return has_section ? PageBinding::section : PageBinding::none;
    if (*for_each == "overflow")
        return PageBinding::overflow;
    if (*for_each != "section") {
        found.error("LAYOUT-PAGE-BINDING", reader.span_of("for-each"),
                    fmt::format("a page is not made for each \"{}\"{}", *for_each,
                                did_you_mean(*for_each, {"section", "overflow"})),
                    {"for-each takes \"section\" or \"overflow\""});
        return PageBinding::none;
    }
    if (has_section) {
        found.error("LAYOUT-PAGE-BINDING", reader.span_of("section"),
                    "a page for each section cannot be bound to one of them", {"leave out for-each or section"});
        return PageBinding::section;
    }
    return PageBinding::each_section;
}

const TomlTable* read_overrides(TableReader& reader, Diagnostics& found)
{
    const TomlTable* const overrides = reader.table("boxes");
    if (overrides != nullptr)
        static_cast<void>(named_tables(overrides, "box", found));
    return overrides;
}

std::optional<PageDefinition> read_page(const TomlTable& table, const PageReading& reading, BoxPlaces& places,
                                        Diagnostics& found)
{
    TableReader reader(table, "[[pages]]", found);
    PageDefinition page;
    page.span = table.span;
    page.name = reader.string("name").value_or("");
    page.section = read_section(reader, found);
    page.binding = read_binding(reader, page.section.has_value(), found);
    page.funders = read_funders(reader, found);
    page.styles = reading.styles;
    if (const TomlTable* const colors = reader.table("colors"))
        page.styles = std::make_shared<StyleTree>(reading.styles->sheet(),
                                                  reading.styles->palette()->rebound(*colors, found), found);
    const TomlTable* const overrides = read_overrides(reader, found);
    const std::optional<std::string> root = reader.string("root");
    const Span root_span = reader.span_of("root");
    const bool root_is_there = reader.has("root");
    reader.finish();
    if (!root_is_there)
        found.error("LAYOUT-PAGE-ROOT", table.span, "a page has no root",
                    {"name the box that fills the page: root = \"NAME\""});
    std::optional<BoxNode> tree;
    if (root)
        tree = grow_box_tree(reading.boxes, *root, root_span, overrides, places, found);
    if (!tree)
        return std::nullopt;
    page.root = std::move(*tree);
    NodeStyles(*page.styles, found).compute(page.root, {reading.direction, std::nullopt});
    return page;
}

} // namespace

std::span<const PageKey> pages_keys() { return keys; }

std::vector<PageDefinition> read_pages(const TomlArray* pages, const PageReading& reading, BoxPlaces& places,
                                       Diagnostics& found)
{
    std::vector<PageDefinition> definitions;
    if ((pages == nullptr || pages->empty()) && !reading.has_fold)
        found.error("LAYOUT-NO-PAGES", reading.layout_span, "the layout has no pages",
                    {"describe each in a table [[pages]] with its root box"});
    if (pages == nullptr)
        return definitions;
    for (const TomlValue& page : *pages) {
        if (page.table() == nullptr)
            found.error("TOML-TYPE", page.span, "a page is a table");
        else if (std::optional<PageDefinition> definition = read_page(*page.table(), reading, places, found))
            definitions.push_back(std::move(*definition));
    }
    return definitions;
}

} // namespace skrejlapa
