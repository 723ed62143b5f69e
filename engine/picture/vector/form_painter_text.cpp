#include "picture/ink/smallest_detail.h"
#include "picture/vector/font_coding.h"
#include "picture/vector/form_painter.h"
#include "picture/vector/reasonable_length.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

/// How much of the box of a glyph is ink: letters cover about a third.
constexpr double glyph_cover = 0.35;

enum TextMode { stroked = 1, invisible = 3, clips_only = 7 };

bool is_shown(int mode) { return mode != invisible && mode != clips_only; }

/// The name that an encoding gives a code, or null.
QPDFObjectHandle glyph_name(QPDFObjectHandle font, int code)
{
    QPDFObjectHandle encoding = font.getKey("/Encoding");
    QPDFObjectHandle differences =
        encoding.isDictionary() ? encoding.getKey("/Differences") : QPDFObjectHandle::newNull();
    if (!differences.isArray())
        return QPDFObjectHandle::newNull();
    long long next = 0;
    for (QPDFObjectHandle& item : differences.getArrayAsVector()) {
        if (item.isInteger())
            next = item.getIntValue();
        else if (item.isName() && next++ == code)
            return item;
    }
    return QPDFObjectHandle::newNull();
}

Matrix matrix_in(QPDFObjectHandle array, const Matrix& otherwise)
{
    if (!array.isArray() || array.getArrayNItems() != 6)
        return otherwise;
    std::array<double, 6> n{};
    for (int at = 0; at < 6; ++at)
        n[static_cast<std::size_t>(at)] =
            array.getArrayItem(at).isNumber() ? array.getArrayItem(at).getNumericValue() : 0;
    return {n[0], n[1], n[2], n[3], n[4], n[5]};
}

bool is_type3(QPDFObjectHandle font) { return font.getKey("/Subtype").isNameAndEquals("/Type3"); }

} // namespace

bool FormPainter::set_text(const ContentOperation& operation, const std::vector<double>& n, Place& place)
{
    const std::string& name = operation.name;
    MeasuredText& text = place.state.text;
    const auto move = [&](double x, double y) {
        place.line = place.line * Matrix{1, 0, 0, 1, x, y};
        place.text = place.line;
    };
    if (name == "BT") {
        place.text = place.line = Matrix{};
    } else if (name == "Tf" && n.size() == 1) {
        QPDFObjectHandle fonts = place.resources.getKey("/Font");
        const std::size_t end = operation.operands.find(' ');
        const std::string font = name_of({"Tf", operation.operands.substr(0, end)});
        set_font(fonts.isDictionary() ? fonts.getKey(font) : QPDFObjectHandle::newNull(), n[0], place);
    } else if (name == "Tc" && n.size() == 1) {
        text.character_spacing = n[0];
    } else if (name == "Tw" && n.size() == 1) {
        text.word_spacing = n[0];
    } else if (name == "Tz" && n.size() == 1) {
        text.scale = n[0] / 100;
    } else if (name == "TL" && n.size() == 1) {
        text.leading = n[0];
    } else if (name == "Ts" && n.size() == 1) {
        text.rise = n[0];
    } else if (name == "Tr" && n.size() == 1) {
        text.mode = static_cast<int>(std::clamp(n[0], 0.0, 7.0));
    } else if (name == "Td" && n.size() == 2) {
        move(n[0], n[1]);
    } else if (name == "TD" && n.size() == 2) {
        text.leading = -n[1];
        move(n[0], n[1]);
    } else if (name == "Tm" && n.size() == 6) {
        place.text = place.line = Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
    } else if (name == "T*") {
        move(0, -text.leading);
    } else {
        return false;
    }
    return true;
}

void FormPainter::set_font(QPDFObjectHandle font, double size, Place& place)
{
    MeasuredText& text = place.state.text;
    text.size = size;
    text.font = font;
    text.widths = nullptr;
    if (!font.isDictionary())
        return;
    auto& widths = work_.fonts[font.getObjGen()];
    if (!widths || font.getObjGen().getObj() == 0)
        widths = std::make_shared<const FontWidths>(read_font_widths(font));
    text.widths = widths;
    const std::string name =
        font.getKey("/BaseFont").isName() ? font.getKey("/BaseFont").getName().substr(1) : "a font without a name";
    const FontInside inside{name, true, tells_characters(font)}; // what is not embedded was refused
    const auto is_known = [&](const FontInside& one) { return one == inside; };
    auto& fonts = work_.facts.fonts;
    if ((!is_type3(font) || !inside.tells_characters) && std::none_of(fonts.begin(), fonts.end(), is_known))
        fonts.push_back(inside);
}

void FormPainter::show(const ContentOperation& operation, Place& place)
{
    const std::string& name = operation.name;
    if (name != "Tj" && name != "TJ" && name != "'" && name != "\"")
        return;
    if (name == "'" || name == "\"")
        set_text({"T*", {}}, {}, place);
    const std::size_t start = operation.operands.find_first_of("([<");
    if (start == std::string::npos)
        return;
    QPDFObjectHandle shown = QPDFObjectHandle::parse(operation.operands.substr(start));
    if (shown.isString()) {
        show_string(shown.getStringValue(), place);
        return;
    }
    if (!shown.isArray())
        return;
    const MeasuredText& text = place.state.text;
    for (QPDFObjectHandle& item : shown.getArrayAsVector()) {
        if (item.isString())
            show_string(item.getStringValue(), place);
        else if (item.isNumber())
            place.text = place.text * Matrix{1, 0, 0, 1, -item.getNumericValue() / 1000 * text.size * text.scale, 0};
    }
}

void FormPainter::show_string(const std::string& string, Place& place)
{
    MeasuredText text = place.state.text;
    if (!text.widths)
        return;
    if (is_shown(text.mode) && !string.empty()) {
        const Matrix m = place.state.to_page * place.text;
        const MeasuredColor& color = text.mode == stroked ? place.state.stroke : place.state.fill;
        note_detail(work_.facts.text, reasonable_length(std::hypot(m.c, m.d) * std::abs(text.size)), color.ink.inks);
    }
    // Glyphs of a Type 3 font count in a space of its own (ISO 32000-1, 9.6.5).
    const double unit = is_type3(text.font) ? matrix_in(text.font.getKey("/FontMatrix"), {0.001}).a : 0.001;
    for (const int code : codes_of(string, text.widths->bytes_a_code)) {
        if (work_.is_too_much())
            return;
        ++work_.operations;
        const double width = text.widths->width_of(code) * unit * text.size;
        if (is_shown(text.mode))
            show_glyph(code, width * text.scale, place);
        const bool is_space = code == ' ' && text.widths->bytes_a_code == 1;
        const double advance = (width + text.character_spacing + (is_space ? text.word_spacing : 0)) * text.scale;
        place.text = place.text * Matrix{1, 0, 0, 1, advance, 0};
    }
}

void FormPainter::show_glyph(int code, double advance, Place& place)
{
    MeasuredText& text = place.state.text;
    if (is_type3(text.font)) {
        paint_glyph_procedure(code, place);
        return;
    }
    if (code == ' ' && text.widths->bytes_a_code == 1)
        return;
    const double bottom = text.widths->descent / 1000 * text.size + text.rise;
    const double height = (text.widths->ascent - text.widths->descent) / 1000 * text.size;
    const VectorPath box =
        transformed(rectangle_path({0, bottom}, advance, height, 0, 0), place.state.to_page * place.text);
    CanvasPaint paint =
        text.mode == stroked
            ? paint_of(place.state.stroke, place.state.stroke_alpha, place.state.stroke_overprints, place)
            : paint_of(place.state.fill, place.state.fill_alpha, place.state.fill_overprints, place);
    paint.ink.alpha *= glyph_cover;
    if (!work_.is_out_of_time())
        canvas_.fill(transformed(box, to_pixels_), FillRule::nonzero, paint);
    work_.pixels += canvas_.take_painted();
}

void FormPainter::paint_glyph_procedure(int code, Place& place)
{
    QPDFObjectHandle font = place.state.text.font;
    QPDFObjectHandle name = glyph_name(font, code);
    QPDFObjectHandle procedures = font.getKey("/CharProcs");
    if (!name.isName() || !procedures.isDictionary() || !procedures.getKey(name.getName()).isStream())
        return;
    const MeasuredText& text = place.state.text;
    MeasureState state = place.state;
    state.to_page = place.state.to_page * place.text * Matrix{text.size * text.scale, 0, 0, text.size, 0, text.rise} *
                    matrix_in(font.getKey("/FontMatrix"), {0.001, 0, 0, 0.001, 0, 0});
    QPDFObjectHandle resources = font.getKey("/Resources");
    paint(procedures.getKey(name.getName()), std::move(state), resources.isDictionary() ? resources : place.resources);
}

} // namespace skrejlapa
