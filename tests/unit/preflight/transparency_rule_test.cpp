#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class TransparencyRule : public CheckedPage
{
protected:
    void add_transparent_box()
    {
        add(PushOpacity{0.4}, "veil");
        fill(rect(10, 10, 20, 20), ink(0, 0, 0, 40), "veil");
        add(Pop{}, "veil");
    }
    void add_transparent_picture()
    {
        leaflet.picture_sources.push_back({.name = "logo.png"});
        auto picture = std::make_shared<Picture>();
        picture->size = {mm(10), mm(10)};
        picture->content = RasterPicture{
            .width = 200, .height = 200, .samples = std::string(160000, '\0'), .alpha = std::string(40000, '\x80')};
        pictures.push_back(std::move(picture));
        add(DrawPicture{0, rect(10, 10, 10, 10), "Logo"}, "logo");
    }
    [[nodiscard]] std::vector<std::string> messages() const
    {
        std::vector<std::string> told;
        for (const Diagnostic& finding : findings("PDF-TRANSPARENT"))
            told.push_back(finding.message);
        return told;
    }
};

TEST_F(TransparencyRule, LeavesPdfX4InPeace)
{
    add_transparent_box();
    add_transparent_picture();
    EXPECT_THAT(messages(), IsEmpty());
}

TEST_F(TransparencyRule, NamesBoxAndStandard)
{
    terms.output.standards = {PdfStandard::pdf_x1a_2003};
    add_transparent_box();
    EXPECT_THAT(messages(), ElementsAre(AllOf(HasSubstr("\"veil\""), HasSubstr("60 %"), HasSubstr("PDF/X-1a:2003"))));
}

TEST_F(TransparencyRule, NamesThePicture)
{
    terms.output.standards = {PdfStandard::pdf_14};
    add_transparent_picture();
    EXPECT_THAT(messages(), ElementsAre(AllOf(HasSubstr("logo.png"), HasSubstr("\"logo\""), HasSubstr("PDF-1.4"))));
}

TEST_F(TransparencyRule, NamesTheCardThatForbidsIt)
{
    terms.output.card = "Spiestuve";
    terms.output.may_be_transparent = false;
    add_transparent_box();
    EXPECT_THAT(messages(), ElementsAre(HasSubstr("the printer's card \"Spiestuve\"")));
}

TEST_F(TransparencyRule, TellsABoxOnce)
{
    terms.output.standards = {PdfStandard::pdf_x1a_2003};
    add_transparent_box();
    add_transparent_box();
    EXPECT_EQ(count("PDF-TRANSPARENT"), 1);
}

TEST_F(TransparencyRule, PassesOverFullOpacity)
{
    terms.output.standards = {PdfStandard::pdf_x1a_2003};
    add(PushOpacity{1}, "veil");
    add(Pop{}, "veil");
    EXPECT_THAT(messages(), IsEmpty());
}

} // namespace

} // namespace skrejlapa
