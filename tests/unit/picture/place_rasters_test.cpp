#include "picture/raster/place_rasters.h"

#include "color/source_colors.h"
#include "findings.h"
#include "imported_picture.h"
#include "sample_rasters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double inch = 72;

PicturePtr import(std::string bytes)
{
    Diagnostics found;
    return import_one(picture_file("photo", std::move(bytes)), found);
}

PlacingTerms terms(BlobPtr profile = shipped_profile())
{
    return {.colors = {.profile = std::move(profile), .ink_limit = 3}, .target_ppi = 300};
}

PlacedPictures place(const PicturePtr& picture, std::vector<PictureUse> uses)
{
    Diagnostics found;
    PlacedPictures placed = place_rasters({picture}, uses, terms(), found);
    EXPECT_THAT(summarize(found, SourceMap{}), IsEmpty());
    return placed;
}

const RasterPicture& raster_of(const PlacedPictures& placed)
{
    return std::get<RasterPicture>(placed.pictures.front()->content);
}

PictureUse shown_at(double width_in, double height_in, PicturePart visible = {})
{
    return {.picture = 0, .size = {pt(width_in * inch), pt(height_in * inch)}, .visible = visible};
}

PicturePtr red_square(int pixels)
{
    return import(make_png({.width = pixels, .height = pixels, .row = row_of({'\xFF', '\0', '\0'}, pixels)}));
}

PicturePtr gray_square(int pixels)
{
    return import(make_png(
        {.width = pixels, .height = pixels, .color_type = PNG_COLOR_TYPE_GRAY, .row = row_of("\x40", pixels)}));
}

} // namespace

TEST(PlaceRasters, BringsRgbToInks)
{
    const PlacedPictures placed = place(red_square(4), {shown_at(1, 1)});
    EXPECT_EQ(raster_of(placed).space, SampleSpace::cmyk);
    EXPECT_EQ(raster_of(placed).samples.size(), 4 * 4 * 4U);
    EXPECT_EQ(raster_of(placed).samples[0], '\0');                            // no cyan
    EXPECT_GT(static_cast<unsigned char>(raster_of(placed).samples[1]), 240); // full magenta
    EXPECT_THAT(placed.shown, ElementsAre(PicturePart{}));
}

TEST(PlaceRasters, BringsWhatIsTooFineDownToTheTarget)
{
    const PlacedPictures placed = place(red_square(600), {shown_at(1, 1)});
    EXPECT_EQ(raster_of(placed).width, 300);
    EXPECT_EQ(raster_of(placed).height, 300);
    EXPECT_EQ(raster_of(placed).reduced_by, 2);
}

TEST(PlaceRasters, LeavesWhatIsALittleFinerThanTheTarget)
{
    EXPECT_EQ(raster_of(place(red_square(440), {shown_at(1, 1)})).width, 440);
}

TEST(PlaceRasters, NeverMakesPixelsUp) { EXPECT_EQ(raster_of(place(red_square(20), {shown_at(1, 1)})).width, 20); }

TEST(PlaceRasters, KeepsOnlyWhatShows)
{
    const PlacedPictures placed = place(red_square(200), {shown_at(1, 1, {0.25, 0.5, 0.75, 1})});
    EXPECT_EQ(raster_of(placed).width, 100);
    EXPECT_EQ(raster_of(placed).height, 100);
    EXPECT_THAT(placed.shown, ElementsAre(PicturePart{0.25, 0.5, 0.75, 1}));
}

TEST(PlaceRasters, KeepsPixelsThatShowInPart)
{
    const PlacedPictures placed = place(red_square(10), {shown_at(1, 1, {0.05, 0, 0.55, 1})});
    EXPECT_THAT(placed.shown, ElementsAre(PicturePart{0, 0, 0.6, 1}));
}

TEST(PlaceRasters, KeepsTheRightPixels)
{
    const PicturePtr picture =
        import(make_png({.width = 4, .height = 1, .color_type = PNG_COLOR_TYPE_GRAY, .row = "\x10\x20\x30\x40"}));
    EXPECT_EQ(raster_of(place(picture, {shown_at(1, 1, {0.25, 0, 0.75, 1})})).samples.view(), "\x20\x30");
}

TEST(PlaceRasters, LetsTheLargestPlaceDecideHowFine)
{
    EXPECT_EQ(raster_of(place(red_square(1200), {shown_at(1, 1), shown_at(2, 2)})).width, 600);
}

TEST(PlaceRasters, KeepsWhatShowsInAnyPlace)
{
    const PlacedPictures placed =
        place(red_square(100), {shown_at(1, 1, {0, 0, 0.5, 0.5}), shown_at(1, 1, {0.2, 0.2, 0.8, 0.4})});
    EXPECT_THAT(placed.shown, ElementsAre(PicturePart{0, 0, 0.8, 0.5}));
}

TEST(PlaceRasters, CutsBitsAndLeavesThemAsFineAsLinesNeed)
{
    const PicturePtr bits = import(make_png(
        {.width = 1600, .height = 8, .color_type = PNG_COLOR_TYPE_GRAY, .bit_depth = 1, .row = row_of("\xF0", 200)}));
    EXPECT_EQ(raster_of(place(bits, {shown_at(1, 1)})).width, 1600);
    const RasterPicture cut = raster_of(place(bits, {shown_at(1, 1, {0.5, 0, 1, 1})}));
    EXPECT_EQ(cut.width, 800);
    EXPECT_EQ(cut.bits, 1);
    EXPECT_EQ(cut.samples.view().substr(0, 3), "\xF0\xF0\xF0");
}

TEST(PlaceRasters, BringsBitsDownToThePpiOfLinesAndKeepsThemBits)
{
    const PicturePtr bits = import(make_png(
        {.width = 2400, .height = 8, .color_type = PNG_COLOR_TYPE_GRAY, .bit_depth = 1, .row = row_of("\xF0", 300)}));
    const RasterPicture reduced = raster_of(place(bits, {shown_at(1, 1)}));
    EXPECT_EQ(reduced.width, 1200);
    EXPECT_EQ(reduced.bits, 1);
    EXPECT_EQ(reduced.samples.view().substr(1, 3), "\xCC\xCC\xCC");
}

TEST(PlaceRasters, PassesAPrintableJpegThroughThoughPartsOfItDoNotShow)
{
    const std::string file = make_jpeg({.space = JCS_GRAYSCALE, .pixel = "\x40"});
    const PlacedPictures placed = place(import(file), {shown_at(1, 1, {0.5, 0.5, 1, 1})});
    EXPECT_EQ(raster_of(placed).samples.view(), file);
    EXPECT_THAT(placed.shown, ElementsAre(PicturePart{}));
}

TEST(PlaceRasters, BringsAPrintableJpegDownToTheTarget)
{
    const PicturePtr jpeg =
        import(make_jpeg({.width = 600, .height = 600, .space = JCS_CMYK, .pixel = "\x40\x50\x60\x70"}));
    const RasterPicture placed = raster_of(place(jpeg, {shown_at(1, 1)}));
    EXPECT_EQ(placed.encoding, SampleEncoding::raw);
    EXPECT_EQ(placed.width, 300);
    EXPECT_TRUE(placed.inverted);
    EXPECT_NEAR(static_cast<unsigned char>(placed.samples[0]), 0x40, 2);
}

TEST(PlaceRasters, LeavesAGrayPictureThatFitsAsItIs)
{
    const PicturePtr picture = gray_square(100);
    EXPECT_EQ(place(picture, {shown_at(1, 1)}).pictures.front(), picture);
}

TEST(PlaceRasters, CutsTheAlphaWithTheColors)
{
    const PicturePtr picture = import(make_png(
        {.width = 2, .height = 1, .color_type = PNG_COLOR_TYPE_GRAY_ALPHA, .row = std::string("\x40\x80\x50\xFF", 4)}));
    EXPECT_EQ(raster_of(place(picture, {shown_at(1, 1, {0, 0, 0.5, 1})})).alpha.view(), "\x80");
    EXPECT_EQ(raster_of(place(picture, {shown_at(1, 1, {0.5, 0, 1, 1})})).alpha.view(), ""); // opaque all over
}

TEST(PlaceRasters, TakesColorsByTheProfileInTheFile)
{
    const std::string green("\x40\xC0\x40", 3);
    const std::string wide = make_rgb_profile({{0.3127, 0.3290}, {0.64, 0.33}, {0.21, 0.71}, {0.15, 0.06}});
    const auto cyan = [&](const std::string& profile) {
        const PicturePtr picture = import(make_png({.row = row_of(green, 4), .profile = profile}));
        return static_cast<unsigned char>(raster_of(place(picture, {shown_at(1, 1)})).samples[0]);
    };
    EXPECT_GT(cyan(wide), cyan({}) + 5);
}

TEST(PlaceRasters, GivesPicturesThatCameOutAlikeOneProduct)
{
    const PicturePtr one = red_square(4);
    const PicturePtr other = red_square(4);
    Diagnostics found;
    const std::vector<PictureUse> uses{{.picture = 0, .size = {pt(72), pt(72)}, .visible = {}},
                                       {.picture = 1, .size = {pt(72), pt(72)}, .visible = {}}};
    const PlacedPictures placed = place_rasters({one, other}, uses, terms(), found);
    EXPECT_EQ(placed.pictures[0], placed.pictures[1]);
}

TEST(PlaceRasters, LeavesWhatIsShownNowhere)
{
    const PicturePtr picture = red_square(4);
    EXPECT_EQ(place(picture, {}).pictures.front(), picture);
    EXPECT_EQ(place(picture, {shown_at(1, 1, {0, 0, 0, 0})}).pictures.front(), picture);
}

TEST(PlaceRasters, NamesAPlacedPictureByWhatItShows)
{
    const PicturePtr picture = red_square(100);
    const PlacedPictures left = place(picture, {shown_at(1, 1, {0, 0, 0.5, 1})});
    const PlacedPictures all = place(picture, {shown_at(1, 1)});
    EXPECT_NE(left.pictures.front()->id, all.pictures.front()->id);
}

TEST(PlaceRasters, SaysThatTheProfileCannotBeUsed)
{
    Diagnostics found;
    const PlacedPictures placed =
        place_rasters({red_square(4)}, std::vector{shown_at(1, 1)}, terms(make_blob("no profile")), found);
    EXPECT_THAT(summarize(found, SourceMap{}), ElementsAre("error COLOR-PROFILE"));
    EXPECT_EQ(placed.pictures.front(), nullptr);
}

} // namespace skrejlapa
