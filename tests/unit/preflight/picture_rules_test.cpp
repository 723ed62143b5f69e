#include "checked_page.h"

namespace skrejlapa
{

namespace
{

class PictureRules : public CheckedPage
{
protected:
    void draw(const VectorFacts& facts)
    {
        const PictureId id = add_picture({.size = {mm(40), mm(20)}, .content = VectorPicture{{}, facts}});
        add(DrawPicture{id, rect(10, 10, 40, 20), "logo"}, "logo");
    }
    void draw_font(bool tells_characters)
    {
        VectorFacts facts;
        facts.fonts = {{"House", true, tells_characters}};
        draw(facts);
    }
    void claim(PdfStandard standard) { terms.output.standards = {standard}; }
};

TEST_F(PictureRules, WantCharactersOfFontsInATaggedFile)
{
    draw_font(false);
    for (const PdfStandard standard : {PdfStandard::pdf_ua1, PdfStandard::pdf_a2a}) {
        claim(standard);
        ASSERT_EQ(count("PICTURE-FONT-NO-UNICODE"), 1);
        EXPECT_EQ(findings("PICTURE-FONT-NO-UNICODE")[0].level, Level::error);
    }
    claim(PdfStandard::pdf_x4);
    EXPECT_EQ(count("PICTURE-FONT-NO-UNICODE"), 0) << "nobody hears it";
    terms.output.medium = Medium::screen;
    ASSERT_EQ(count("PICTURE-FONT-NO-UNICODE"), 1);
    EXPECT_EQ(findings("PICTURE-FONT-NO-UNICODE")[0].level, Level::warning);
}

TEST_F(PictureRules, TakeFontsThatTellTheirCharacters)
{
    draw_font(true);
    claim(PdfStandard::pdf_ua1);
    EXPECT_EQ(count("PICTURE-FONT-NO-UNICODE"), 0);
}

TEST_F(PictureRules, RefuseWhatCameAfterTheStandard)
{
    VectorFacts facts;
    facts.has_jbig2 = true;
    facts.has_opentype = true;
    draw(facts);
    claim(PdfStandard::pdf_x4);
    EXPECT_EQ(count("PICTURE-TOO-NEW"), 0);
    claim(PdfStandard::pdf_14);
    EXPECT_EQ(count("PICTURE-TOO-NEW"), 1) << "JBIG2 came with PDF 1.4";
    claim(PdfStandard::pdf_x1a_2003);
    EXPECT_EQ(count("PICTURE-TOO-NEW"), 2);
}

} // namespace

} // namespace skrejlapa
