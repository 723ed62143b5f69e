#include "text/face.h"

#include "test_fonts.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

Result<FacePtr> open_bytes(std::string bytes, unsigned index = 0)
{
    return Face::open({.family = "Test", .file = "test.ttf", .index = index}, make_blob(std::move(bytes)));
}

Result<FacePtr> open_file(const std::string& file, unsigned index = 0)
{
    return open_bytes(test_font_bytes(file), index);
}

std::string code_of(const Result<FacePtr>& face) { return face ? "opened" : face.error().code; }

/// The regular test font with another value of fsType, which stands at byte 8 of its OS/2 table.
std::string with_embedding_rights(std::uint16_t rights)
{
    std::string bytes = test_font_bytes("SkrejlapaSquare-Regular.ttf");
    const std::size_t record = bytes.find("OS/2");
    std::size_t table = 0;
    for (std::size_t at = record + 8; at < record + 12; ++at)
        table = table << 8 | static_cast<unsigned char>(bytes[at]);
    bytes[table + 8] = static_cast<char>(rights >> 8);
    bytes[table + 9] = static_cast<char>(rights & 0xFF);
    return bytes;
}

TEST(Face, TellsTheMeasuresOfTheFont)
{
    const FacePtr face = open_file("SkrejlapaSquare-Regular.ttf").value();
    EXPECT_EQ(face->metrics().units_per_em, 1000);
    EXPECT_EQ(face->metrics().ascent, 800);
    EXPECT_EQ(face->metrics().descent, -200);
    EXPECT_EQ(face->metrics().cap_height, 800);
    EXPECT_EQ(face->postscript_name(), "SkrejlapaSquare-Regular");
}

TEST(Face, KnowsGlyphsAndTheirAdvances)
{
    const FacePtr face = open_file("SkrejlapaSquare-Regular.ttf").value();
    EXPECT_NE(face->glyph(U'ā'), 0U);
    EXPECT_EQ(face->advance(face->glyph(U'ā')), 1000);
    EXPECT_EQ(face->glyph(U'\u2713'), 0U);
}

TEST(Face, TellsTrueTypeFromCff)
{
    EXPECT_EQ(open_file("SkrejlapaSquare-Regular.ttf").value()->outlines(), OutlineFormat::truetype);
    EXPECT_EQ(open_file("SkrejlapaSquareCFF-Regular.otf").value()->outlines(), OutlineFormat::cff);
}

TEST(Face, OpensTheFaceOfACollectionByItsIndex)
{
    EXPECT_EQ(open_file("SkrejlapaPair.ttc", 1).value()->postscript_name(), "SkrejlapaPair-Bold");
}

TEST(Face, RefusesAnIndexThatTheCollectionDoesNotHave)
{
    EXPECT_EQ(code_of(open_file("SkrejlapaPair.ttc", 2)), "FONT-UNREADABLE");
}

TEST(Face, RefusesAFontThatForbidsEmbedding)
{
    EXPECT_EQ(code_of(open_file("SkrejlapaRestricted-Regular.ttf")), "FONT-EMBEDDING-FORBIDDEN");
}

class EmbeddingRights : public testing::TestWithParam<std::pair<int, const char*>>
{
};

TEST_P(EmbeddingRights, DecideWhetherAFontIsOpened)
{
    const auto& [rights, expected] = GetParam();
    EXPECT_EQ(code_of(open_bytes(with_embedding_rights(static_cast<std::uint16_t>(rights)))), expected);
}

INSTANTIATE_TEST_SUITE_P(Values, EmbeddingRights,
                         testing::Values(std::pair(0x0000, "opened"), std::pair(0x0004, "opened"),
                                         std::pair(0x0008, "opened"), std::pair(0x0006, "opened"),
                                         std::pair(0x0002, "FONT-EMBEDDING-FORBIDDEN"),
                                         std::pair(0x0100, "FONT-EMBEDDING-FORBIDDEN"),
                                         std::pair(0x0200, "FONT-EMBEDDING-FORBIDDEN")));

FacePtr open_variable(std::vector<AxisValue> instance)
{
    return Face::open({.family = "Test", .file = "test.ttf", .instance = std::move(instance)},
                      make_blob(test_font_bytes("SkrejlapaVariable-Regular.ttf")))
        .value();
}

TEST(Face, OfAVariableFontIsItsDefaultUnlessAnInstanceIsNamed)
{
    const FacePtr face = open_variable({});
    EXPECT_EQ(face->advance(face->glyph(U'A')), 1000);
    EXPECT_EQ(face->postscript_name(), "SkrejlapaVariable-Regular");
}

// Half of 500 for the weight, half of -500 for the width, half of 100 for the optical size.
TEST(Face, OfAVariableFontIsMeasuredAtItsInstance)
{
    const FacePtr face = open_variable({{"wght", 650}, {"wdth", 75}, {"opsz", 10}});
    EXPECT_EQ(face->advance(face->glyph(U'A')), 1050);
    EXPECT_EQ(face->description().weight, 650);
    EXPECT_FALSE(face->description().italic);
}

TEST(Face, OfAVariableFontHasANameOfItsOwnForEachInstance)
{
    EXPECT_NE(open_variable({{"wght", 650}})->postscript_name(), open_variable({{"wght", 651}})->postscript_name());
}

TEST(Face, OfAVariableFontThatLeansIsItalic) { EXPECT_TRUE(open_variable({{"slnt", -10}})->description().italic); }

TEST(Face, NamesTheFormatOfAFontForTheWeb)
{
    const auto face = open_bytes("wOF2 and so on");
    ASSERT_FALSE(face);
    EXPECT_NE(face.error().message.find("WOFF2"), std::string::npos);
}

TEST(Face, RefusesAFontCutShort)
{
    const std::string whole = test_font_bytes("SkrejlapaSquare-Regular.ttf");
    EXPECT_EQ(code_of(open_bytes(whole.substr(0, 300))), "FONT-UNREADABLE");
}

TEST(Face, SurvivesAnyCutOfTheFile)
{
    const std::string whole = test_font_bytes("SkrejlapaPair.ttc");
    for (std::size_t length = 0; length < whole.size(); length += 7) {
        const auto face = open_bytes(whole.substr(0, length));
        EXPECT_TRUE(!face || (*face)->advance((*face)->glyph(U'a')) >= 0) << length;
    }
}

TEST(Face, NamesTheFileInAFailure) { EXPECT_EQ(open_bytes("").error().file, "test.ttf"); }

TEST(Face, KnowsWhichFeaturesTheFontHas)
{
    const auto bytes = DiskFiles().map(shipped_fonts_folder() / "noto-sans/NotoSans_400Regular.ttf").value();
    const FacePtr face = Face::open({.file = "noto"}, bytes).value();
    EXPECT_TRUE(face->has_feature("smcp"));
    EXPECT_FALSE(face->has_feature("ss20"));
}

} // namespace
} // namespace skrejlapa
