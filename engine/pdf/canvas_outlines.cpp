#include "pdf/canvas.h"
#include "pdf/syntax.h"

namespace skrejlapa
{

namespace
{

// Of a scale such as 0.012: what is rounded off adds up to a thousandth of a point over an em.
constexpr int scale_decimals = 6;
constexpr int unit_decimals = 2;

void append_points(std::string& out, std::initializer_list<OutlinePoint> points, std::string_view operation)
{
    for (const OutlinePoint& point : points) {
        append_number(out, point.x, unit_decimals);
        out += ' ';
        append_number(out, point.y, unit_decimals);
        out += ' ';
    }
    out += operation;
}

} // namespace

void Canvas::append_outline(const GlyphOutline& outline)
{
    std::string& out = content_.operators;
    for (const auto& step : outline) {
        if (const auto* const move = std::get_if<OutlineMove>(&step))
            append_points(out, {move->to}, "m\n");
        else if (const auto* const line = std::get_if<OutlineLine>(&step))
            append_points(out, {line->to}, "l\n");
        else if (const auto* const curve = std::get_if<OutlineCurve>(&step))
            append_points(out, {curve->control1, curve->control2, curve->to}, "c\n");
        else
            out += "h\n";
    }
}

// Each glyph in its own font units, so that equal glyphs are equal text and pack well.
void Canvas::show_outlines(const DrawGlyphs& text)
{
    end_text();
    set_overprint(text.overprint);
    set_fill(text.run.color);
    const LineRun& run = text.run;
    const double scale = run.size.to_pt() / run.face->metrics().units_per_em;
    std::string& out = content_.operators;
    for (const PlacedGlyph& glyph : run.glyphs) {
        const GlyphOutline outline = glyph_outline(*run.face, glyph.id);
        if (outline.empty())
            continue;
        out += "q\n";
        append_number(out, scale * run.glyph_scale, scale_decimals);
        out += " 0 0 ";
        append_number(out, scale, scale_decimals);
        out += ' ';
        append({text.baseline.x + glyph.x, text.baseline.y - glyph.y});
        out += "cm\n";
        append_outline(outline);
        out += "f\nQ\n";
    }
}

} // namespace skrejlapa
