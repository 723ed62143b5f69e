#include "project/later_release.h"

#include <fmt/format.h>

namespace skrejlapa
{

void note_later_keys(std::string_view owner, const std::vector<LaterKey>& keys, Diagnostics& found)
{
    if (keys.empty())
        return;
    std::string names;
    for (const LaterKey& key : keys)
        names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", key.key);
    found.note("LATER-RELEASE", keys.front().span,
               fmt::format("{} of {} {} read but not yet in force", names, owner, keys.size() == 1 ? "is" : "are"));
}

void collect_later_key(std::vector<LaterKey>& keys, const TomlTable& table, std::string_view key)
{
    if (const TomlEntry* const entry = table.find(key))
        keys.push_back({std::string(key), entry->key_span});
}

} // namespace skrejlapa
