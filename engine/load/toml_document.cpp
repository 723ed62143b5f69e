#include "load/toml_document.h"

#include "load/source_text.h"

#include <algorithm>

namespace skrejlapa
{

const TomlEntry* TomlTable::find(std::string_view key) const
{
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const TomlEntry& e) { return e.key == key; });
    return entry == entries.end() ? nullptr : &*entry;
}

TomlTable load_toml(const Files& files, const std::string& path, Span named_at, SourceMap& sources, Diagnostics& found)
{
    const std::optional<FileId> file = read_source(files, path, named_at, sources, found);
    return file ? parse_toml(sources, whole_text(sources, *file), found) : TomlTable{};
}

std::shared_ptr<const TomlTable> load_toml(const Files& files, const std::string& path, Span named_at,
                                           const ParsedTomls& known, SourceMap& sources, Diagnostics& found)
{
    const std::optional<FileId> file = read_source(files, path, named_at, sources, found);
    if (!file)
        return std::make_shared<const TomlTable>();
    const ContentHash key = hash_content(std::to_string(*file) + ' ' + sources.text(*file));
    if (std::shared_ptr<const TomlTable> table = known.find(key))
        return table;
    Diagnostics found_here;
    auto table = std::make_shared<const TomlTable>(parse_toml(sources, whole_text(sources, *file), found_here));
    if (found_here.all().empty())
        known.keep(key, table);
    found.append(found_here);
    return table;
}

} // namespace skrejlapa
