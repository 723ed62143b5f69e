// Text that goes in as paths: it must look as it does with its fonts.
#include "pdf_file.h"
#include "set_text.h"

#include <algorithm>
#include <sstream>

#include <gmock/gmock.h>

namespace skrejlapa
{

namespace
{

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A page as Poppler shows it in shades of gray.
struct Picture8 {
    std::size_t width = 0;
    std::size_t height = 0;
    std::string pixels;
};

Picture8 rendered(const PdfFile& file)
{
    std::istringstream output(file.output_of("pdftoppm -r 300 -gray -singlefile {}"));
    std::string kind;
    int most = 0;
    Picture8 picture;
    output >> kind >> picture.width >> picture.height >> most;
    output.get();
    picture.pixels.assign(std::istreambuf_iterator<char>(output), {});
    EXPECT_EQ(kind, "P5");
    EXPECT_EQ(picture.pixels.size(), picture.width * picture.height);
    return picture;
}

int shade(const Picture8& picture, std::size_t at) { return static_cast<unsigned char>(picture.pixels[at]); }

/// How many pixels are darker than half.
int dark_pixels(const Picture8& picture)
{
    int dark = 0;
    for (std::size_t at = 0; at < picture.pixels.size(); ++at)
        dark += shade(picture, at) < 128 ? 1 : 0;
    return dark;
}

/// Whether a shade lies more than a third of the way from black to white outside those around the same place.
bool is_unlike(int shade_here, const Picture8& other, std::size_t x, std::size_t y)
{
    int darkest = 255;
    int lightest = 0;
    for (std::size_t row = y - 1; row <= y + 1; ++row) {
        for (std::size_t column = x - 1; column <= x + 1; ++column) {
            const int around = shade(other, row * other.width + column);
            darkest = std::min(darkest, around);
            lightest = std::max(lightest, around);
        }
    }
    return shade_here < darkest - 85 || shade_here > lightest + 85;
}

/// How many pixels of each have nothing like them in the other, where Poppler sets a glyph to the next pixel.
int unlike_pixels(const Picture8& a, const Picture8& b)
{
    if (a.width != b.width || a.height != b.height)
        return static_cast<int>(a.pixels.size());
    int unlike = 0;
    for (std::size_t y = 1; y + 1 < a.height; ++y) {
        for (std::size_t x = 1; x + 1 < a.width; ++x) {
            const std::size_t at = y * a.width + x;
            unlike += is_unlike(shade(a, at), b, x, y) || is_unlike(shade(b, at), a, x, y) ? 1 : 0;
        }
    }
    return unlike;
}

PaintList all_kinds_of_text()
{
    PaintPage page = empty_page();
    add_text(page, {mm(10), mm(20)}, set_text("Lauki un meži, ūdeņi ņ̄", find_face("Noto Sans"), pt(14)));
    add_text(page, {mm(10), mm(30)}, set_text("office fi fl", find_face("IBM Plex Sans"), pt(9.3)));
    add_text(page, {mm(10), mm(40)}, set_text("Серифы и ёж", find_face("Source Serif 4"), pt(24)));
    add_text(page, {mm(10), mm(50)}, set_text("abc", find_face("Skrejlapa Square CFF"), pt(12)));
    std::vector<LineRun> narrow = set_text("narrowed", find_face("Noto Sans", 700), pt(18));
    for (LineRun& run : narrow) {
        run.glyph_scale = 0.8;
        for (PlacedGlyph& glyph : run.glyphs)
            glyph.x = glyph.x.scaled(0.8);
    }
    add_text(page, {mm(10), mm(60)}, narrow);
    std::vector<LineRun> raised = set_text("raised", find_face("Noto Sans"), pt(12));
    for (LineRun& run : raised) {
        for (PlacedGlyph& glyph : run.glyphs)
            glyph.y = pt(4);
    }
    add_text(page, {mm(10), mm(70)}, raised);
    return {{page}};
}

OutputTerms outlined()
{
    OutputTerms terms;
    terms.text = TextForm::outlines;
    return terms;
}

TEST(WritePdfOutlines, LookAsTheTextDoesWithItsFonts)
{
    const Picture8 with_fonts = rendered(PdfFile(all_kinds_of_text()));
    const Picture8 with_paths = rendered(PdfFile(all_kinds_of_text(), {}, outlined()));
    const int dark = dark_pixels(with_fonts);
    ASSERT_GT(dark, 20000);
    EXPECT_LT(unlike_pixels(with_fonts, with_paths), dark / 1000);
    EXPECT_NEAR(dark_pixels(with_paths), dark, dark / 50.0);
}

TEST(WritePdfOutlines, WouldShowWhereALetterDiffers)
{
    PaintList changed = all_kinds_of_text();
    std::get<DrawGlyphs>(changed.pages.front().items.front().operation).run.glyphs.front().x += pt(1);
    const Picture8 with_fonts = rendered(PdfFile(all_kinds_of_text()));
    const Picture8 with_paths = rendered(PdfFile(changed, {}, outlined()));
    EXPECT_GT(unlike_pixels(with_fonts, with_paths), 60);
}

TEST(WritePdfOutlines, NeedNoFont)
{
    const PdfFile file(all_kinds_of_text(), {}, outlined());
    EXPECT_THAT(file.output_of("qpdf --check {}"), HasSubstr("No syntax or stream encoding errors found"));
    EXPECT_THAT(file.unpacked(), AllOf(Not(HasSubstr("/Font")), Not(HasSubstr("BT\n"))));
}

TEST(WritePdfOutlines, KeepTheirInkAndOverprint)
{
    PaintPage page = empty_page();
    page.items = {
        {DrawGlyphs{{mm(5), mm(5)}, set_text("a", find_face("Noto Sans")).front(), Overprint::overprint}, "", {}}};
    EXPECT_THAT(PdfFile(PaintList{{page}}, {}, outlined()).unpacked(), HasSubstr("/O1 gs\n0 0 0 1 k\nq\n"));
}

TEST(WritePdfOutlines, AreEqualTextForEqualGlyphs)
{
    PaintPage page = empty_page();
    add_text(page, {mm(10), mm(20)}, set_text("oo", find_face("Noto Sans")));
    const std::string file = PdfFile(PaintList{{page}}, {}, outlined()).unpacked();
    const auto outline_after = [&](std::size_t at) {
        const std::size_t begin = file.find("cm\n", at);
        return file.substr(begin, file.find("f\nQ\n", begin) - begin);
    };
    const std::size_t first = file.find("q\n");
    EXPECT_EQ(outline_after(first), outline_after(file.find("Q\n", first)));
}

} // namespace

} // namespace skrejlapa
