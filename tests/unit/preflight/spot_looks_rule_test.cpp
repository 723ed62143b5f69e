#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class SpotLooksRule : public CheckedPage
{
protected:
    void draw_with_spot(const std::string& c1)
    {
        leaflet.picture_sources.push_back({.name = "logo.pdf"});
        VectorPicture vector;
        vector.objects.push_back(
            {.dictionary = {{"/ColorSpace << /C [/Separation /Gold /DeviceCMYK << /C0 [0 0 0 0] /C1 [" + c1 +
                                 "] /Domain [0 1] /FunctionType 2 /N 1 >>] >>",
                             {}}},
             .is_stream = true,
             .stream = {}});
        auto picture = std::make_shared<Picture>();
        picture->size = {mm(10), mm(10)};
        picture->content = std::move(vector);
        pictures.push_back(std::move(picture));
        add(DrawPicture{static_cast<PictureId>(pictures.size() - 1), rect(10, 10, 10, 10), "Logo"}, "logo");
    }
    [[nodiscard]] std::vector<std::string> messages() const
    {
        std::vector<std::string> told;
        for (const Diagnostic& finding : findings("SPOT-DIFFERS"))
            told.push_back(finding.message);
        return told;
    }
};

TEST_F(SpotLooksRule, PassesOverTintsOfOneInk)
{
    fill(rect(10, 10, 20, 20), spot("Gold"), "a");
    fill(rect(10, 40, 20, 20), spot("Gold").tinted(0.4), "b");
    EXPECT_THAT(messages(), IsEmpty());
}

TEST_F(SpotLooksRule, NamesTwoBoxesThatDiffer)
{
    fill(rect(10, 10, 20, 20), spot("Gold", {0, 0.2, 0.6, 0.2}), "a");
    fill(rect(10, 40, 20, 20), spot("Gold", {0, 0.3, 0.6, 0.2}), "b");
    EXPECT_THAT(messages(), ElementsAre(AllOf(HasSubstr("\"Gold\""), HasSubstr("the box \"a\" (0/20/60/20)"),
                                              HasSubstr("the box \"b\" (0/30/60/20)"))));
}

TEST_F(SpotLooksRule, TakesTheInkOfAPictureForTheSameWhereItLooksSo)
{
    fill(rect(10, 10, 20, 20), spot("Gold", {0, 0.2, 0.6, 0.2}));
    draw_with_spot("0 .2 0.60 0.2");
    EXPECT_THAT(messages(), IsEmpty());
}

TEST_F(SpotLooksRule, NamesThePictureThatDiffers)
{
    fill(rect(10, 10, 20, 20), spot("Gold", {0, 0.2, 0.6, 0.2}));
    draw_with_spot("0 .3 0.6 0.2");
    EXPECT_THAT(messages(), ElementsAre(HasSubstr("logo.pdf")));
}

TEST_F(SpotLooksRule, TellsANameOnce)
{
    fill(rect(10, 10, 20, 20), spot("Gold", {0, 0.2, 0.6, 0.2}), "a");
    draw_with_spot("0 .3 0.6 0.2");
    draw_with_spot("0 .4 0.6 0.2");
    EXPECT_EQ(count("SPOT-DIFFERS"), 1);
}

TEST_F(SpotLooksRule, RefusesANameThatPdfWouldCut)
{
    fill(rect(10, 10, 20, 20), spot(std::string(127, 'a')));
    EXPECT_EQ(count("SPOT-NAME-TOO-LONG"), 0);
    fill(rect(10, 10, 20, 20), spot(std::string(128, 'a')));
    EXPECT_EQ(count("SPOT-NAME-TOO-LONG"), 1);
}

} // namespace

} // namespace skrejlapa
