#include "resolve/settings.h"

#include "resolve/style_sheet.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view field_prefix = "field.";

std::string toml_string(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        if (c == '\n')
            result += "\\n";
        else
            result += c;
    }
    return result + '"';
}

/// The setting as a line of TOML; nothing when even its value in quotation marks makes none.
std::optional<TomlTable> parse_setting(const Setting& setting, SourceMap& sources, std::set<FileId>& files)
{
    for (const std::string& value : {setting.value, toml_string(setting.value)}) {
        const std::string line = setting.key + " = " + value;
        const FileId file = sources.add("--set", line);
        files.insert(file);
        Diagnostics mistakes;
        TomlTable table = parse_toml(sources, {file, 0, static_cast<std::uint32_t>(line.size())}, mistakes);
        if (!mistakes.has_errors() && table.entries.size() == 1)
            return table;
    }
    return std::nullopt;
}

void put_over(const TomlTable& settings, TomlTable& table)
{
    for (const TomlEntry& entry : settings.entries) {
        const auto known = std::find_if(table.entries.begin(), table.entries.end(),
                                        [&](const TomlEntry& each) { return each.key == entry.key; });
        if (known == table.entries.end())
            table.entries.push_back(entry);
        else if (known->value.table() != nullptr && entry.value.table() != nullptr)
            put_over(*entry.value.table(), std::get<TomlTable>(known->value.value));
        else
            known->value = entry.value;
    }
}

void report_unknown(const TomlEntry& entry, std::string_view what, const std::vector<std::string>& names,
                    Diagnostics& found)
{
    found.error("SETTING-UNKNOWN", entry.key_span,
                fmt::format("the layout has no {} \"{}\"{}", what, entry.key, did_you_mean(entry.key, names)));
}

std::vector<std::string> keys_of(const TomlTable* table)
{
    std::vector<std::string> keys;
    for (const TomlEntry& entry : table == nullptr ? std::vector<TomlEntry>{} : table->entries)
        keys.push_back(entry.key);
    return keys;
}

TomlTable* table_in(TomlTable& layout, std::string_view key)
{
    for (TomlEntry& entry : layout.entries) {
        if (entry.key == key)
            return std::get_if<TomlTable>(&entry.value.value);
    }
    return nullptr;
}

/// Keys of tables within [boxes], [styles] or [colors]: only those that are there can be set.
void apply_to_named(const TomlEntry& group, std::string_view what, TomlTable& layout, Diagnostics& found)
{
    TomlTable* target = table_in(layout, group.key);
    if (target == nullptr) {
        layout.entries.push_back({group.key, group.key_span, {TomlTable{}, group.value.span}});
        target = &std::get<TomlTable>(layout.entries.back().value.value);
    }
    std::vector<std::string> known = keys_of(target);
    if (group.key == "styles")
        known.insert(known.end(), style_elements().begin(), style_elements().end());
    for (const TomlEntry& entry : group.value.table()->entries) {
        if (std::find(known.begin(), known.end(), entry.key) == known.end())
            report_unknown(entry, what, known, found);
        else
            put_over(TomlTable{{entry}, group.value.span}, *target);
    }
}

bool names_page(const TomlValue& page, std::size_t place, const std::string& name)
{
    if (page.table() == nullptr)
        return false;
    const TomlEntry* const own = page.table()->find("name");
    return fmt::format("{}", place) == name ||
           (own != nullptr && own->value.string() != nullptr && *own->value.string() == name);
}

void apply_to_pages(const TomlEntry& group, TomlTable& layout, Diagnostics& found)
{
    const auto pages = std::find_if(layout.entries.begin(), layout.entries.end(),
                                    [](const TomlEntry& each) { return each.key == "pages"; });
    auto* const array = pages == layout.entries.end() ? nullptr : std::get_if<TomlArray>(&pages->value.value);
    for (const TomlEntry& entry : group.value.table()->entries) {
        bool is_known = false;
        for (std::size_t at = 0; array != nullptr && entry.value.table() != nullptr && at < array->size(); ++at) {
            if (!names_page((*array)[at], at + 1, entry.key))
                continue;
            put_over(*entry.value.table(), std::get<TomlTable>((*array)[at].value));
            is_known = true;
        }
        if (!is_known)
            report_unknown(entry, "page", {}, found);
    }
}

} // namespace

ReadSettings read_settings(const std::vector<Setting>& settings, SourceMap& sources, Diagnostics& found)
{
    ReadSettings result;
    for (const Setting& setting : settings) {
        if (setting.key.starts_with(field_prefix)) {
            result.fields.emplace_back(setting.key.substr(field_prefix.size()), setting.value);
            continue;
        }
        if (const std::optional<TomlTable> table = parse_setting(setting, sources, result.sources))
            put_over(*table, result.layout);
        else
            found.error("SETTING-UNKNOWN", {}, fmt::format("--set {}: this is no key of a layout", setting.key),
                        {"write a dotted key, like page.size or boxes.NAME.width, or field.NAME"});
    }
    return result;
}

void apply_settings(const TomlTable& settings, TomlTable& layout, Diagnostics& found)
{
    for (const TomlEntry& entry : settings.entries) {
        const bool is_table = entry.value.table() != nullptr;
        if (is_table && entry.key == "boxes")
            apply_to_named(entry, "box", layout, found);
        else if (is_table && entry.key == "styles")
            apply_to_named(entry, "style", layout, found);
        else if (is_table && entry.key == "colors")
            apply_to_named(entry, "colour", layout, found);
        else if (is_table && entry.key == "pages")
            apply_to_pages(entry, layout, found);
        else
            put_over(TomlTable{{entry}, entry.value.span}, layout);
    }
}

} // namespace skrejlapa
