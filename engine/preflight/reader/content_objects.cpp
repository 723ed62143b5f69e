#include "preflight/reader/content_reader.h"
#include "preflight/reader/find_or_read.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

PageMatrix matrix_of(QPDFObjectHandle array)
{
    if (!array.isArray() || array.getArrayNItems() != 6)
        return {};
    const auto at = [&](int index) { return number_of(array.getArrayItem(index)); };
    return {at(0), at(1), at(2), at(3), at(4), at(5)};
}

double effective_ppi(const PageMatrix& to_page, int width_px, int height_px)
{
    constexpr double pt_per_inch = 72;
    if (to_page.across() <= 0 || to_page.up() <= 0)
        return 0;
    constexpr double most = 1e6; // of a picture of no size
    return std::min(most, std::min(width_px / to_page.across(), height_px / to_page.up()) * pt_per_inch);
}

} // namespace

void ContentReader::begin_text(const Operation& /*operation*/)
{
    state_.text.matrix = {};
    state_.text.line = {};
}

void ContentReader::set_font(const Operation& operation)
{
    const std::vector<double> numbers = operation.numbers();
    state_.text.size = numbers.empty() ? 0 : numbers.back();
    QPDFObjectHandle font = resource("/Font", operation.last_name());
    if (font.isDictionary())
        state_.text.font = note_font(document_, font);
    else
        note_damage("a font that is not in the file's list");
}

void ContentReader::move_line(double x, double y)
{
    state_.text.line = PageMatrix{1, 0, 0, 1, x, y}.then(state_.text.line);
    state_.text.matrix = state_.text.line;
}

void ContentReader::move_text(const Operation& operation) { move_line(operation.number(0), operation.number(1)); }

void ContentReader::move_text_and_lead(const Operation& operation)
{
    state_.text.leading = -operation.number(1);
    move_text(operation);
}

void ContentReader::set_text_matrix(const Operation& operation)
{
    const auto at = [&](std::size_t index) { return operation.number(index); };
    state_.text.line = {at(0), at(1), at(2), at(3), at(4), at(5)};
    state_.text.matrix = state_.text.line;
}

void ContentReader::next_line(const Operation& /*operation*/) { move_line(0, -state_.text.leading); }

void ContentReader::show_on_next_line(const Operation& operation)
{
    next_line(operation);
    show_text(operation);
}

// The text's length is not reckoned: where it begins and how high it is tells enough.
void ContentReader::show_text(const Operation& /*operation*/)
{
    constexpr int stroked = 1;
    constexpr int invisible = 3;
    constexpr int clipping = 7;
    const PageMatrix to_page = state_.text.matrix.then(state_.to_page);
    const double size = std::abs(state_.text.size);
    const int rendering = state_.text.rendering;
    const bool is_stroked = rendering % 4 == stroked;
    PdfMark mark{.kind = MarkKind::text, .color = is_stroked ? state_.stroke : state_.fill};
    mark.size_pt = size * to_page.up();
    mark.font = state_.text.font;
    mark.is_invisible = rendering == invisible || rendering == clipping;
    mark.overprints = is_stroked ? state_.stroke_overprints : state_.fill_overprints;
    mark.overprint_mode = state_.overprint_mode;
    mark.is_transparent = is_transparent(is_stroked ? state_.stroke_opacity : state_.fill_opacity);
    PageBounds bounds;
    bounds.add_rectangle(to_page, {0, 0, size / 2, size});
    add(std::move(mark), bounds);
}

void ContentReader::draw_object(const Operation& operation)
{
    QPDFObjectHandle object = resource("/XObject", operation.last_name());
    if (!object.isStream()) {
        note_damage("a drawing or picture that is not in the file");
        return;
    }
    if (name_of(entry_of(object, "/Subtype")) == "Image")
        draw_image(object);
    else if (name_of(entry_of(object, "/Subtype")) == "Form")
        draw_form(object);
}

void ContentReader::draw_form(QPDFObjectHandle form)
{
    GraphicsState inside = state_;
    inside.text.matrix = inside.text.line = {}; // they end with the text object (ISO 32000-1, 9.4.1)
    const bool is_alone = note_group(document_, form, false);
    if (is_alone && is_transparent(state_.fill_opacity)) {
        inside.is_in_group = true;
        inside.fill_opacity = 1;
        inside.stroke_opacity = 1;
    }
    inside.to_page = matrix_of(entry_of(form, "/Matrix")).then(state_.to_page);
    if (const std::optional<PdfBox> box = box_of(entry_of(form, "/BBox"))) {
        PageBounds bounds;
        bounds.add_rectangle(inside.to_page, *box);
        inside.clip = state_.clip.cut_by(bounds);
    }
    QPDFObjectHandle own = entry_of(form, "/Resources");
    if (known_ == nullptr || !open_drawings_.empty() || !own.isDictionary() || !take_form(form, inside))
        read_drawing(form, own.isDictionary() ? own : resources_, inside);
}

// False where nothing may be kept of the form. Its font is told by its fact: numbers of fonts are the page's own.
bool ContentReader::take_form(QPDFObjectHandle form, const GraphicsState& inside)
{
    const std::vector<PdfFontFact>& fonts = document_.facts.fonts;
    const bool has_font = inside.text.font < fonts.size();
    const PdfFontFact font = has_font ? fonts[inside.text.font] : PdfFontFact{};
    const std::optional<ContentHash> key =
        known_->keys.key_of({form}, text_of(known_->frame) + text_of(inside) + (has_font ? text_of(font) : ""));
    if (!key)
        return false;
    const auto read = [&](ContentReader& reader, DocumentReading& own) {
        GraphicsState state = inside;
        state.text.font = 0;
        if (has_font)
            own.facts.fonts.push_back(font);
        reader.read_drawing(form, entry_of(form, "/Resources"), state);
    };
    take_in(*find_or_read(document_, *known_, key, read));
    return true;
}

void ContentReader::take_in(const ContentReading& reading)
{
    const std::vector<std::size_t> fonts = take_facts(reading, document_.facts);
    std::vector<PdfMark> marks = reading.marks;
    number_fonts(marks, fonts);
    marks_.add(marks, reading.bleed);
    uses_transparency_ = uses_transparency_ || reading.uses_transparency;
    for (const std::string& damage : reading.damage)
        note_damage(damage);
}

void ContentReader::draw_image(QPDFObjectHandle image)
{
    PdfMark mark{.kind = MarkKind::image};
    const bool is_stencil = entry_of(image, "/ImageMask").isBool() && entry_of(image, "/ImageMask").getBoolValue();
    mark.color = is_stencil ? state_.fill : tell_space(entry_of(image, "/ColorSpace"), resources_).first;
    mark.width_px = whole_of(number_of(entry_of(image, "/Width")));
    mark.height_px = whole_of(number_of(entry_of(image, "/Height")));
    mark.is_bilevel = is_stencil || number_of(entry_of(image, "/BitsPerComponent")) == 1;
    note_smoothing(entry_of(image, "/Interpolate"));
    for (const char* mask : {"/SMask", "/Mask"})
        note_smoothing(entry_of(entry_of(image, mask), "/Interpolate"));
    mark.is_transparent = entry_of(image, "/SMask").isStream() || is_transparent(state_.fill_opacity);
    add_image(std::move(mark));
}

void ContentReader::draw_inline_image(const Operation& operation)
{
    QPDFObjectHandle dictionary = QPDFObjectHandle::parse("<<" + std::string(operation.image_dictionary) + ">>");
    const auto either = [&](const char* short_key, const char* long_key) {
        QPDFObjectHandle value = entry_of(dictionary, short_key);
        return value.isNull() ? entry_of(dictionary, long_key) : value;
    };
    PdfMark mark{.kind = MarkKind::image};
    QPDFObjectHandle stencil = either("/IM", "/ImageMask");
    const bool is_stencil = stencil.isBool() && stencil.getBoolValue();
    mark.color = is_stencil ? state_.fill : tell_space(either("/CS", "/ColorSpace"), resources_).first;
    mark.width_px = whole_of(number_of(either("/W", "/Width")));
    mark.height_px = whole_of(number_of(either("/H", "/Height")));
    mark.is_bilevel = is_stencil || number_of(either("/BPC", "/BitsPerComponent")) == 1;
    mark.is_transparent = is_transparent(state_.fill_opacity);
    note_smoothing(either("/I", "/Interpolate"));
    add_image(std::move(mark));
}

void ContentReader::note_smoothing(QPDFObjectHandle interpolate)
{
    if (interpolate.isBool() && interpolate.getBoolValue())
        document_.facts.smooths_images = true;
}

void ContentReader::add_image(PdfMark mark)
{
    mark.is_rectangle = state_.to_page.keeps_axes();
    mark.ppi = effective_ppi(state_.to_page, mark.width_px, mark.height_px);
    mark.overprints = state_.fill_overprints;
    mark.overprint_mode = state_.overprint_mode;
    mark.color.parts.clear();
    PageBounds bounds;
    bounds.add_rectangle(state_.to_page, {0, 0, 1, 1});
    add(std::move(mark), bounds);
}

void ContentReader::shade(const Operation& operation)
{
    QPDFObjectHandle shading = resource("/Shading", operation.last_name());
    PdfMark mark{.kind = MarkKind::shading};
    mark.color = tell_space(entry_of(shading, "/ColorSpace"), resources_).first;
    mark.is_transparent = is_transparent(state_.fill_opacity);
    add(std::move(mark), state_.clip);
}

} // namespace skrejlapa
