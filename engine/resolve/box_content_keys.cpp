#include "resolve/box_content_keys.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

struct KindKey {
    std::string_view key;
    BoxKind kind;
};

constexpr KindKey kind_keys[] = {
    {"children", BoxKind::container},  {"content", BoxKind::story}, {"text", BoxKind::text},
    {"image", BoxKind::image},         {"qr", BoxKind::qr},         {"funders", BoxKind::funders},
    {"statement", BoxKind::statement}, {"rule", BoxKind::rule}};

const KindKey* find_kind_key(std::string_view key)
{
    const auto* const known =
        std::find_if(std::begin(kind_keys), std::end(kind_keys), [&](const KindKey& each) { return each.key == key; });
    return known == std::end(kind_keys) ? nullptr : known;
}

/// Whether the entry says what its box holds.
bool says_kind(const TomlEntry& entry)
{
    if (find_kind_key(entry.key) == nullptr)
        return false;
    if (const bool* const yes = std::get_if<bool>(&entry.value.value))
        return *yes;
    const TomlArray* const array = entry.value.array();
    return array == nullptr || !array->empty() || entry.key != "children";
}

bool is_text(BoxKind kind) { return kind == BoxKind::story || kind == BoxKind::text || kind == BoxKind::statement; }

/// What a key is for: "an image box"; empty where it counts here, or anywhere.
std::string_view missing_purpose(std::string_view key, BoxKind kind)
{
    if (key == "alt" || key == "object-fit" || key == "object-position" || key == "page" || key == "rendering-intent" ||
        key == "black-point-compensation" || key == "neutrals")
        return kind == BoxKind::image || (key == "alt" && kind == BoxKind::qr) ? "" : "an image box";
    if (key == "thread")
        return kind == BoxKind::story ? "" : "a box with content";
    if (key == "logo-color" || key == "max-rows")
        return kind == BoxKind::funders ? "" : "a box with funders";
    if (key == "styles")
        return kind == BoxKind::story || kind == BoxKind::statement ? "" : "a box with content";
    if (key.starts_with("column-") && key != "column-gap")
        return is_text(kind) ? "" : "a text box";
    if (key == "color")
        return kind == BoxKind::rule || is_text(kind) ? "" : "a text box or a rule";
    return "";
}

} // namespace

BoxKind kind_of_box(const TomlTable& table)
{
    for (const TomlEntry& entry : table.entries) {
        if (says_kind(entry))
            return find_kind_key(entry.key)->kind;
    }
    return BoxKind::empty;
}

TomlTable merge_box_tables(const TomlTable& base, const TomlTable& own)
{
    TomlTable merged{{}, own.span};
    const bool replaces_kind = kind_of_box(own) != BoxKind::empty;
    for (const TomlEntry& entry : base.entries) {
        if (!(replaces_kind && find_kind_key(entry.key) != nullptr))
            merged.entries.push_back(entry);
    }
    for (const TomlEntry& entry : own.entries) {
        const auto same = std::find_if(merged.entries.begin(), merged.entries.end(),
                                       [&](const TomlEntry& each) { return each.key == entry.key; });
        if (same != merged.entries.end())
            *same = entry;
        else
            merged.entries.push_back(entry);
    }
    return merged;
}

void check_content_keys(const TomlTable& table, std::string_view name, Diagnostics& found)
{
    const TomlEntry* first = nullptr;
    for (const TomlEntry& entry : table.entries) {
        if (!says_kind(entry))
            continue;
        if (first != nullptr)
            found.error(
                "LAYOUT-CONTENT-KIND", entry.key_span,
                fmt::format("the box \"{}\" has both {} and {}; a box holds one thing", name, first->key, entry.key),
                {"put each into a box of its own and name both as children"});
        else
            first = &entry;
    }
    const BoxKind kind = kind_of_box(table);
    for (const TomlEntry& entry : table.entries) {
        if (const std::string_view purpose = missing_purpose(entry.key, kind); !purpose.empty())
            found.warning("LAYOUT-IDLE-KEY", entry.key_span,
                          fmt::format("{} says nothing here: the box \"{}\" is not {}", entry.key, name, purpose));
    }
}

} // namespace skrejlapa
