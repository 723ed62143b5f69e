/// Paragraphs for tests, set in the test fonts or the shipped ones, and what became of them as one line of text.
#pragma once

#include "test_fonts.h"
#include "text/font_catalog.h"
#include "text/shaped_paragraph.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

class ParagraphTest : public testing::Test
{
protected:
    /// A face that must be there.
    FacePtr face(const std::string& family, int weight = 400, bool italic = false)
    {
        const FontCatalog& catalog = square_.has_family(family) ? square_ : shipped_;
        FacePtr face = catalog.find({family, weight, italic}, {}, found_);
        EXPECT_NE(face, nullptr) << family;
        return face;
    }

    /// A paragraph without runs in the square font; tests change its style.
    Paragraph empty_paragraph(const std::string& language = "lv")
    {
        Paragraph paragraph;
        paragraph.styles.push_back(
            {.name = "body", .fonts = {face("Skrejlapa Square")}, .size = pt(10), .language = language});
        return paragraph;
    }

    /// The same with one run, which stands so in a source file.
    Paragraph paragraph(const std::string& text, const std::string& language = "lv")
    {
        Paragraph paragraph = empty_paragraph(language);
        add_run(paragraph, text, 0);
        return paragraph;
    }

    void add_run(Paragraph& paragraph, const std::string& text, std::size_t style)
    {
        const FileId file = sources_.add("text.md", text);
        paragraph.runs.push_back({text, style, {file, 0, static_cast<std::uint32_t>(text.size())}, {}});
    }

    ShapedParagraph shape(const Paragraph& paragraph) { return shape_paragraph(paragraph, found_); }
    std::string shaped_text(const Paragraph& paragraph) { return shape(paragraph).text; }

    /// Glyphs as hb-shape writes them: `[id=cluster+advance|…]`, `@x,y` where they are moved; a bracket for each run.
    static std::string glyphs(const ShapedParagraph& shaped)
    {
        std::string line;
        for (const GlyphRun& run : shaped.runs) {
            line += '[';
            for (const Glyph& glyph : run.glyphs) {
                line += fmt::format("{}{}={}", line.back() == '[' ? "" : "|", glyph.id, glyph.cluster);
                if (glyph.x_offset != 0 || glyph.y_offset != 0)
                    line += fmt::format("@{},{}", glyph.x_offset, glyph.y_offset);
                line += fmt::format("+{}", glyph.advance);
            }
            line += ']';
        }
        return line;
    }

    /// The runs' texts between brackets, with their faces' names.
    static std::string runs(const ShapedParagraph& shaped)
    {
        std::string line;
        for (const GlyphRun& run : shaped.runs)
            line += fmt::format("[{}: {}]", run.face->postscript_name(),
                                shaped.text.substr(run.begin, run.end - run.begin));
        return line;
    }

    /// The text with `|` where a line may end, `!` where it must and `~` where it would take a hyphen.
    static std::string with_breaks(const ShapedParagraph& shaped)
    {
        std::string text = shaped.text;
        for (auto place = shaped.breaks.rbegin(); place != shaped.breaks.rend(); ++place) {
            const char* mark = place->kind == BreakKind::allowed     ? "|"
                               : place->kind == BreakKind::mandatory ? "!"
                                                                     : "~";
            text.insert(place->offset, mark);
        }
        return text;
    }

    /// "CODE `source text that it points to`" of each finding.
    [[nodiscard]] std::vector<std::string> findings() const
    {
        std::vector<std::string> lines;
        for (const Diagnostic& diagnostic : found_.all()) {
            const Span span = diagnostic.span;
            const std::string place = span ? sources_.text(span.file).substr(span.begin, span.end - span.begin) : "";
            lines.push_back(fmt::format("{} `{}`", diagnostic.code, place));
        }
        return lines;
    }

    DiskFiles files_;
    Diagnostics found_;
    SourceMap sources_;
    FontCatalog square_ = FontCatalog::scan(files_, {test_fonts_folder()}, found_);
    FontCatalog shipped_ = FontCatalog::scan(files_, {shipped_fonts_folder()}, found_);
};

} // namespace skrejlapa
