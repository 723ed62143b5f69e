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

/// A standard, the profile that is for it, and by what a file claims it.
struct Claim {
    PdfStandard standard;
    const char* profile;
    std::vector<const char*> words;
};

class DraftedStandard : public WrittenProject, public testing::WithParamInterface<Claim>
{
protected:
    DraftedStandard()
    {
        edition.profile = GetParam().profile;
        Profile& profile = *std::find_if(project.profiles.begin(), project.profiles.end(),
                                         [](const Profile& each) { return each.name == GetParam().profile; });
        profile.standards = {GetParam().standard};
        profile.standard_span = {1, 0, 1}; // somebody wrote it
    }

    std::string written(Quality wanted)
    {
        quality = wanted;
        const std::optional<std::string> made = pdf();
        EXPECT_TRUE(made) << (codes().empty() ? "" : codes().front());
        return made.value_or("");
    }
};

TEST_P(DraftedStandard, IsClaimedByTheFinalFile)
{
    const std::string file = written(Quality::final);
    for (const char* const word : GetParam().words)
        EXPECT_THAT(file, HasSubstr(word));
}

TEST_P(DraftedStandard, IsNotClaimedByTheDraft)
{
    const std::string file = written(Quality::draft);
    EXPECT_EQ(file.substr(0, 8), "%PDF-1.7");
    for (const char* const word : {"GTS_PDFXVersion", "pdfxid:", "pdfuaid:", "pdfaid:"})
        EXPECT_THAT(file, Not(HasSubstr(word)));
}

INSTANTIATE_TEST_SUITE_P(
    All, DraftedStandard,
    testing::Values(Claim{PdfStandard::pdf_x4, "print", {"/GTS_PDFXVersion", "pdfxid:GTS_PDFXVersion"}},
                    Claim{PdfStandard::pdf_x1a_2003, "print", {"/GTS_PDFXVersion (PDF/X-1a:2003)"}},
                    Claim{PdfStandard::pdf_ua1, "web", {"pdfuaid:part"}},
                    Claim{PdfStandard::pdf_a2a, "web", {"pdfaid:part", "pdfaid:conformance"}}));

TEST_F(EditionPipeline, TagsTheDraftOfATaggedPrintEdition)
{
    Profile& print = *std::find_if(project.profiles.begin(), project.profiles.end(),
                                   [](const Profile& each) { return each.name == "print"; });
    print.standards = {PdfStandard::pdf_x4, PdfStandard::pdf_ua1};
    print.standard_span = {1, 0, 1};
    quality = Quality::draft;
    const std::optional<std::string> made = pdf();
    ASSERT_TRUE(made);
    EXPECT_THAT(*made, HasSubstr("/StructTreeRoot"));
    EXPECT_THAT(*made, Not(HasSubstr("pdfuaid:")));
}

} // namespace

} // namespace skrejlapa
