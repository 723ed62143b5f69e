// The widths that a PDF states must be those of the font program in it, within a thousandth of an em (ISO 15930-7).
#include "pdf_objects.h"
#include "set_text.h"

#include <cmath>
#include <map>

#include <gmock/gmock.h>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::json;

unsigned short_at(const std::string& bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes.at(at)) * 256U + static_cast<unsigned char>(bytes.at(at + 1));
}

/// Where a table of a TrueType font begins (OpenType 1.9, "Font Tables").
std::size_t table_at(const std::string& font, const std::string& tag)
{
    for (std::size_t entry = 12; entry < 12 + std::size_t{short_at(font, 4)} * 16; entry += 16) {
        if (font.compare(entry, 4, tag) == 0)
            return std::size_t{short_at(font, entry + 8)} * 65536 + short_at(font, entry + 10);
    }
    ADD_FAILURE() << "no table " << tag;
    return 0;
}

/// The advance of a glyph in thousandths of an em, as hmtx has it.
double width_in_program(const std::string& font, std::size_t glyph)
{
    const std::size_t widths = short_at(font, table_at(font, "hhea") + 34);
    const std::size_t entry = table_at(font, "hmtx") + std::min(glyph, widths - 1) * 4;
    return short_at(font, entry) * 1000.0 / short_at(font, table_at(font, "head") + 18);
}

/// By code: "c [w1 w2 …]" again and again (ISO 32000-1, 9.7.4.3).
std::map<std::size_t, double> stated_widths(const Json& array)
{
    std::map<std::size_t, double> widths;
    for (std::size_t i = 0; i + 1 < array.size(); i += 2) {
        std::size_t code = array.at(i).get<std::size_t>();
        for (const Json& width : array.at(i + 1))
            widths[code++] = width.get<double>();
    }
    return widths;
}

class FontWidths : public testing::TestWithParam<std::pair<const char*, int>>
{
};

TEST_P(FontWidths, AreThoseOfTheProgram)
{
    const auto [family, weight] = GetParam();
    PaintPage page = empty_page();
    add_text(page, {mm(10), mm(20)}, set_text("Lauki un meži: 12 km, abc AVW", find_face(family, weight)));
    const PdfFile file(PaintList{{page}});
    const PdfObjects objects(file);
    const std::vector<Json> fonts = objects.with("/Subtype", "/CIDFontType2");
    ASSERT_THAT(fonts, testing::SizeIs(1));
    const std::string program = objects.data(objects.at(fonts.front().at("/FontDescriptor")).at("/FontFile2"));
    const std::map<std::size_t, double> widths = stated_widths(fonts.front().at("/W"));
    EXPECT_THAT(widths, testing::SizeIs(testing::Gt(3U)));
    for (const auto& [code, width] : widths)
        EXPECT_NEAR(width, width_in_program(program, code), 1) << "code " << code;
}

INSTANTIATE_TEST_SUITE_P(WritePdf, FontWidths,
                         testing::Values(std::pair{"Noto Sans", 400}, std::pair{"Source Serif 4", 700},
                                         std::pair{"Skrejlapa Variable", 400}, std::pair{"Skrejlapa Variable", 640}));

} // namespace

} // namespace skrejlapa
