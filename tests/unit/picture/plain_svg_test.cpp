#include "findings.h"
#include "imported_picture.h"
#include "picture/plain/plain_svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace skrejlapa
{

namespace
{

using testing::HasSubstr;

const PaletteColor leaf{"leaf", Rgb{0x3f, 0x9b, 0x3a}, {{0.75, 0.1, 0.95, 0.05}, {}, 1}};

std::string svg(std::string_view inside)
{
    return fmt::format(
        "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100' viewBox='0 0 200 100'>{}</svg>", inside);
}

bool is_plain(std::string_view inside) { return read_plain_svg(svg(inside)).has_value(); }

PicturePtr import(const std::string& text)
{
    Diagnostics found;
    return import_one(picture_file("logo.svg", text, {leaf}), found);
}

/// A content stream's points, colours and painting operators, brought to points of the page with y up; what the two
/// ways of importing write differently (scale, flip, rectangles, closing) is evened out.
std::string even_out(const std::string& content, double height_pt)
{
    double scale = 1;
    bool is_flipped = false;
    std::string text;
    std::vector<double> numbers;
    std::istringstream words(content);
    const auto point = [&](double x, double y) {
        text +=
            fmt::format("{:.1f},{:.1f} ", x * scale + 0.001, (is_flipped ? height_pt - y * scale : y * scale) + 0.001);
    };
    for (std::string word; words >> word;) {
        char* end = nullptr;
        const double number = std::strtod(word.c_str(), &end);
        if (*end == '\0') {
            numbers.push_back(number);
            continue;
        }
        if (word == "cm") {
            is_flipped = true;
            scale = height_pt / numbers.at(5);
        } else if (word == "re") {
            const double right = numbers.at(0) + numbers.at(2);
            const double bottom = numbers.at(1) + numbers.at(3);
            point(numbers[0], numbers[1]);
            point(right, numbers[1]);
            point(right, bottom);
            point(numbers[0], bottom);
        } else if (word == "m" || word == "l" || word == "c") {
            for (std::size_t at = 0; at + 1 < numbers.size(); at += 2)
                point(numbers[at], numbers[at + 1]);
        } else if (word == "w") {
            text += fmt::format("{:.1f} w ", numbers.at(0) * scale);
        } else if (word == "k" || word == "K") {
            text += fmt::format("{} {} {} {} {} ", numbers.at(0), numbers.at(1), numbers.at(2), numbers.at(3), word);
        } else if (word == "f" || word == "f*" || word == "S") {
            text += word + " ";
        }
        numbers.clear();
    }
    return text;
}

std::string shape_of(const Picture& picture) { return even_out(show_content(picture), picture.size.height.to_pt()); }

/// The same drawing for the full importer.
std::string made_full(std::string text) { return text.insert(text.find('>') + 1, "<style/>"); }

} // namespace

class PlainShapes : public testing::TestWithParam<const char*>
{
};

TEST_P(PlainShapes, AreDrawnAsTheFullImporterDrawsThem)
{
    ASSERT_TRUE(is_plain(GetParam()));
    const PicturePtr plain = import(svg(GetParam()));
    const PicturePtr full = import(made_full(svg(GetParam())));
    EXPECT_EQ(shape_of(*plain), shape_of(*full));
    EXPECT_EQ(plain->size, full->size);
    EXPECT_NEAR(plain->ink->area.left().to_pt(), full->ink->area.left().to_pt(), 1);
    EXPECT_NEAR(plain->ink->area.bottom().to_pt(), full->ink->area.bottom().to_pt(), 1);
    EXPECT_NEAR(plain->ink->cover, full->ink->cover, 0.04);
}

INSTANTIATE_TEST_SUITE_P(
    Svg, PlainShapes,
    testing::Values("<path d='M8 8h40v20z' fill='#3f9b3a'/>", "<path d='m8,8 10,10 -5.5.5zm50 0l10 10v-9z'/>",
                    "<path d='M10 10C20 0 30 0 40 10S60 20 70 10'/>", "<path d='M10 50Q30 10 50 50T90 50z'/>",
                    "<path d='M8 8L60 8 60 60ZM20 20L30 20 30 30Z' fill-rule='evenodd'/>",
                    "<rect x='10' y='20' width='50' height='30' style='fill:rgb(63, 155, 58)'/>",
                    "<polygon points='10,10 60,10 35,60'/>",
                    "<g transform='translate(20 10) scale(2)'><path d='M8 8h10v5z' fill='#808080'/></g>",
                    "<g transform='rotate(30 100 50)'><path d='M80 40h40v20h-40z'/></g>",
                    "<path transform='matrix(1 0 .5 1 5 5)' d='M8 8h40v20z'/>",
                    "<g fill='none' stroke='#3f9b3a' stroke-width='4'><path d='M20 20L80 60'/></g>",
                    "<g transform='scale(.5)'><line x1='20' y1='20' x2='150' y2='120' stroke='black'/></g>",
                    "<g fill='#fff'><rect width='200' height='100'/></g><path d='M50 20h90v60h-90z'/>"));

class PlainRoundShapes : public testing::TestWithParam<const char*>
{
};

TEST_P(PlainRoundShapes, CoverWhatTheFullImportersCover)
{
    ASSERT_TRUE(is_plain(GetParam()));
    const PicturePtr plain = import(svg(GetParam()));
    const PicturePtr full = import(made_full(svg(GetParam())));
    EXPECT_NEAR(plain->ink->area.left().to_pt(), full->ink->area.left().to_pt(), 1);
    EXPECT_NEAR(plain->ink->area.right().to_pt(), full->ink->area.right().to_pt(), 1);
    EXPECT_NEAR(plain->ink->area.top().to_pt(), full->ink->area.top().to_pt(), 1);
    EXPECT_NEAR(plain->ink->area.bottom().to_pt(), full->ink->area.bottom().to_pt(), 1);
    EXPECT_NEAR(plain->ink->cover, full->ink->cover, 0.03);
}

INSTANTIATE_TEST_SUITE_P(Svg, PlainRoundShapes,
                         testing::Values("<circle cx='60' cy='50' r='40'/>",
                                         "<ellipse cx='90' cy='50' rx='70' ry='20'/>",
                                         "<rect x='10' y='10' width='150' height='70' rx='30'/>",
                                         "<path d='M20 50A30 30 0 1 1 80 50z'/>",
                                         "<path d='M20 50a30 20 30 01 60 10'/>",
                                         "<circle cx='60' cy='50' r='40'/><circle cx='60' cy='50' r='20' fill='#fff'/>",
                                         "<circle cx='60' cy='50' r='30' fill='none' stroke='red' stroke-width='8'/>"));

class NotPlain : public testing::TestWithParam<const char*>
{
};

TEST_P(NotPlain, IsLeftToTheFullImporter) { EXPECT_FALSE(is_plain(GetParam())); }

INSTANTIATE_TEST_SUITE_P(
    Svg, NotPlain,
    testing::Values("<style>path{fill:red}</style><path d='M0 0h9v9z'/>", "<use href='#a'/>",
                    "<path d='M0 0h9v9z' fill='url(#g)'/>", "<path d='M0 0h9v9z' opacity='.5'/>",
                    "<path d='M0 0h9v9z' fill='currentColor'/>", "<path d='M0 0h9v9z' fill='rebeccapurple'/>",
                    "<path d='M0 0h9v9z' clip-path='url(#c)'/>", "<path d='M0 0h9v9z' style='filter:url(#f)'/>",
                    "<path d='M0 0h9v9z' style='fill:red !important'/>", "<path d='M0 0h9 9v z'/>",
                    "<path d='M0 0h9v9z' stroke='red' transform='scale(1 2)'/>", "<svg width='9' height='9'/>",
                    "<switch><g/></switch>", "<path d='M0 0h9v9z' systemLanguage='lv'/>", "<path d=M0/>",
                    "<path d='M0 0h9v9z' d='M0 0'/>", "<g><path d='M0 0h9v9z'/>", "text",
                    "<rect width='50%' height='9'/>", "<g xmlns='http://example.org'><path d='M0 0h9v9z'/></g>",
                    "<path id='&amp;' d='M0 0h9v9z'/>",
                    "<path d='M20 20z' stroke='red' stroke-width='9' stroke-linecap='square'/>"));

TEST(PlainSvg, LoadsNoRendererForWhatEditorsLeaveBehind)
{
    EXPECT_TRUE(
        is_plain("<title>Mark</title><metadata><r:RDF xmlns:r='urn:r'><r:li/></r:RDF></metadata>"
                 "<defs id='d'><linearGradient id='g'/></defs><s:view xmlns:s='urn:s'><s:grid/></s:view>"
                 "<g style='display:inline;font-size:12px;-inkscape-font:x'><path d='M0 0h9v9z' class='a'/></g>"));
}

TEST(PlainSvg, LeavesOutWhatIsNotShown)
{
    EXPECT_EQ(read_plain_svg(svg("<g display='none'><path d='M0 0h9v9z'/></g><path d='M0 0h9v9z' fill='none'/>"))
                  ->shapes.size(),
              0U);
}

TEST(PlainSvg, IsInPaletteColors)
{
    EXPECT_THAT(show_content(*import(svg("<path d='M0 0h9v9z' fill='var(--leaf)'/>"))),
                HasSubstr("0.75 0.1 0.95 0.05 k"));
}

TEST(PlainSvg, LeavesSpotInksToTheFullImporter)
{
    const PaletteColor brand{"brand", std::nullopt, {{1, 0.75, 0, 0}, "PANTONE 286 C", 1}};
    Diagnostics found;
    const PicturePtr picture =
        import_one(picture_file("logo.svg", svg("<path d='M0 0h9v9z' fill='var(--brand)'/>"), {brand}), found);
    EXPECT_THAT(show_objects(*picture), HasSubstr("/Separation"));
}

TEST(PlainSvg, SaysEachColorOnce)
{
    const std::string content = show_content(*import(svg("<path d='M0 0h9v9z'/><path d='M20 0h9v9z'/>")));
    EXPECT_EQ(content.find("k\n"), content.rfind("k\n"));
}

} // namespace skrejlapa
