#include "resolve/fold_pages.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace skrejlapa
{

namespace
{

TomlValue word(std::string_view text, Span span) { return {std::string(text), span}; }

/// The table under a key of the layout, made where there is none; null where something else stands there.
TomlTable* table_under(TomlTable& layout, std::string_view key, Span span)
{
    const auto known = std::find_if(layout.entries.begin(), layout.entries.end(),
                                    [&](const TomlEntry& each) { return each.key == key; });
    if (known != layout.entries.end())
        return std::get_if<TomlTable>(&known->value.value);
    layout.entries.push_back({std::string(key), span, {TomlTable{{}, span}, span}});
    return std::get_if<TomlTable>(&layout.entries.back().value.value);
}

/// In the edition's direction, so that the panels of one read from right to left are mirrored.
void write_root(const FoldSide& side, std::string_view name, TomlTable& boxes)
{
    TomlTable* const root = table_under(boxes, name, side.span);
    if (root == nullptr)
        return; // said where the boxes are read
    std::erase_if(root->entries, [](const TomlEntry& entry) { return entry.key == "children"; });
    root->entries.push_back({"children", side.span, {side.children, side.span}});
    root->entries.push_back({"flex-direction", side.span, word("row", side.span)});
}

/// The entries of [[pages]] that name a side; what else stands there is reported.
class SidePages
{
public:
    SidePages(const FoldSettings& fold, const TomlTable& layout, Diagnostics& found) : found_(found)
    {
        pages_ = {{page_of(outside_name, fold.outside), fold.outside.span},
                  {page_of(inside_name, fold.inside), fold.inside.span}};
        const TomlEntry* const written = layout.find("pages");
        const TomlArray* const array = written == nullptr ? nullptr : written->value.array();
        for (const TomlValue& page : array == nullptr ? TomlArray{} : *array) {
            if (page.table() != nullptr)
                take(*page.table());
        }
    }

    [[nodiscard]] const TomlArray& pages() const { return pages_; }

private:
    Diagnostics& found_;
    TomlArray pages_;
    bool is_taken_[2] = {};

    static TomlTable page_of(std::string_view name, const FoldSide& side)
    {
        return {{{"name", side.span, word(name, side.span)}, {"root", side.span, word(name, side.span)}}, side.span};
    }

    void report(Span span, std::string message, std::string help)
    {
        found_.error("FOLD-PAGE", span, std::move(message), {std::move(help)});
    }

    void take(const TomlTable& page)
    {
        const TomlEntry* const entry = page.find("name");
        const std::string* const name = entry == nullptr ? nullptr : entry->value.string();
        if (name == nullptr || (*name != outside_name && *name != inside_name)) {
            report(entry == nullptr ? page.span : entry->value.span,
                   "with [fold], a page is one of the sheet's two sides",
                   "name it \"outside\" or \"inside\", or leave it out: the fold makes both pages itself");
            return;
        }
        const std::size_t side = *name == outside_name ? 0 : 1;
        if (std::exchange(is_taken_[side], true)) {
            report(entry->value.span, fmt::format("the page \"{}\" is there twice", *name),
                   "put its keys into one table");
            return;
        }
        for (const TomlEntry& key : page.entries)
            take_key(key, std::get<TomlTable>(pages_[side].value));
    }

    void take_key(const TomlEntry& key, TomlTable& page)
    {
        if (key.key == "root" || key.key == "for-each")
            report(key.key_span, fmt::format("{} says nothing of a side of a folded sheet", key.key),
                   "leave it out: the side's panels stand in [fold], and it is made once");
        else if (key.key != "name")
            page.entries.push_back(key);
    }
};

} // namespace

void write_fold_pages(const FoldSettings& fold, TomlTable& layout, Diagnostics& found)
{
    if (TomlTable* const boxes = table_under(layout, "boxes", fold.span)) {
        write_root(fold.outside, outside_name, *boxes);
        write_root(fold.inside, inside_name, *boxes);
    }
    const TomlArray pages = SidePages(fold, layout, found).pages();
    const auto known = std::find_if(layout.entries.begin(), layout.entries.end(),
                                    [](const TomlEntry& each) { return each.key == "pages"; });
    if (known == layout.entries.end())
        layout.entries.push_back({"pages", fold.span, {pages, fold.span}});
    else if (known->value.array() != nullptr)
        known->value.value = pages;
}

} // namespace skrejlapa
