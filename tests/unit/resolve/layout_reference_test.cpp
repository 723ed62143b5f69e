// docs/layout.md lists the keys that the engine reads, with their values and defaults.

#include "files/files.h"
#include "resolve/box_properties.h"
#include "resolve/fold_settings.h"
#include "resolve/page_definitions.h"
#include "resolve/style_properties.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '|')
            result += '\\';
        result += c;
    }
    return result;
}

template <class Key> void add_rows(std::span<const Key> keys, std::vector<std::string>& rows)
{
    for (const Key& key : keys)
        rows.push_back(fmt::format("| `{}` | {} | {} |", key.name, escaped(key.values), escaped(key.initial)));
}

std::vector<std::string> documented_rows()
{
    const std::string document =
        DiskFiles().read(Path(SKREJLAPA_SOURCE_DIR) / "docs/layout.md").value_or(std::string());
    std::vector<std::string> rows;
    for (std::size_t at = 0; at < document.size();) {
        const std::size_t end = std::min(document.find('\n', at), document.size());
        const std::string line = document.substr(at, end - at);
        if (line.starts_with("| `"))
            rows.push_back(line);
        at = end + 1;
    }
    return rows;
}

TEST(LayoutReference, ListsEveryKeyAsItIsRead)
{
    std::vector<std::string> rows;
    add_rows(page_keys(), rows);
    add_rows(pages_keys(), rows);
    add_rows(fold_keys(), rows);
    add_rows(style_properties(), rows);
    add_rows(box_properties(), rows);
    EXPECT_THAT(documented_rows(), testing::ElementsAreArray(rows));
}

} // namespace

} // namespace skrejlapa
