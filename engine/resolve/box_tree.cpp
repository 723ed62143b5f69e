#include "resolve/box_tree.h"

#include "resolve/box_content_keys.h"
#include "resolve/box_properties.h"
#include "resolve/layout_limits.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// A name in `children`: a box, or a copy of one under another name.
struct ChildName {
    std::string box;
    std::string copy; ///< empty: the box itself
    Span span;
};

ChildName parse_child_name(const std::string& text, Span span)
{
    constexpr std::string_view as = " as ";
    const std::size_t at = text.find(as);
    if (at == std::string::npos)
        return {text, {}, span};
    return {text.substr(0, at), text.substr(at + as.size()), span};
}

std::vector<ChildName> child_names(const TomlTable& table, Diagnostics& found)
{
    std::vector<ChildName> names;
    const TomlEntry* const children = table.find("children");
    if (children == nullptr)
        return names;
    const TomlArray* const array = children->value.array();
    if (array == nullptr)
        found.error("TOML-TYPE", children->value.span, "children takes an array of box names");
    for (const TomlValue& child : array == nullptr ? TomlArray{} : *array) {
        if (const std::string* const name = child.string())
            names.push_back(parse_child_name(*name, child.span));
        else
            found.error("TOML-TYPE", child.span, "a child is named by a string");
    }
    return names;
}

void report_unknown_box(const BoxDefinitions& definitions, const std::string& name, Span span, Diagnostics& found)
{
    std::vector<std::string> names;
    for (const auto& [known, definition] : definitions)
        names.push_back(known);
    found.error("LAYOUT-UNKNOWN-BOX", span, fmt::format("there is no box \"{}\"{}", name, did_you_mean(name, names)),
                {fmt::format("describe it in [boxes.{}]", name)});
}

void report_cycle(const std::string& name, Span span, Diagnostics& found)
{
    found.error("LAYOUT-CYCLE", span, fmt::format("the box \"{}\" lies within itself", name));
}

/// Walks the children of the boxes that stand on no page, and reports each way that leads back.
class CycleSearch
{
public:
    CycleSearch(const BoxDefinitions& definitions, const std::set<std::string>& placed, Diagnostics& found)
        : definitions_(definitions), found_(found)
    {
        for (const std::string& name : placed)
            states_[name] = State::done;
    }

    void search()
    {
        for (const auto& [name, definition] : definitions_)
            search_from(name);
    }

private:
    enum class State { unseen, open, done };
    struct Step {
        std::string box;
        std::vector<ChildName> children;
        std::size_t next = 0;
    };

    const BoxDefinitions& definitions_;
    Diagnostics& found_;
    std::map<std::string, State> states_;

    Step enter(const std::string& box)
    {
        states_[box] = State::open;
        return {box, child_names(definitions_.find(box)->second.table, found_), 0};
    }

    void search_from(const std::string& start)
    {
        if (states_[start] != State::unseen)
            return;
        std::vector<Step> way{enter(start)};
        while (!way.empty()) {
            Step& step = way.back();
            if (step.next == step.children.size()) {
                states_[step.box] = State::done;
                way.pop_back();
                continue;
            }
            const ChildName child = step.children[step.next++];
            if (definitions_.count(child.box) == 0)
                report_unknown_box(definitions_, child.box, child.span, found_);
            else if (states_[child.box] == State::open)
                report_cycle(child.box, child.span, found_);
            else if (states_[child.box] == State::unseen)
                way.push_back(enter(child.box));
        }
    }
};

/// Takes apart `[pages.boxes.second.logo]`, which to TOML is a table in a table: its keys are those of "second.logo".
void spread_copies(const TomlEntry& entry, TomlTable& spread)
{
    TomlTable own{{}, entry.value.span};
    TomlTable inner{{}, entry.value.span};
    for (const TomlEntry& key : entry.value.table()->entries) {
        const bool is_box = key.value.table() != nullptr && find_box_property(key.key) == nullptr;
        if (is_box)
            spread_copies({entry.key + "." + key.key, key.key_span, key.value}, inner);
        else
            own.entries.push_back(key);
    }
    if (!own.entries.empty() || inner.entries.empty())
        spread.entries.push_back({entry.key, entry.key_span, {std::move(own), entry.value.span}});
    spread.entries.insert(spread.entries.end(), inner.entries.begin(), inner.entries.end());
}

/// The page's keys of boxes, by the boxes' full names.
TomlTable overrides_by_name(const TomlTable* written, const BoxDefinitions& definitions)
{
    TomlTable by_name;
    if (written == nullptr)
        return by_name;
    for (const TomlEntry& entry : written->entries) {
        if (entry.value.table() != nullptr && definitions.count(entry.key) == 0)
            spread_copies(entry, by_name);
        else
            by_name.entries.push_back(entry);
    }
    return by_name;
}

/// Grows one page's tree.
class TreeGrowth
{
public:
    TreeGrowth(const BoxDefinitions& definitions, const TomlTable* overrides, BoxPlaces& places, Diagnostics& found)
        : definitions_(definitions), overrides_(overrides_by_name(overrides, definitions)), places_(places),
          found_(found)
    {
    }

    std::optional<BoxNode> grow(const ChildName& child, const std::string& prefix, const std::string& parent, int depth)
    {
        const auto definition = definitions_.find(child.box);
        if (definition == definitions_.end()) {
            report_unknown_box(definitions_, child.box, child.span, found_);
            return std::nullopt;
        }
        if (path_.count(child.box) > 0) {
            report_cycle(child.box, child.span, found_);
            return std::nullopt;
        }
        BoxNode node{.name = prefix + (child.copy.empty() ? child.box : child.copy),
                     .definition = child.box,
                     .table = definition->second.table,
                     .span = definition->second.own->value.span,
                     .style = {},
                     .children = {}};
        if (!may_grow(child, depth) || !take_place(node.name, child, parent))
            return std::nullopt;
        put_overrides_over(node);
        grow_children(node, child.copy.empty() ? prefix : node.name + ".", depth);
        return node;
    }

    /// The page's keys for boxes that it does not have.
    void report_idle_overrides()
    {
        const std::vector<std::string> names(names_.begin(), names_.end());
        for (const TomlEntry& entry : overrides_.entries) {
            if (names_.count(entry.key) == 0)
                found_.error("LAYOUT-UNKNOWN-BOX", entry.key_span,
                             fmt::format("this page has no box \"{}\"{}", entry.key, did_you_mean(entry.key, names)));
        }
    }

private:
    const BoxDefinitions& definitions_;
    TomlTable overrides_;
    BoxPlaces& places_;
    Diagnostics& found_;
    std::set<std::string> names_; ///< on this page
    std::set<std::string> path_;  ///< definitions from the root to here
    int open_ratios_ = 0;         ///< boxes with a ratio from the root to here

    bool may_grow(const ChildName& child, int depth)
    {
        const bool many = names_.size() >= layout_limits::boxes || places_.boxes >= layout_limits::boxes_on_all_pages;
        if (!many && depth <= layout_limits::depth)
            return true;
        found_.error("LAYOUT-TOO-LARGE", child.span,
                     many ? fmt::format("there are more than {} boxes on a page, or {} in all", layout_limits::boxes,
                                        layout_limits::boxes_on_all_pages)
                          : fmt::format("boxes lie more than {} deep in each other", layout_limits::depth));
        return false;
    }

    bool take_place(const std::string& name, const ChildName& child, const std::string& parent)
    {
        if (!child.copy.empty() && definitions_.count(name) > 0) {
            found_.error("LAYOUT-BOX-NAME", child.span,
                         fmt::format("\"{}\" cannot be a copy's name: there is a box of that name", name));
            return false;
        }
        const auto [place, is_first] = places_.parents.emplace(name, parent);
        if (!names_.insert(name).second || (!is_first && place->second != parent)) {
            found_.error("LAYOUT-BOX-TWICE", child.span, fmt::format("the box \"{}\" has two places", name),
                         {fmt::format("write \"{} as NAME\" for a copy of it under another name", child.box)});
            return false;
        }
        places_.used_definitions.insert(child.box);
        ++places_.boxes;
        return true;
    }

    void put_overrides_over(BoxNode& node)
    {
        const TomlEntry* const entry = overrides_.find(node.name);
        const TomlTable* const keys = entry == nullptr ? nullptr : entry->value.table();
        if (keys == nullptr)
            return;
        if (const TomlEntry* const extends = keys->find("extends"))
            node.table = merge_box_tables(base_on_page(extends->value),
                                          *definitions_.find(node.definition)->second.own->value.table());
        node.table = merge_box_tables(node.table, *keys);
    }

    /// The keys of the box that another extends on this page alone.
    TomlTable base_on_page(const TomlValue& extends)
    {
        const std::string* const name = extends.string();
        if (name == nullptr) {
            found_.error("TOML-TYPE", extends.span, "extends takes the name of a box");
            return {};
        }
        const auto base = definitions_.find(*name);
        if (base == definitions_.end()) {
            report_unknown_box(definitions_, *name, extends.span, found_);
            return {};
        }
        places_.used_definitions.insert(*name);
        return base->second.table;
    }

    /// A box that holds something else than children has none, although it may name some by mistake.
    void grow_children(BoxNode& node, const std::string& prefix, int depth)
    {
        if (kind_of_box(node.table) != BoxKind::container)
            return;
        const TomlEntry* const ratio = node.table.find("aspect-ratio");
        if (ratio != nullptr && open_ratios_ == layout_limits::ratios_in_each_other) {
            found_.error("LAYOUT-TOO-LARGE", ratio->key_span,
                         fmt::format("boxes with a ratio lie more than {} deep in each other",
                                     layout_limits::ratios_in_each_other));
            return;
        }
        path_.insert(node.definition);
        open_ratios_ += ratio != nullptr ? 1 : 0;
        for (const ChildName& child : child_names(node.table, found_)) {
            if (std::optional<BoxNode> grown = grow(child, prefix, node.name, depth + 1))
                node.children.push_back(std::move(*grown));
        }
        open_ratios_ -= ratio != nullptr ? 1 : 0;
        path_.erase(node.definition);
    }
};

} // namespace

BoxDefinitions read_box_definitions(const TomlTable* boxes, Diagnostics& found)
{
    BoxDefinitions definitions;
    const NamedTables tables = named_tables(boxes, "box", found);
    const ExtendsWords words{"box", "LAYOUT-UNKNOWN-BOX", {}};
    for (const auto& [name, entry] : tables) {
        if (definitions.size() == layout_limits::boxes) {
            found.error("LAYOUT-TOO-LARGE", entry->key_span,
                        fmt::format("[boxes] describes more than {} boxes", layout_limits::boxes));
            break;
        }
        TomlTable merged;
        for (const TomlEntry* const base : extends_chain(tables, name, words, found))
            merged = merge_box_tables(merged, *base->value.table());
        definitions.emplace(name, BoxDefinition{std::move(merged), entry});
    }
    return definitions;
}

void check_unplaced_boxes(const BoxDefinitions& definitions, const BoxPlaces& places, Diagnostics& found)
{
    CycleSearch(definitions, places.used_definitions, found).search();
}

std::set<std::string> extended_boxes(const BoxDefinitions& definitions)
{
    std::set<std::string> extended;
    for (const auto& [name, definition] : definitions) {
        const TomlEntry* const extends = definition.own->value.table()->find("extends");
        if (extends != nullptr && extends->value.string() != nullptr)
            extended.insert(*extends->value.string());
    }
    return extended;
}

std::optional<BoxNode> grow_box_tree(const BoxDefinitions& definitions, const std::string& root, Span root_span,
                                     const TomlTable* overrides, BoxPlaces& places, Diagnostics& found)
{
    TreeGrowth growth(definitions, overrides, places, found);
    std::optional<BoxNode> tree = growth.grow(parse_child_name(root, root_span), "", "", 1);
    growth.report_idle_overrides();
    return tree;
}

} // namespace skrejlapa
