#include "pdf/canvas.h"
#include "pdf/glyph_array.h"
#include "pdf/syntax.h"

namespace skrejlapa
{

void Canvas::begin_text()
{
    if (in_text_)
        return;
    content_.operators += "BT\n";
    in_text_ = true;
    text_origin_ = {};
}

void Canvas::end_text()
{
    if (in_text_)
        content_.operators += "ET\n";
    in_text_ = false;
}

void Canvas::set_font(const LineRun& run)
{
    const std::size_t font = means_.glyphs.index_of(*run.face);
    if (state_.font == font && state_.font_size == run.size)
        return;
    state_.font = font;
    state_.font_size = run.size;
    content_.fonts.insert(font);
    content_.operators += "/F" + std::to_string(font) + " ";
    append_length(content_.operators, run.size);
    content_.operators += " Tf\n";
}

void Canvas::set_glyph_scale(double scale)
{
    if (state_.glyph_scale == scale)
        return;
    state_.glyph_scale = scale;
    append_number(content_.operators, scale * 100, 4);
    content_.operators += " Tz\n";
}

void Canvas::set_rise(Length rise)
{
    if (state_.rise == rise)
        return;
    state_.rise = rise;
    append_length(content_.operators, rise);
    content_.operators += " Ts\n";
}

void Canvas::move_text_to(Point origin)
{
    const Point mapped = space_.map(origin);
    append_length(content_.operators, mapped.x - text_origin_.x);
    content_.operators += ' ';
    append_length(content_.operators, mapped.y - text_origin_.y);
    content_.operators += " Td\n";
    text_origin_ = mapped;
}

void Canvas::show(const DrawGlyphs& text)
{
    if (text.run.glyphs.empty())
        return;
    if (means_.text == TextForm::outlines) {
        show_outlines(text);
        return;
    }
    begin_text();
    set_overprint(text.overprint);
    set_fill(text.run.color);
    set_font(text.run);
    set_glyph_scale(text.run.glyph_scale);
    move_text_to({text.baseline.x + text.run.glyphs.front().x, text.baseline.y});
    GlyphArray(*this, text.run).show_all();
}

} // namespace skrejlapa
