#include "base/diagnostic_catalog.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(DiagnosticCatalog, IsSortedByCode)
{
    const auto entries = diagnostic_catalog();
    for (std::size_t i = 1; i < entries.size(); ++i)
        EXPECT_LT(entries[i - 1].code, entries[i].code);
}

TEST(DiagnosticCatalog, FindsEveryEntry)
{
    for (const CatalogEntry& entry : diagnostic_catalog())
        EXPECT_EQ(find_catalog_entry(entry.code), &entry);
}

TEST(DiagnosticCatalog, KnowsNoInventedCode) { EXPECT_EQ(find_catalog_entry("FILE-MISSIN"), nullptr); }

TEST(DiagnosticCatalog, EveryEntrySaysWhatAndWhatToDo)
{
    for (const CatalogEntry& entry : diagnostic_catalog()) {
        EXPECT_FALSE(entry.meaning.empty()) << entry.code;
        EXPECT_FALSE(entry.remedy.empty()) << entry.code;
    }
}

} // namespace
} // namespace skrejlapa
