#include "findings.h"
#include "imported_picture.h"

#include <ZXing/ReadBarcode.h>
#include <ZXing/TextUtfEncoding.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

PicturePtr make(const std::string& text)
{
    Diagnostics found;
    return import_one(qr_source(text), found);
}

std::vector<std::string> findings_of(const std::string& text)
{
    Diagnostics found;
    import_one(qr_source(text), found);
    return summarize(found, SourceMap{});
}

/// The form's rectangles painted into a bitmap, as a printer would.
std::vector<unsigned char> rasterize(const Picture& picture, int pixels_a_module, int side)
{
    const int pixels = side * pixels_a_module;
    std::vector<unsigned char> image(static_cast<std::size_t>(pixels * pixels), 128);
    unsigned char tone = 128;
    std::istringstream content(show_content(picture));
    for (std::string line; std::getline(content, line);) {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        if (line == "0 0 0 0 k")
            tone = 255;
        else if (line == "0 0 0 1 k")
            tone = 0;
        else if (std::sscanf(line.c_str(), "%d %d %d %d re", &x, &y, &width, &height) == 4) {
            for (int row = (side - y - height) * pixels_a_module; row < (side - y) * pixels_a_module; ++row) {
                for (int column = x * pixels_a_module; column < (x + width) * pixels_a_module; ++column)
                    image[static_cast<std::size_t>(row) * static_cast<std::size_t>(pixels) +
                          static_cast<std::size_t>(column)] = tone;
            }
        }
    }
    return image;
}

std::string read_back(const Picture& picture)
{
    const int side = static_cast<int>(picture.size.width.to_pt());
    const std::vector<unsigned char> image = rasterize(picture, 4, side);
    const ZXing::ImageView view(image.data(), side * 4, side * 4, ZXing::ImageFormat::Lum);
    return ZXing::TextUtfEncoding::ToUtf8(ZXing::ReadBarcode(view).text());
}

} // namespace

TEST(QrCode, IsReadBack)
{
    EXPECT_EQ(read_back(*make("https://www.example.org/lauki?a=1&b=2")), "https://www.example.org/lauki?a=1&b=2");
}

TEST(QrCode, HoldsLettersOfAllAlphabets)
{
    EXPECT_EQ(read_back(*make("Ķekava, Ērgļi, Žīguri — Київ")), "Ķekava, Ērgļi, Žīguri — Київ");
}

TEST(QrCode, HoldsALongText) { EXPECT_EQ(read_back(*make(std::string(1000, 'x'))), std::string(1000, 'x')); }

TEST(QrCode, IsAPointAModuleWithItsQuietZone)
{
    EXPECT_EQ(make("A")->size, (Size{pt(21 + 8), pt(21 + 8)})); // version 1 has 21 modules
}

TEST(QrCode, HasInkInsideTheQuietZoneOnly)
{
    EXPECT_EQ(make("A")->ink->area, (Rect{{pt(4), pt(4)}, {pt(21), pt(21)}}));
}

TEST(QrCode, CorrectsAsManyErrorsAsLevelM)
{
    // A byte more than version 1 holds at level M; level L would still do.
    EXPECT_EQ(make("abcdefghijklmn")->size.width, pt(21 + 8));
    EXPECT_EQ(make("abcdefghijklmno")->size.width, pt(25 + 8));
}

TEST(QrCode, RefusesATextThatNoCodeHolds)
{
    EXPECT_THAT(findings_of(std::string(2332, 'x')), ElementsAre("error QR-TOO-LONG"));
}

TEST(QrCode, RefusesAnEmptyText) { EXPECT_THAT(findings_of(""), ElementsAre("error QR-EMPTY")); }

} // namespace skrejlapa
