#include "findings.h"
#include "imported_picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string mark = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>"
                         "<rect width='40' height='20' fill='var(--key, #000)'/></svg>";

PaletteColor key(double cyan) { return {"key", std::nullopt, {{cyan, 0, 0, 0}, {}, 1}}; }
const PaletteColor other{"other", Rgb{1, 2, 3}, {{0, 1, 0, 0}, {}, 1}};

Pictures import(const std::vector<PictureSource>& sources, Diagnostics& found)
{
    return import_pictures(sources, {.profile = shipped_profile()}, found);
}

Pictures import(const std::vector<PictureSource>& sources)
{
    Diagnostics found;
    return import(sources, found);
}

} // namespace

TEST(ImportPictures, MakesTheSamePictureOnce)
{
    const Pictures pictures = import({picture_file("a.svg", mark, {key(1)}), picture_file("b.svg", mark, {key(1)})});
    EXPECT_EQ(pictures[0], pictures[1]);
}

TEST(ImportPictures, MakesAPictureAgainWhereAColorOfItIsBoundOtherwise)
{
    const Pictures pictures = import({picture_file("a.svg", mark, {key(1)}), picture_file("a.svg", mark, {key(0.5)})});
    EXPECT_THAT(show_content(*pictures[0]), HasSubstr("1 0 0 0 k"));
    EXPECT_THAT(show_content(*pictures[1]), HasSubstr("0.5 0 0 0 k"));
    EXPECT_NE(pictures[0]->id, pictures[1]->id);
}

TEST(ImportPictures, DoesNotMindColorsThatAPictureDoesNotUse)
{
    const Pictures pictures =
        import({picture_file("a.svg", mark, {key(1)}), picture_file("a.svg", mark, {key(1), other})});
    EXPECT_EQ(pictures[0], pictures[1]);
}

TEST(ImportPictures, NamesPicturesByTheirContent)
{
    const Pictures once = import({picture_file("a.svg", mark, {key(1)})});
    const Pictures again = import({picture_file("elsewhere/b.svg", mark, {key(1), other})});
    EXPECT_EQ(once[0]->id, again[0]->id);
}

TEST(ImportPictures, ReportsInTheSourcesOrder)
{
    Diagnostics found;
    std::vector<PictureSource> sources;
    for (const char* const text : {"?", "<svg xmlns='http://www.w3.org/2000/svg'/>", "", "%!PS-Adobe"})
        sources.push_back(picture_file(fmt::format("{}", sources.size()), text));
    import(sources, found);
    EXPECT_THAT(summarize(found, SourceMap{}), ElementsAre("error PICTURE-UNKNOWN-KIND", "error PICTURE-NO-SIZE",
                                                           "error PICTURE-DAMAGED", "error PICTURE-UNKNOWN-KIND"));
}

TEST(ImportPictures, ReportsAFileThatStandsInManyPlacesOnce)
{
    Diagnostics found;
    import({picture_file("a", "?"), picture_file("a", "?"), picture_file("a", "?")}, found);
    EXPECT_EQ(found.error_count(), 1);
}

TEST(ImportPictures, LeavesAPictureWithoutAFileToWhoeverReadIt)
{
    Diagnostics found;
    EXPECT_THAT(import({PictureSource{.name = "missing.svg"}}, found), ElementsAre(nullptr));
    EXPECT_THAT(found.all(), IsEmpty());
}

TEST(ImportPictures, OpensTheProfileOnlyForColorsThatNeedIt)
{
    Diagnostics found;
    import_pictures({picture_file("a.svg", mark, {key(1)})}, {.profile = make_blob("no profile")}, found);
    EXPECT_THAT(found.all(), IsEmpty());
}

TEST(ImportPictures, SaysThatTheProfileIsNoneWhereAColorNeedsIt)
{
    Diagnostics found;
    import_pictures({picture_file("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                                           "<rect width='9' height='9' fill='red'/></svg>")},
                    {.profile = make_blob("no profile")}, found);
    EXPECT_THAT(summarize(found, SourceMap{}), ElementsAre("error COLOR-PROFILE"));
}

TEST(ImportPictures, TellsEpsHowToBecomePdf)
{
    Diagnostics found;
    import({picture_file("logo.ai", "%!PS-Adobe-3.0 EPSF-3.0")}, found);
    EXPECT_THAT(found.all().front().help.front(), HasSubstr("gs -o"));
}

TEST(ImportPictures, UnpacksACompressedSvg)
{
    std::string packed(1000, '\0');
    z_stream stream{};
    ASSERT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
    std::string text = mark;
    stream.next_in = reinterpret_cast<Bytef*>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    ASSERT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    EXPECT_NE(import({picture_file("a.svgz", packed, {key(1)})})[0], nullptr);
}

} // namespace skrejlapa
