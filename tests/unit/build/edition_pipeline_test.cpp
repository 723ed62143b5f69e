#include "pdf_file.h"
#include "written_project.h"

namespace skrejlapa
{

namespace
{

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using EditionPipeline = WrittenProject;

TEST_F(EditionPipeline, MakesAPdf)
{
    const std::optional<std::string> made = pdf();
    ASSERT_THAT(codes(), IsEmpty());
    EXPECT_EQ(made->substr(0, 8), "%PDF-1.6");
}

TEST_F(EditionPipeline, GivesTheSameBytesTwice)
{
    const std::optional<std::string> first = pdf();
    EXPECT_EQ(first, pdf());
}

TEST_F(EditionPipeline, SaysMistakesOfLayoutAndTextTogether)
{
    write_layout("[boxes.sheet]\ncontent = \"*\"\ncolour = \"red\"\n");
    write_content("Nothing before a heading.\n\n# Lauki\n");
    EXPECT_EQ(pdf(), std::nullopt);
    EXPECT_THAT(codes(), Contains("CONTENT-BEFORE-SECTION"));
    EXPECT_THAT(codes(), Contains("TOML-UNKNOWN-KEY"));
}

TEST_F(EditionPipeline, StopsWhereTheLayoutIsNoToml)
{
    files.written.add(edition.layout, "[page\n");
    EXPECT_EQ(laid_out(), nullptr);
    EXPECT_THAT(codes(), ElementsAre("TOML-SYNTAX"));
}

TEST_F(EditionPipeline, SaysWhatTextPicturesAndPagesLackTogether)
{
    files.written.add("/project/broken.svg", "<svg");
    write_layout(R"([boxes.sheet]
children = ["art", "body"]
[boxes.art]
image = "broken.svg"
alt = ""
[boxes.body]
content = "*"
height = "2mm"
)");
    write_content("# Lauki \U000F0000\n\nMeži.\n");
    EXPECT_EQ(pdf(), std::nullopt);
    EXPECT_THAT(codes(), Contains("FONT-MISSING-GLYPH"));
    EXPECT_THAT(codes(), Contains("PICTURE-DAMAGED"));
    EXPECT_THAT(codes(), Contains("FIT-OVERSET"));
}

TEST_F(EditionPipeline, LaysOutWhatIsToBeInspectedInSpiteOfMistakes)
{
    write_layout("[boxes.sheet]\ncontent = \"*\"\ncolour = \"red\"\n");
    ASSERT_NE(laid_out(), nullptr);
    EXPECT_TRUE(found.has_errors());
}

TEST_F(EditionPipeline, WritesNoPdfOfAnOversetText)
{
    write_layout("[boxes.sheet]\nchildren = [\"body\"]\n[boxes.body]\ncontent = \"*\"\nheight = \"2mm\"\n");
    EXPECT_EQ(pdf(), std::nullopt);
    EXPECT_THAT(codes(), Contains("FIT-OVERSET"));
}

TEST_F(EditionPipeline, WritesThePdfOfAnEarlierRunsErrors)
{
    found.error("FILE-MISSING", {}, "another edition's mistake");
    EXPECT_NE(pdf(), std::nullopt);
}

TEST_F(EditionPipeline, LaysOutALayoutWithoutText)
{
    edition.content.clear();
    files.written.add(edition.layout,
                      "[page]\nsize = \"A6\"\n[[pages]]\nname = \"1\"\nroot = \"sheet\"\n[boxes.sheet]\n");
    ASSERT_NE(laid_out(), nullptr);
    EXPECT_THAT(codes(), Not(Contains("FILE-MISSING")));
}

TEST_F(EditionPipeline, SharesTheTintOfASpotInkBetweenPageAndPicture)
{
    files.written.add("/project/mark.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>"
                                           "<path d='M0 0h40v40z' fill='var(--brand, #123456)'/></svg>");
    write_layout(R"([boxes.sheet]
background = "brand 20%"
children = ["mark", "title", "body"]
[boxes.mark]
image = "mark.svg"
alt = ""
[boxes.title]
content = "title"
[boxes.body]
content = "body"
[colors]
brand = { spot = "PANTONE 286 C", cmyk = [1.5, 33.33, 66.667, 0.4] }
)");
    const std::optional<std::string> made = pdf();
    ASSERT_TRUE(made);
    const std::string file = PdfFile(*made).unpacked();
    const std::string tint = "/C1 [ 0.015 0.3333 0.66667 0.004 ]";
    EXPECT_THAT(file, HasSubstr(tint));
    EXPECT_EQ(file.find(tint), file.rfind(tint));
}

} // namespace

} // namespace skrejlapa
