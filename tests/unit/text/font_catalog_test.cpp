#include "text/font_catalog.h"

#include "memory_files.h"
#include "test_fonts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsNull;
using testing::NotNull;

class TestFonts : public testing::Test
{
protected:
    DiskFiles files_;
    Diagnostics found_;
    FontCatalog catalog_ = FontCatalog::scan(files_, {test_fonts_folder()}, found_);
};

TEST_F(TestFonts, AreFoundByFamily)
{
    EXPECT_THAT(catalog_.families(), ElementsAre("Skrejlapa Pair", "Skrejlapa Restricted", "Skrejlapa Square",
                                                 "Skrejlapa Square CFF", "Skrejlapa Variable"));
}

TEST_F(TestFonts, AreFoundByExactWeightAndSlope)
{
    const FacePtr face = catalog_.find({"Skrejlapa Square", 700, false}, {}, found_);
    ASSERT_THAT(face, NotNull());
    EXPECT_EQ(face->postscript_name(), "SkrejlapaSquare-Bold");
    EXPECT_EQ(catalog_.find({"Skrejlapa Square", 400, true}, {}, found_)->postscript_name(), "SkrejlapaSquare-Italic");
}

TEST_F(TestFonts, AreFoundByTheTypographicFamilyName)
{
    EXPECT_THAT(catalog_.find({"Skrejlapa Square", 300, false}, {}, found_), NotNull());
    EXPECT_FALSE(catalog_.has_family("Skrejlapa Square Light"));
}

TEST_F(TestFonts, AreNeverFaked)
{
    EXPECT_THAT(catalog_.find({"Skrejlapa Square", 700, true}, {}, found_), IsNull());
    EXPECT_TRUE(found_.all().empty());
}

TEST_F(TestFonts, ThatAreVariableOfferEveryWeightThatTheyReach)
{
    const FacePtr face = catalog_.find({"Skrejlapa Variable", 650, false}, {}, found_);
    ASSERT_THAT(face, NotNull());
    EXPECT_EQ(face->description().weight, 650);
    EXPECT_EQ(face->advance(face->glyph(U'A')), 1250);
    EXPECT_EQ(face, catalog_.find({"Skrejlapa Variable", 650, false}, {}, found_));
    EXPECT_THAT(catalog_.find({"Skrejlapa Variable", 950, false}, {}, found_), IsNull());
}

TEST_F(TestFonts, AreTakenAsNearAsTheyCome)
{
    EXPECT_EQ(catalog_.find_nearest({"Skrejlapa Variable", 950, true}, {}, found_)->description().weight, 900);
    EXPECT_EQ(catalog_.find_nearest({"Skrejlapa Square", 600, false}, {}, found_)->description().weight, 700);
    EXPECT_EQ(catalog_.find_nearest({"Skrejlapa Square", 700, true}, {}, found_)->postscript_name(),
              "SkrejlapaSquare-Italic");
}

TEST_F(TestFonts, AreFoundInAnyCase) { EXPECT_THAT(catalog_.find({"skrejlapa SQUARE"}, {}, found_), NotNull()); }

TEST_F(TestFonts, AreOpenedOnce)
{
    EXPECT_EQ(catalog_.find({"Skrejlapa Square"}, {}, found_), catalog_.find({"Skrejlapa Square"}, {}, found_));
}

TEST_F(TestFonts, InCollectionsAreFoundToo)
{
    EXPECT_EQ(catalog_.find({"Skrejlapa Pair", 700, false}, {}, found_)->postscript_name(), "SkrejlapaPair-Bold");
}

TEST_F(TestFonts, ThatForbidEmbeddingAreReportedWhereTheyAreAskedFor)
{
    EXPECT_THAT(catalog_.find({"Skrejlapa Restricted"}, {1, 20, 30}, found_), IsNull());
    ASSERT_EQ(found_.all().size(), 1U);
    EXPECT_EQ(found_.all()[0].code, "FONT-EMBEDDING-FORBIDDEN");
    EXPECT_EQ(found_.all()[0].span, (Span{1, 20, 30}));
}

TEST_F(TestFonts, AreLookedThroughForCharacters)
{
    EXPECT_EQ(catalog_.find_with_glyphs(U"ā", {"", 700, false})->description().family, "Skrejlapa Square");
    EXPECT_EQ(catalog_.find_with_glyphs(U"ā", {"", 700, false})->description().weight, 700);
    EXPECT_THAT(catalog_.find_with_glyphs(U"\u2713", {}), IsNull());
}

TEST(FontCatalog, TakesAFaceFromTheEarlierFolder)
{
    MemoryFiles files;
    files.add("b/font.ttf", test_font_bytes("SkrejlapaSquare-Regular.ttf"));
    files.add("a/font.ttf", test_font_bytes("SkrejlapaSquare-Regular.ttf"));
    Diagnostics found;
    const FontCatalog catalog = FontCatalog::scan(files, {"b", "a"}, found);
    ASSERT_EQ(catalog.faces().size(), 1U);
    EXPECT_EQ(catalog.faces()[0].file, "b/font.ttf");
}

/// The light test font, whose legacy family is "Skrejlapa Square Light", with the weight of a regular one, which
/// stands at byte 4 of its OS/2 table.
std::string another_cut_of_the_regular_face()
{
    std::string bytes = test_font_bytes("SkrejlapaSquare-Light.ttf");
    const std::size_t record = bytes.find("OS/2");
    std::size_t table = 0;
    for (std::size_t at = record + 8; at < record + 12; ++at)
        table = table << 8 | static_cast<unsigned char>(bytes[at]);
    bytes[table + 4] = static_cast<char>(400 >> 8);
    bytes[table + 5] = static_cast<char>(400 & 0xFF);
    return bytes;
}

TEST(FontCatalog, KeepsAFurtherCutOfAFamilyUnderItsOwnName)
{
    MemoryFiles files;
    files.add("fonts/a.ttf", test_font_bytes("SkrejlapaSquare-Regular.ttf"));
    files.add("fonts/b.ttf", another_cut_of_the_regular_face());
    Diagnostics found;
    const FontCatalog catalog = FontCatalog::scan(files, {"fonts"}, found);
    EXPECT_THAT(catalog.families(), ElementsAre("Skrejlapa Square", "Skrejlapa Square Light"));
    EXPECT_THAT(catalog.find({"Skrejlapa Square Light"}, {}, found), NotNull());
}

TEST(FontCatalog, SaysTheSameOfAllFilesOfAForeignFormat)
{
    MemoryFiles files;
    files.add("fonts/a.pcf", "\x01"
                             "fcp");
    files.add("fonts/b.pcf", "\x01"
                             "fcp");
    Diagnostics found;
    FontCatalog::scan(files, {"fonts"}, found);
    ASSERT_EQ(found.all().size(), 2U);
    EXPECT_EQ(found.all()[0].message, found.all()[1].message);
    EXPECT_THAT(found.all()[0].message, testing::HasSubstr("bitmap"));
}

TEST(FontCatalog, WarnsOfFilesThatAreNoFonts)
{
    MemoryFiles files;
    files.add("fonts/broken.ttf", "not a font at all");
    files.add("fonts/web.woff2", "wOF2...");
    files.add("fonts/OFL.txt", "a licence");
    Diagnostics found;
    FontCatalog::scan(files, {"fonts"}, found);
    ASSERT_EQ(found.all().size(), 2U);
    EXPECT_EQ(found.all()[0].level, Level::warning);
    EXPECT_EQ(found.all()[0].file, "fonts/broken.ttf");
}

TEST(FontCatalog, FindsTheShippedFacesByWeightAndSlope)
{
    const DiskFiles files;
    Diagnostics found;
    const FontCatalog catalog = FontCatalog::scan(files, {shipped_fonts_folder()}, found);
    EXPECT_THAT(catalog.find({"Noto Sans", 700, true}, {}, found), NotNull());
    EXPECT_THAT(catalog.find({"Source Serif 4", 400, true}, {}, found), NotNull());
    EXPECT_TRUE(found.all().empty());
}

} // namespace
} // namespace skrejlapa
