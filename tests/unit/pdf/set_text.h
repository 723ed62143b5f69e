/// Text for PDF tests: shaped by the engine, set on one line without a layout.
#pragma once

#include "paint/paint_list.h"
#include "test_fonts.h"
#include "text/font_catalog.h"

#include <algorithm>

namespace skrejlapa
{

/// A face of the shipped fonts or of those in tests/support. Null when there is none.
inline FacePtr find_face(const std::string& family, int weight = 400, bool italic = false)
{
    static const DiskFiles files;
    static Diagnostics found;
    static const FontCatalog catalog = FontCatalog::scan(files, {shipped_fonts_folder(), test_fonts_folder()}, found);
    return catalog.find({family, weight, italic}, {}, found);
}

namespace set_text_details
{

inline LineRun to_line_run(const ShapedParagraph& shaped, const GlyphRun& glyph_run, const LineRun& like, Length& x)
{
    struct Cluster {
        std::uint32_t begin = 0;
        std::vector<Glyph> glyphs;
    };
    std::vector<Cluster> clusters;
    for (const Glyph& glyph : glyph_run.glyphs) {
        if (clusters.empty() || clusters.back().begin != glyph.cluster)
            clusters.push_back({glyph.cluster, {}});
        clusters.back().glyphs.push_back(glyph);
    }
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const std::uint32_t end = i + 1 < clusters.size() ? clusters[i + 1].begin : glyph_run.end;
        texts.push_back(shaped.text.substr(clusters[i].begin, end - clusters[i].begin));
    }
    if (glyph_run.bidi_level % 2 == 1) {
        std::reverse(clusters.begin(), clusters.end());
        std::reverse(texts.begin(), texts.end());
    }
    LineRun run = like;
    run.face = glyph_run.face;
    const double scale = static_cast<double>(like.size.millipoints()) / glyph_run.face->metrics().units_per_em;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        run.clusters.push_back({static_cast<std::uint32_t>(run.glyphs.size()),
                                static_cast<std::uint32_t>(clusters[i].glyphs.size()), texts[i]});
        for (const Glyph& glyph : clusters[i].glyphs) {
            const Length advance = Length::rounded(glyph.advance * scale);
            run.glyphs.push_back({glyph.id, x + Length::rounded(glyph.x_offset * scale),
                                  Length::rounded(glyph.y_offset * scale), advance});
            x += advance;
        }
    }
    return run;
}

} // namespace set_text_details

/// The runs of a text in one face, from left to right.
inline std::vector<LineRun> set_text(const std::string& text, const FacePtr& face, Length size = pt(12),
                                     const Ink& color = black)
{
    Paragraph paragraph;
    paragraph.styles.push_back({.name = "body", .fonts = {face}, .size = size, .language = "lv", .color = color});
    paragraph.runs.push_back({text, 0, {}, {}});
    Diagnostics found;
    const ShapedParagraph shaped = shape_paragraph(paragraph, found);
    LineRun like;
    like.size = size;
    like.color = color;
    like.language = "lv";
    std::vector<LineRun> runs;
    Length x;
    for (const GlyphRun& run : shaped.runs)
        runs.push_back(set_text_details::to_line_run(shaped, run, like, x));
    return runs;
}

inline Length width_of(const std::vector<LineRun>& runs)
{
    return runs.empty() || runs.back().glyphs.empty() ? Length{}
                                                      : runs.back().glyphs.back().x + runs.back().glyphs.back().advance;
}

/// An A5 page with a bleed of 3 mm and room for marks.
inline PaintPage empty_page() { return {"1", {mm(148), mm(210)}, mm(3), mm(5), {}}; }

inline void add_text(PaintPage& page, Point baseline, std::vector<LineRun> runs)
{
    for (LineRun& run : runs)
        page.items.push_back({DrawGlyphs{baseline, std::move(run)}, "body", {}});
}

} // namespace skrejlapa
