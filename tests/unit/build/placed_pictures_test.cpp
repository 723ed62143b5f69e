// Pictures on their way from the layout's box into the file.
#include "pdf_file.h"
#include "picture/raster/encode_png.h"
#include "written_project.h"

namespace skrejlapa
{

namespace
{

using testing::ContainsRegex;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class PlacedPictures : public WrittenProject
{
protected:
    /// A red picture whose pixels count from the left in green, in a box of 20 mm square.
    std::string list_of_images(int width, int height, const std::string& keys)
    {
        std::string rgb;
        for (int pixel = 0; pixel < width * height; ++pixel)
            rgb += {'\xE0', static_cast<char>(pixel % width % 200), '\x10'};
        files.written.add("/project/photo.png", encode_png(width, height, rgb).value());
        write_layout("[boxes.sheet]\nchildren = [\"photo\", \"title\", \"body\"]\n"
                     "[boxes.photo]\nimage = \"photo.png\"\nalt = \"\"\nwidth = \"20mm\"\nheight = \"20mm\"\n" +
                     keys + "[boxes.title]\ncontent = \"title\"\n[boxes.body]\ncontent = \"body\"\n");
        const std::optional<std::string> made = pdf();
        return made ? PdfFile(*made).output_of("pdfimages -list {}") : std::string();
    }
};

TEST_F(PlacedPictures, HoldOnlyWhatShows)
{
    EXPECT_THAT(list_of_images(400, 200, "object-fit = \"cover\"\n"), ContainsRegex("image +200 +200 +cmyk +4 +8"));
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(PlacedPictures, HaveNoMorePixelsThanPrintNeeds)
{
    EXPECT_THAT(list_of_images(600, 600, ""), ContainsRegex("image +236 +236 +cmyk +4 +8 +image +no .* 300 +300"));
}

TEST_F(PlacedPictures, AreAsLargeOnThePageAsTheyWereLaidOut)
{
    // 10 pixels of 15 show, over 20 mm: 12.7 to an inch.
    EXPECT_THAT(list_of_images(15, 10, "object-fit = \"cover\"\n"), ContainsRegex("image +1[01] +10 .* 13 +13"));
}

TEST_F(PlacedPictures, SayThatAKeyHasNoSuchWord)
{
    EXPECT_EQ(list_of_images(10, 10, "rendering-intent = \"colorful\"\n"), "");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-KEYWORD"));
}

TEST_F(PlacedPictures, AreNotMadeByAProfileThatIsNotForPrinting)
{
    files.written.add("/project/screen.icc", std::string(36, '\0') + "acsp" + std::string(200, '\0'));
    files.written.add("/project/card.toml", "name = \"House\"\nprofile = \"screen.icc\"\n");
    printer = "card.toml";
    EXPECT_EQ(pdf(), std::nullopt);
    ASSERT_THAT(codes(), ElementsAre("COLOR-PROFILE"));
    EXPECT_THAT(found.all().front().message, HasSubstr("screen.icc has a damaged table of tags"));
    EXPECT_TRUE(found.all().front().span);
}

} // namespace

} // namespace skrejlapa
