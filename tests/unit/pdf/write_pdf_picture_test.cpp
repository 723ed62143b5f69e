#include "pdf_objects.h"
#include "set_text.h"

#include <set>

#include <fmt/format.h>
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
        Picture{hash_content(fmt::format("{}{}", raster.samples.view(), raster.alpha.view())),
                {mm(10), mm(10)},
                {},
                std::move(raster)});
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
    return std::make_shared<Picture>(Picture{hash_content("vector"), {pt(10), pt(10)}, {}, std::move(vector)});
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

TEST(WritePdfPicture, SetsTheTextOfAVectorPictureAsItIs)
{
    LineRun run = set_text("a", find_face("Noto Sans")).front();
    run.glyph_scale = 0.81;
    const PaintItem narrow{DrawGlyphs{{mm(5), mm(5)}, std::move(run)}, "body", {}};
    const PdfFile file(page_of({narrow, drawn(0, area)}), {vector_picture()});
    EXPECT_THAT(file.unpacked(), ContainsRegex("81 Tz\n(.*\n)*100 Tz\n(.*\n)*/X0 Do"));
}

TEST(WritePdfPicture, LinksTheObjectsOfAVectorPicture)
{
    const PdfFile file(page_of({drawn(0, area)}), {vector_picture()});
    EXPECT_THAT(file.output_of("qpdf --check {}"), HasSubstr("No syntax or stream encoding errors found"));
}

// A form that prints with a spot ink, whose tint transform stands within the colour space.
PicturePtr spot_picture(const std::string& id, const std::string& tint_transform)
{
    VectorPicture vector;
    vector.objects.push_back(
        {.dictionary = {{"/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << /ColorSpace "
                         "<< /C [/Separation /PANTONE#20286#20C /DeviceCMYK << " +
                             tint_transform + " >>] >> >>",
                         {}}},
         .is_stream = true,
         .stream = "/C cs 1 scn 0 0 10 10 re f"});
    return std::make_shared<Picture>(Picture{hash_content(id), {pt(10), pt(10)}, {}, std::move(vector)});
}

std::set<std::string> tint_transforms(const PdfFile& file)
{
    std::set<std::string> found;
    const PdfObjects objects(file);
    for (const nlohmann::json& space : objects.arrays_of("/Separation"))
        found.insert(space.at(3).dump());
    return found;
}

const std::string blue_tint = "/C0 [0 0 0 0] /C1 [1 .75 0 .02] /Domain [0 1] /FunctionType 2 /N 1";

TEST(WritePdfPicture, SharesTheTintTransformOfASpotInkWithThePage)
{
    const Ink blue{{1, 0.75, 0, 0.02}, "PANTONE 286 C", 1};
    const PdfFile file(page_of({{FillPath{{MoveTo{{}}, LineTo{{mm(1), mm(1)}}, ClosePath{}}, blue}, "box", {}},
                                drawn(0, {{}, {mm(10), mm(10)}})}),
                       {spot_picture("a", blue_tint)});
    EXPECT_EQ(tint_transforms(file).size(), 1U);
}

TEST(WritePdfPicture, SharesTheTintTransformOfASpotInkAmongPictures)
{
    const PdfFile file(
        page_of({drawn(0, {{}, {mm(10), mm(10)}}), drawn(1, {{}, {mm(10), mm(10)}})}),
        {spot_picture("a", blue_tint), spot_picture("b", "/N 1 " + blue_tint.substr(0, blue_tint.size() - 5))});
    const std::set<std::string> tints = tint_transforms(file);
    ASSERT_EQ(tints.size(), 1U);
    EXPECT_THAT(*tints.begin(), ContainsRegex("^\"[0-9]+ 0 R\"$")) << "an object of its own";
}

} // namespace

} // namespace skrejlapa
