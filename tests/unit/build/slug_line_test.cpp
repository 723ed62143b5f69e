#include "build/slug_line.h"
#include "test_fonts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

const FontCatalog& shipped_catalog()
{
    static const DiskFiles files;
    static Diagnostics found;
    static const FontCatalog catalog = FontCatalog::scan(files, {shipped_fonts_folder()}, found);
    return catalog;
}

Edition edition_of(const std::string& leaflet, const std::string& language)
{
    Edition edition;
    edition.leaflet = leaflet;
    edition.language = language;
    edition.layout = "layouts/poster.toml";
    return edition;
}

std::string text_of(const SlugLine& line)
{
    std::string text;
    for (const LineRun& run : line) {
        for (const PlacedCluster& cluster : run.clusters)
            text += cluster.text;
    }
    return text;
}

Length width_of(const SlugLine& line)
{
    const PlacedGlyph& last = line.back().glyphs.back();
    return last.x + last.advance;
}

TEST(SlugLine, NamesLeafletLanguageDateAndVersion)
{
    const SlugLine line = set_slug_line(edition_of("rural", "lv"), "2026-03-01", shipped_catalog(), mm(148));
    EXPECT_THAT(text_of(line), testing::MatchesRegex("rural · lv · 2026-03-01 · skrejlapa [0-9]+[.][0-9]+[.][0-9]+"));
    EXPECT_EQ(line.front().size, pt(6));
}

TEST(SlugLine, NamesTheLayoutWhereThereIsNoProject)
{
    EXPECT_THAT(text_of(set_slug_line(edition_of("", "lv"), "", shipped_catalog(), mm(148))),
                testing::StartsWith("poster · lv · skrejlapa "));
}

TEST(SlugLine, GetsSmallerWhereThePageIsNarrow)
{
    const SlugLine line =
        set_slug_line(edition_of(std::string(80, 'm'), "lv"), "2026-03-01", shipped_catalog(), mm(50));
    EXPECT_LE(width_of(line), mm(50.1));
    EXPECT_LT(line.front().size, pt(6));
}

TEST(SlugLine, SetsNamesInOtherScripts)
{
    const SlugLine line = set_slug_line(edition_of("дорога", "uk"), "", shipped_catalog(), mm(148));
    EXPECT_THAT(text_of(line), testing::StartsWith("дорога"));
    for (const LineRun& run : line) {
        for (const PlacedGlyph& glyph : run.glyphs)
            EXPECT_NE(glyph.id, 0U);
    }
}

TEST(SlugLine, IsEmptyWithoutFonts)
{
    EXPECT_THAT(set_slug_line(edition_of("rural", "lv"), "", FontCatalog(), mm(148)), testing::IsEmpty());
}

} // namespace

} // namespace skrejlapa
