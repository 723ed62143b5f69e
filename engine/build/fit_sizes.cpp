#include "build/fit_sizes.h"

#include "load/table_reader.h"
#include "resolve/fit_property.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

constexpr LeverKind all_levers[] = {LeverKind::letter_spacing, LeverKind::glyph_width, LeverKind::block_space,
                                    LeverKind::line_height, LeverKind::font_size};

/// A TOML basic string; what it cannot hold as it is, escaped.
std::string in_quotes(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            result += fmt::format("\\u{:04X}", static_cast<int>(c));
        else
            result += c;
    }
    return result + '"';
}

std::string print_group(const GroupSizes& sizes)
{
    std::string text =
        fmt::format("\n[[group]]\nleaflet = {}\nprofile = {}\n", in_quotes(sizes.leaflet), in_quotes(sizes.profile));
    if (!sizes.row.empty())
        text += fmt::format("row = {}\n", in_quotes(sizes.row));
    if (!sizes.language.empty())
        text += fmt::format("lang = {}\n", in_quotes(sizes.language));
    text += fmt::format("name = {}\n", in_quotes(sizes.group));
    if (!sizes.forced_by.empty())
        text += fmt::format("forced-by = {}\n", in_quotes(sizes.forced_by));
    for (const LeverSizes& lever : sizes.levers)
        text += fmt::format("{} = {{ written = {}, set = {} }}\n", lever_name(lever.kind), in_quotes(lever.written),
                            in_quotes(lever.set));
    return text;
}

class SizesReader
{
public:
    explicit SizesReader(Diagnostics& found) : found_(found) {}

    GroupSizes read(const TomlTable& table)
    {
        TableReader reader(table, "[[group]]", found_);
        GroupSizes sizes{.leaflet = required(reader, "leaflet", table),
                         .profile = required(reader, "profile", table),
                         .row = reader.string("row").value_or(""),
                         .language = reader.string("lang").value_or(""),
                         .group = required(reader, "name", table),
                         .forced_by = reader.string("forced-by").value_or(""),
                         .levers = {},
                         .span = table.span};
        // As they stand: it is the order they are pulled in.
        for (const TomlEntry& entry : table.entries)
            read_lever(reader, entry, sizes);
        reader.finish();
        return sizes;
    }

private:
    std::string required(TableReader& reader, std::string_view key, const TomlTable& table)
    {
        if (!reader.has(key))
            found_.error("TOML-MISSING-KEY", table.span, fmt::format("[[group]] lacks {}", key));
        return reader.string(key).value_or("");
    }

    void read_lever(TableReader& reader, const TomlEntry& entry, GroupSizes& sizes)
    {
        const auto* const kind = std::find_if(std::begin(all_levers), std::end(all_levers),
                                              [&](LeverKind each) { return lever_name(each) == entry.key; });
        const TomlTable* const table = kind == std::end(all_levers) ? nullptr : reader.table(entry.key);
        if (table == nullptr)
            return;
        TableReader inner(*table, entry.key, found_);
        LeverSizes lever{.kind = *kind,
                         .written = inner.string("written").value_or(""),
                         .set = inner.string("set").value_or(""),
                         .span = entry.key_span};
        inner.finish();
        // Whether it is a value of this lever does not depend on the group.
        if (parse_lever(*kind, lever.set, FitGroup{.name = {}, .levers = {}, .font_size = pt(10), .line_height = 1}))
            sizes.levers.push_back(std::move(lever));
        else
            found_.error("FIT-LOCK-VALUE", entry.value.span,
                         fmt::format("\"{}\" is no value of {}", lever.set, entry.key));
    }

    Diagnostics& found_;
};

} // namespace

GroupSizes sizes_of(const GroupFit& group)
{
    GroupSizes sizes{.leaflet = {},
                     .profile = {},
                     .row = {},
                     .language = {},
                     .group = group.group.name,
                     .forced_by = group.forced_by,
                     .levers = {},
                     .span = {}};
    for (const FitLever& lever : group.group.levers)
        sizes.levers.push_back({.kind = lever.kind,
                                .written = format_lever(lever.kind, {}, group.group),
                                .set = format_lever(lever.kind, group.values, group.group),
                                .span = {}});
    return sizes;
}

std::string describe(const GroupSizes& sizes)
{
    std::vector<std::string> pulled;
    for (const LeverSizes& lever : sizes.levers) {
        if (lever.set != lever.written)
            pulled.push_back(fmt::format("{} {} → {}", lever_name(lever.kind), lever.written, lever.set));
    }
    return pulled.empty() ? "as written" : fmt::format("{}", fmt::join(pulled, ", "));
}

bool is_set_alike(const GroupSizes& a, const GroupSizes& b)
{
    return std::equal(a.levers.begin(), a.levers.end(), b.levers.begin(), b.levers.end(),
                      [](const LeverSizes& x, const LeverSizes& y) { return x.kind == y.kind && x.set == y.set; });
}

std::string print_fit_sizes(const FitSizes& sizes, std::string_view comment)
{
    std::string text = fmt::format("{}schema = 1\n", comment);
    for (const GroupSizes& group : sizes)
        text += print_group(group);
    return text;
}

FitSizes read_fit_sizes(const TomlTable& table, Diagnostics& found)
{
    TableReader reader(table, "fit.lock.toml", found);
    FitSizes sizes;
    if (!table.entries.empty() && reader.integer("schema").value_or(0) != 1)
        found.error("FIT-LOCK-VALUE", reader.span_of("schema"), "schema is 1, or of a later release");
    if (const TomlArray* const groups = reader.array("group")) {
        for (const TomlValue& group : *groups) {
            if (group.table() != nullptr)
                sizes.push_back(SizesReader(found).read(*group.table()));
        }
    }
    reader.finish();
    return sizes;
}

Path lock_file(const Path& project_folder) { return project_folder / "fit.lock.toml"; }

FitLock load_fit_lock(const Files& files, const Path& project_folder, SourceMap& sources, Diagnostics& found)
{
    const Path file = lock_file(project_folder);
    if (!files.is_file(file))
        return {};
    return {read_fit_sizes(load_toml(files, file.string(), {}, sources, found), found)};
}

} // namespace skrejlapa
