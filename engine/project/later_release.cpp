#include "project/later_release.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

void note_later_keys(std::string_view owner, const std::vector<LaterKey>& keys, Diagnostics& found)
{
    if (keys.empty())
        return;
    std::vector<std::string_view> names;
    for (const LaterKey& key : keys) {
        if (std::find(names.begin(), names.end(), key.key) == names.end())
            names.push_back(key.key);
    }
    found.note("LATER-RELEASE", keys.front().span,
               fmt::format("\"{}\" of {} {} read but not yet in force", fmt::join(names, "\", \""), owner,
                           names.size() == 1 ? "is" : "are"));
}

void collect_later_key(std::vector<LaterKey>& keys, const TomlTable& table, std::string_view key)
{
    if (const TomlEntry* const entry = table.find(key))
        keys.push_back({std::string(key), entry->key_span});
}

} // namespace skrejlapa
