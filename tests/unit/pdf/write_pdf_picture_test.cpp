#include "pdf_file.h"
#include "set_text.h"

#include <gmock/gmock.h>

namespace skrejlapa
{

namespace
{

using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

PicturePtr raster_picture(RasterPicture raster)
{
    raster.width = 2;
    raster.height = 2;
    return std::make_shared<Picture>(
        Picture{hash_content(raster.samples + raster.alpha), {mm(10), mm(10)}, {}, 1, {}, std::move(raster)});
}

PicturePtr cmyk_picture(std::string alpha = {})
{
    return raster_picture({.samples = std::string(16, '\x40'), .alpha = std::move(alpha)});
}

// A form of 10 pt square that paints with a resource in an object of its own.
PicturePtr vector_picture()
{
    VectorPicture vector;
    vector.objects.push_back(
        {.dictionary = {{"/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << /ExtGState << /E ", 1},
                        {" >> >>", {}}},
         .is_stream = true,
         .stream = "/E gs 1 0 0 0 k 0 0 10 10 re f"});
    vector.objects.push_back({.dictionary = {{"/Type /ExtGState /LW 1", {}}}});
    return std::make_shared<Picture>(Picture{hash_content("vector"), {pt(10), pt(10)}, {}, 1, {}, std::move(vector)});
}

PaintItem drawn(PictureId id, Rect area) { return {DrawPicture{id, area, {}}, "image", {}}; }

PaintList page_of(std::vector<PaintItem> items)
{
    PaintPage page = empty_page();
    page.items = std::move(items);
    return {{page}};
}

constexpr Rect area{{pt(0), pt(0)}, {pt(20), pt(30)}};

TEST(WritePdfPicture, WritesSamplesInProcessInks)
{
    const PdfFile file(page_of({drawn(0, area)}), {cmyk_picture()});
    EXPECT_THAT(file.output_of("pdfimages -list {}"), ContainsRegex("image +2 +2 +cmyk +4 +8 +image"));
}

TEST(WritePdfPicture, WritesTransparencyAsASoftMask)
{
    const PdfFile file(page_of({drawn(0, area)}), {cmyk_picture("\x01\x02\x03\x04")});
    EXPECT_THAT(file.output_of("pdfimages -list {}"), ContainsRegex("smask +2 +2 +gray +1 +8 +image"));
    EXPECT_THAT(file.unpacked(), HasSubstr("/Group << /CS /DeviceCMYK"));
}

TEST(WritePdfPicture, TurnsAnInvertedJpegRound)
{
    RasterPicture jpeg{.encoding = SampleEncoding::jpeg, .inverted = true, .samples = "not looked into"};
    const std::string file = PdfFile::written(page_of({drawn(0, area)}), {raster_picture(std::move(jpeg))});
    EXPECT_THAT(file, AllOf(HasSubstr("/Decode [1 0 1 0 1 0 1 0]"), HasSubstr("/Filter /DCTDecode"),
                            HasSubstr("not looked into")));
}

TEST(WritePdfPicture, StoresThePictureOnceHoweverOftenItIsDrawn)
{
    const PicturePtr picture = cmyk_picture();
    PaintList list = page_of({drawn(0, area), drawn(1, area)});
    list.pages.push_back(list.pages.front());
    const std::string file = PdfFile::written(list, {picture, std::make_shared<Picture>(*picture)});
    EXPECT_EQ(file.find("/Subtype /Image"), file.rfind("/Subtype /Image"));
}

TEST(WritePdfPicture, LeavesOutWhatIsNotDrawn)
{
    const std::string file = PdfFile::written(page_of({}), {cmyk_picture()});
    EXPECT_THAT(file, Not(HasSubstr("/Subtype /Image")));
}

TEST(WritePdfPicture, PassesOverAPictureThatCouldNotBeMade)
{
    const PdfFile file(page_of({drawn(0, area), drawn(7, area)}), {nullptr});
    EXPECT_THAT(file.output_of("qpdf --check {}"), HasSubstr("No syntax or stream encoding errors found"));
}

TEST(WritePdfPicture, KeepsAVectorPictureAsAForm)
{
    const PdfFile file(page_of({drawn(0, area)}), {vector_picture()});
    EXPECT_THAT(file.unpacked(), AllOf(HasSubstr("/E gs 1 0 0 0 k"), HasSubstr("/LW 1"),
                                       HasSubstr("q\n2 0 0 3 22.677 587.953 cm\n/X0 Do\nQ\n")));
}

TEST(WritePdfPicture, LinksTheObjectsOfAVectorPicture)
{
    const PdfFile file(page_of({drawn(0, area)}), {vector_picture()});
    EXPECT_THAT(file.output_of("qpdf --check {}"), HasSubstr("No syntax or stream encoding errors found"));
}

} // namespace

} // namespace skrejlapa
