#include "paragraph_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class FontVariants : public ParagraphTest
{
protected:
    Paragraph set_in(const std::string& text, std::vector<FacePtr> fonts)
    {
        Paragraph made = paragraph(text);
        made.styles[0].own_fonts = fonts.size();
        made.styles[0].fonts = std::move(fonts);
        made.styles[0].further_fonts = &shipped_;
        return made;
    }

    static void demand(Paragraph& paragraph, const std::string& feature, FeatureDemandKind kind)
    {
        paragraph.styles[0].demands.push_back({{feature, 1}, kind, "the word", "font-variant-caps", {}});
    }
};

TEST_F(FontVariants, AreDrawnByTheFont)
{
    Paragraph plain = set_in("aā", {face("Noto Sans")});
    Paragraph small = plain;
    demand(small, "smcp", FeatureDemandKind::small_letters);
    EXPECT_NE(glyphs(shape(plain)), glyphs(shape(small)));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FontVariants, ThatTheFontLacksAreAnErrorThatNamesFontsWithThem)
{
    Paragraph text = set_in("abc", {face("IBM Plex Sans")});
    demand(text, "smcp", FeatureDemandKind::small_letters);
    shape(text);
    ASSERT_THAT(findings(), ElementsAre("FONT-NO-VARIANT `a`"));
    EXPECT_THAT(found_.all()[0].help[0], HasSubstr("\"Noto Sans\""));
    EXPECT_EQ(found_.all()[0].level, Level::error);
}

TEST_F(FontVariants, ArePointedAtInTheLayout)
{
    Paragraph text = set_in("abc", {face("IBM Plex Sans")});
    demand(text, "smcp", FeatureDemandKind::small_letters);
    const FileId layout = sources_.add("layout.toml", "caps = \"small-caps\"");
    text.styles[0].demands[0].span = {layout, 7, 19};
    shape(text);
    EXPECT_THAT(findings(), ElementsAre("FONT-NO-VARIANT `\"small-caps\"`"));
}

TEST_F(FontVariants, DoNotMatterWhereNoLetterIsMeant)
{
    Paragraph text = set_in("ABC 123", {face("IBM Plex Sans")});
    demand(text, "smcp", FeatureDemandKind::small_letters);
    shape(text);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FontVariants, DoNotMatterInAFontOfTheStyleThatIsNotUsedForLetters)
{
    Paragraph text = set_in("abc ✓", {face("Noto Sans"), face("Noto Sans Symbols 2")});
    demand(text, "smcp", FeatureDemandKind::small_letters);
    shape(text);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FontVariants, OfFiguresMayBeWhatTheFontHasByItself)
{
    Paragraph text = set_in("2026", {face("IBM Plex Sans")});
    demand(text, "lnum", FeatureDemandKind::figures);
    shape(text);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(FontVariants, OfFiguresThatTheFontLacksAreAnError)
{
    Paragraph text = set_in("2026", {face("Noto Naskh Arabic")});
    demand(text, "onum", FeatureDemandKind::figures);
    shape(text);
    EXPECT_THAT(findings(), ElementsAre("FONT-NO-VARIANT `2`"));
}

TEST_F(FontVariants, AreSaidOnceForAFont)
{
    Paragraph text = set_in("abc ✓ def", {face("IBM Plex Sans"), face("Noto Sans Symbols 2")});
    demand(text, "smcp", FeatureDemandKind::small_letters);
    shape(text);
    EXPECT_EQ(findings().size(), 1U);
}

TEST_F(FontVariants, WrittenAsFeaturesAreLookedForInTheFontsThatAreUsed)
{
    Paragraph text = set_in("abc", {face("Skrejlapa Square"), face("Noto Sans")});
    text.styles[0].features = {{"smcp", 1}};
    shape(text);
    EXPECT_THAT(findings(), ElementsAre("FONT-NO-FEATURE `a`"));
    text = set_in("abc ж", {face("Skrejlapa Square"), face("Noto Sans")});
    text.styles[0].features = {{"smcp", 1}};
    shape(text);
    EXPECT_EQ(findings().size(), 1U);
}

} // namespace
} // namespace skrejlapa
