// SVG and PDF files that are damaged, endless or nested without end: each is an error or sound, soon, and never breaks
// the PDF it is printed in.
#include "../picture/imported_picture.h"
#include "../picture/sample_pdf.h"
#include "pdf_file.h"
#include "set_text.h"
#include "vandal.h"

#include <ctime>
#include <gmock/gmock.h>

namespace skrejlapa
{

namespace
{

using testing::HasSubstr;

std::string gzipped(const std::string& text)
{
    z_stream stream{};
    constexpr int with_gzip_header = 15 + 16;
    deflateInit2(&stream, 9, Z_DEFLATED, with_gzip_header, 8, Z_DEFAULT_STRATEGY);
    std::string bytes(text.size() + 1024, '\0');
    std::string input = text;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    deflate(&stream, Z_FINISH);
    bytes.resize(bytes.size() - stream.avail_out);
    deflateEnd(&stream);
    return bytes;
}

const std::string plain_svg =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50'><g transform='translate(3 4) scale(.9)'>"
    "<path d='M8 8h40v20zM10 10C20 0 30 0 40 10S60 20 70 10A9 9 30 0 1 8 8' fill='#3f9b3a'/>"
    "<rect x='5' y='6' width='20' height='30' rx='4' stroke='#d03020' stroke-width='2' stroke-dasharray='3 2'/>"
    "<polygon points='1,1 9,1 5,8' fill-rule='evenodd'/></g></svg>";

const std::string rich_svg =
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='80mm' height='40mm' "
    "viewBox='0 0 80 40'><style>.a{fill:url(#g);opacity:.8}</style><defs><linearGradient id='g' x2='1'>"
    "<stop offset='0' stop-color='red'/><stop offset='.5' stop-color='#00f' stop-opacity='.5'/></linearGradient>"
    "<radialGradient id='r' cx='.4'><stop stop-color='lime'/><stop offset='1' stop-color='#123'/></radialGradient>"
    "<clipPath id='c'><circle cx='20' cy='20' r='15'/></clipPath>"
    "<pattern id='p' width='4' height='4' patternUnits='userSpaceOnUse'><circle cx='2' cy='2' r='1'/></pattern></defs>"
    "<rect class='a' width='40' height='30'/><g clip-path='url(#c)'><path d='M0 0h60v30z' fill='url(#r)'/></g>"
    "<use xlink:href='#u' x='9'/><path id='u' d='M30 5h20v20h-20z' fill='url(#p)' stroke='#334455'/></svg>";

PageRecipe colors_page()
{
    return {.content = "q 1 0 0 1 5 5 cm 0.2 0.4 0.6 rg 0 0 20 20 re f /C cs 0.5 scn 20 0 9 9 re f /L cs 50 20 20 scn "
                       "5 5 m 9 20 30 20 40 5 c h B* /F1 Do /G gs 2 w 1 0 0 RG 0 0 m 40 40 l S Q /P1 sh",
            .resources =
                "/ColorSpace << /C [/Separation /Gold /DeviceRGB 5 0 R] /L [/Lab << /WhitePoint [0.96 1 0.82] >>] "
                ">> /XObject << /F1 6 0 R >> /ExtGState << /G << /ca 0.5 /OP true /OPM 1 >> >> "
                "/Shading << /P1 << /ShadingType 3 /ColorSpace /DeviceRGB /Coords [10 10 0 10 10 20] "
                "/Function 5 0 R /Extend [true false] >> >>",
            .objects = {
                stream("/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1]",
                       "{ dup 0.5 gt { 1 exch sub 0.2 0.4 } { dup dup mul dup } ifelse }"),
                stream("/Type /XObject /Subtype /Form /BBox [0 0 40 40] /Group << /S /Transparency /CS /DeviceRGB >> "
                       "/Resources << /Pattern << /T 7 0 R >> >>",
                       "/Pattern cs /T scn 0 0 40 40 re f"),
                stream("/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 "
                       "/Resources << >>",
                       "0 0 1 rg 0 0 2 2 re f")}};
}

PageRecipe images_page()
{
    return {.content = "q 40 0 0 20 5 5 cm /I Do Q q 20 0 0 20 60 5 cm /J Do Q /M gs 0 0 30 30 re f "
                       "BI /W 2 /H 2 /BPC 8 /CS /RGB ID abcdefghijkl\nEI",
            .resources = "/XObject << /I 5 0 R /J 6 0 R >> /ExtGState << /M << /SMask << /S /Luminosity /G 7 0 R "
                         "/BC [0 0 0] >> >> >>",
            .objects = {
                stream("/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceRGB "
                       "/Mask [97 97 98 98 99 99]",
                       "abcdefghijkl"),
                stream("/Type /XObject /Subtype /Image /Width 8 /Height 2 /BitsPerComponent 1 "
                       "/ColorSpace [/Indexed /DeviceRGB 1 <ff000000ff00>] /Decode [1 0]",
                       "ab"),
                stream("/Type /XObject /Subtype /Form /BBox [0 0 90 90] /Group << /S /Transparency /CS /DeviceRGB >> "
                       "/Resources << >>",
                       "0.5 0.6 0.7 rg 0 0 20 20 re f")}};
}

PageRecipe meshes_page()
{
    const std::string corner("\0\x10\x20\x3f\x9b\x3a", 6);
    return {.content = "/S sh /T sh BT /F 10 Tf 5 5 Td [(a) 120 (aa)] TJ ET",
            .resources = "/Shading << /S 5 0 R /T 6 0 R >> /Font << /F 7 0 R >>",
            .objects = {
                stream("/ShadingType 4 /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 "
                       "/Decode [0 100 0 50 0 1 0 1 0 1]",
                       corner + corner + corner),
                stream("/ShadingType 6 /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 "
                       "/Decode [0 100 0 50 0 1] /Function << /FunctionType 3 /Domain [0 1] /Bounds [0.5] "
                       "/Encode [0 1 1 0] /Functions [<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [1 0 0] /C1 [0 0 1] "
                       ">> << /FunctionType 2 /Domain [0 1] /N 2 /C0 [1 1 0] /C1 [0 0 1] >>] >>",
                       std::string("\0", 1) + std::string(28, 'm')),
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 "
                "/LastChar 97 /Widths [10] /Encoding << /Differences [97 /a] >> /CharProcs << /a 8 0 R >> "
                "/Resources << >> >>",
                stream("", "10 0 d0 0.2 0.3 0.4 rg 0 0 8 8 re f")}};
}

struct Imported {
    PicturePtr picture;
    bool has_errors = false;
    double seconds = 0;
};

Imported import_damaged(std::string bytes)
{
    const std::clock_t start = std::clock(); // the processor's time: the machine may be busy with other things
    Diagnostics found;
    Imported imported;
    imported.picture = import_one(picture_file("damaged", std::move(bytes)), found);
    imported.has_errors = found.has_errors();
    imported.seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    return imported;
}

/// One in which sound pictures stand side by side.
std::string check_of(const Pictures& pictures)
{
    PaintPage page = empty_page();
    for (std::size_t at = 0; at < pictures.size(); ++at)
        page.items.push_back(
            {DrawPicture{static_cast<PictureId>(at), {{mm(5), mm(5)}, {mm(20), mm(20)}}, {}}, "box", {}});
    return PdfFile({{page}}, pictures).output_of("qpdf --check {}");
}

constexpr double most_seconds = 10; // under sanitizers; otherwise the slowest takes about one

} // namespace

class DamagedVectors : public testing::TestWithParam<std::pair<const char*, std::string>>
{
};

TEST_P(DamagedVectors, AreErrorsOrSound)
{
    const std::string& whole = GetParam().second;
    ASSERT_NE(import_damaged(whole).picture, nullptr);
    TextVandal vandal(7);
    Pictures sound;
    int refused = 0;
    for (int trial = 0; trial < 50; ++trial) {
        const Imported imported = import_damaged(vandal.damage(whole));
        EXPECT_NE(imported.picture == nullptr, !imported.has_errors) << "trial " << trial;
        EXPECT_LT(imported.seconds, most_seconds) << "trial " << trial;
        refused += imported.picture ? 0 : 1;
        if (imported.picture)
            sound.push_back(imported.picture);
    }
    EXPECT_GT(refused, 2);
    EXPECT_THAT(check_of(sound), HasSubstr("No syntax or stream encoding errors found"));
}

INSTANTIATE_TEST_SUITE_P(Files, DamagedVectors,
                         testing::Values(std::pair{"PlainSvg", plain_svg}, std::pair{"RichSvg", rich_svg},
                                         std::pair{"PackedSvg", gzipped(rich_svg)},
                                         std::pair{"PdfOfColors", make_pdf(colors_page())},
                                         std::pair{"PdfOfImages", make_pdf(images_page())},
                                         std::pair{"PdfOfMeshes", make_pdf(meshes_page())}),
                         [](const auto& file) { return file.param.first; });

namespace
{

std::string repeated(const std::string& text, int count)
{
    std::string result;
    while (count-- > 0)
        result += text;
    return result;
}

const std::string svg_head = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'>";

/// Symbols that use each other ten times a level.
std::string svg_bomb()
{
    std::string text = svg_head + "<defs><g id='a0'><path d='M0 0h9v9z'/></g>";
    for (int level = 1; level <= 8; ++level)
        text += fmt::format("<g id='a{}'>{}</g>", level, repeated(fmt::format("<use href='#a{}'/>", level - 1), 10));
    return text + "</defs><use href='#a8'/></svg>";
}

std::string pattern_in_itself()
{
    return make_pdf({.content = "/Pattern cs /P scn 0 0 50 50 re f",
                     .resources = "/Pattern << /P 5 0 R >>",
                     .objects = {stream("/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 "
                                        "/Resources << /Pattern << /P 5 0 R >> >>",
                                        "/Pattern cs /P scn 0 0 5 5 re f")}});
}

std::string deep_forms()
{
    PageRecipe recipe{.content = "/F Do", .resources = "/XObject << /F 5 0 R >>"};
    for (int level = 0; level < 100; ++level)
        recipe.objects.push_back(stream(fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                                                    "/Resources << /XObject << /F {} 0 R >> >>",
                                                    level < 99 ? level + 6 : 5),
                                        "/F Do"));
    return make_pdf(recipe);
}

std::string endless_image()
{
    return make_pdf({.content = "/I Do",
                     .resources = "/XObject << /I 5 0 R >>",
                     .objects = {stream("/Type /XObject /Subtype /Image /Width 2000000000 /Height 2000000000 "
                                        "/BitsPerComponent 16 /ColorSpace /DeviceRGB",
                                        "abc")}});
}

/// A small stream that unpacks to so many megabytes of one character.
std::string packed_megabytes(int count, char filler)
{
    z_stream packing{};
    deflateInit(&packing, Z_BEST_SPEED);
    std::string piece(1U << 20U, filler);
    std::string bytes(4U << 20U, '\0');
    packing.next_out = reinterpret_cast<Bytef*>(bytes.data());
    packing.avail_out = static_cast<uInt>(bytes.size());
    for (int megabyte = 0; megabyte < count; ++megabyte) {
        packing.next_in = reinterpret_cast<Bytef*>(piece.data());
        packing.avail_in = static_cast<uInt>(piece.size());
        deflate(&packing, megabyte + 1 == count ? Z_FINISH : Z_NO_FLUSH);
    }
    bytes.resize(bytes.size() - packing.avail_out);
    deflateEnd(&packing);
    return bytes;
}

std::string flate_bomb()
{
    return make_pdf({.content = "/F Do",
                     .resources = "/XObject << /F 5 0 R >>",
                     .objects = {stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode",
                                        packed_megabytes(300, ' '))}});
}

std::string mesh_bomb()
{
    return make_pdf(
        {.content = "/S sh",
         .resources = "/Shading << /S 5 0 R >>",
         .objects = {stream("/ShadingType 4 /ColorSpace /DeviceRGB /BitsPerCoordinate 1 /BitsPerComponent 1 "
                            "/BitsPerFlag 2 /Decode [0 100 0 50 0 1 0 1 0 1] /Filter /FlateDecode",
                            packed_megabytes(200, '\0'))}});
}

} // namespace

class EndlessVectors : public testing::TestWithParam<std::pair<const char*, std::string (*)()>>
{
};

TEST_P(EndlessVectors, AreRefusedSoon)
{
    const Imported imported = import_damaged(GetParam().second());
    EXPECT_EQ(imported.picture, nullptr);
    EXPECT_TRUE(imported.has_errors);
    EXPECT_LT(imported.seconds, most_seconds);
}

INSTANTIATE_TEST_SUITE_P(
    Files, EndlessVectors,
    testing::Values(std::pair{"SymbolsWithinSymbols", +[] { return svg_bomb(); }},
                    std::pair{"GroupsWithoutEnd", +[] { return svg_head + repeated("<g>", 200'000); }},
                    std::pair{"EntitiesWithinEntities",
                              +[] {
                                  std::string text = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>";
                                  for (char name = 'b'; name < 'l'; ++name)
                                      text += fmt::format("<!ENTITY {} '{}'>", name,
                                                          repeated(fmt::format("&{};", char(name - 1)), 10));
                                  return text + "]>" + svg_head + "<path d='&k;'/></svg>";
                              }},
                    std::pair{"PatternInItself", +[] { return pattern_in_itself(); }},
                    std::pair{"FormsWithoutEnd", +[] { return deep_forms(); }},
                    std::pair{"ImageOfMorePixelsThanThereAre", +[] { return endless_image(); }},
                    std::pair{"StatesWithoutEnd",
                              +[] { return make_pdf({.content = repeated("q ", 200'000) + "0 0 9 9 re f"}); }},
                    std::pair{"MeshOfMoreCornersThanThereAre", +[] { return mesh_bomb(); }},
                    std::pair{"StreamThatUnpacksWithoutEnd", +[] { return flate_bomb(); }}),
    [](const auto& file) { return file.param.first; });

TEST(HugeVectors, OfAHundredThousandPointsAreTakenIn)
{
    std::string path = "M0 0";
    for (int point = 0; point < 100'000; ++point)
        path += fmt::format("L{} {}", point % 90, point * 7 % 90);
    const Imported imported = import_damaged(svg_head + "<path d='" + path + "z' stroke='#123456'/></svg>");
    ASSERT_NE(imported.picture, nullptr);
    EXPECT_LT(imported.seconds, most_seconds);
}

} // namespace skrejlapa
