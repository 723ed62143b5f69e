#include "picture/vector/form_painter.h"

#include "picture/ink/smallest_detail.h"
#include "picture/plain/path_measures.h"
#include "picture/vector/reasonable_length.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_stroking(const std::string& operation) { return operation.front() >= 'A' && operation.front() <= 'Z'; }

/// By how much a matrix enlarges, on the mean of all directions.
double enlargement(const Matrix& m) { return std::sqrt(std::abs(m.a * m.d - m.b * m.c)); }

/// What a colour space starts with (ISO 32000-1, 8.6.5.6 and 8.6.6).
std::vector<double> initial_color(const InkedSpace& space)
{
    if (space.kind == InkedSpace::Kind::cmyk)
        return {0, 0, 0, 1};
    return std::vector<double>(space.components(), space.kind == InkedSpace::Kind::colorants ? 1 : 0);
}

} // namespace

bool MeasureWork::is_too_much() const
{
    constexpr std::uint64_t most_operations = 5'000'000;
    return operations > most_operations;
}

bool MeasureWork::is_out_of_time() const { return pixels > most_painted_pixels; }

std::shared_ptr<const Content> FormPainter::content_of(QPDFObjectHandle stream)
{
    auto& content = work_.contents[stream.getObjGen()];
    if (!content)
        content = std::make_shared<Content>(parse_content(decode_stream(stream).value_or("")));
    return content;
}

void FormPainter::paint(QPDFObjectHandle stream, MeasureState state, QPDFObjectHandle inherited)
{
    constexpr int deepest = 40;
    if (work_.depth >= deepest || work_.is_too_much())
        return;
    QPDFObjectHandle dictionary = stream.getDict();
    Place place{.resources =
                    dictionary.getKey("/Resources").isDictionary() ? dictionary.getKey("/Resources") : inherited,
                .state = std::move(state),
                .form_space = {}};
    place.form_space = place.state.to_page;
    QPDFObjectHandle paint_type = dictionary.getKey("/PaintType");
    place.has_own_colors = !paint_type.isInteger() || paint_type.getIntValue() != 2;
    constexpr std::uint64_t steps_of_a_form = 25;
    work_.operations += steps_of_a_form;
    ++work_.depth;
    run(*content_of(stream), place);
    --work_.depth;
}

void FormPainter::run(const Content& content, Place& place)
{
    for (const ContentOperation& operation : content) {
        if (work_.is_too_much())
            return;
        ++work_.operations;
        apply(operation, place);
    }
}

void FormPainter::apply(const ContentOperation& operation, Place& place)
{
    const std::string& name = operation.name;
    const std::vector<double> n = is_any_of(name, {"EI", "TJ", "Tj"}) ? std::vector<double>{} : numbers_of(operation);
    if (construct(operation, n, place) || set_line(operation, n, place))
        return;
    if (is_any_of(name, {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n"})) {
        end_path(name, place);
    } else if (name == "W" || name == "W*") {
        place.pending_clip = name;
    } else if (name == "q") {
        place.saved.push_back(place.state);
    } else if (name == "Q" && !place.saved.empty()) {
        place.state = std::move(place.saved.back());
        place.saved.pop_back();
    } else if (name == "cm" && n.size() == 6) {
        place.state.to_page = place.state.to_page * Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
    } else if (name == "d1") {
        place.has_own_colors = false;
    } else if (name == "Do") {
        paint_object(name_of(operation), place);
    } else if (name == "sh") {
        paint_shading(name_of(operation), place);
    } else if (name == "gs") {
        QPDFObjectHandle states = place.resources.getKey("/ExtGState");
        if (states.isDictionary())
            set_state(states.getKey(name_of(operation)), place);
    } else if (!set_color(operation, n, place) && !set_text(operation, n, place)) {
        show(operation, place);
    }
}

bool FormPainter::construct(const ContentOperation& operation, const std::vector<double>& n, Place& place)
{
    const std::string& name = operation.name;
    const Matrix& m = place.state.to_page;
    const auto add = [&](PathVerb verb, PathPoint control1, PathPoint control2, PathPoint to) {
        place.path.push_back({verb, m.apply(control1), m.apply(control2), m.apply(to)});
        place.current = to;
    };
    if (name == "m" && n.size() == 2) {
        add(PathVerb::move, {}, {}, {n[0], n[1]});
        place.start = place.current;
    } else if (name == "l" && n.size() == 2) {
        add(PathVerb::line, {}, {}, {n[0], n[1]});
    } else if (name == "c" && n.size() == 6) {
        add(PathVerb::curve, {n[0], n[1]}, {n[2], n[3]}, {n[4], n[5]});
    } else if (name == "v" && n.size() == 4) {
        add(PathVerb::curve, place.current, {n[0], n[1]}, {n[2], n[3]});
    } else if (name == "y" && n.size() == 4) {
        add(PathVerb::curve, {n[0], n[1]}, {n[2], n[3]}, {n[2], n[3]});
    } else if (name == "re" && n.size() == 4) {
        add(PathVerb::move, {}, {}, {n[0], n[1]});
        add(PathVerb::line, {}, {}, {n[0] + n[2], n[1]});
        add(PathVerb::line, {}, {}, {n[0] + n[2], n[1] + n[3]});
        add(PathVerb::line, {}, {}, {n[0], n[1] + n[3]});
        add(PathVerb::close, {}, {}, {n[0], n[1]});
        place.start = place.current;
    } else if (name == "h") {
        add(PathVerb::close, {}, {}, place.start);
    } else {
        return false;
    }
    return true;
}

bool FormPainter::set_line(const ContentOperation& operation, const std::vector<double>& n, Place& place)
{
    if (operation.name == "w" && n.size() == 1)
        place.state.line_width = n[0];
    return is_any_of(operation.name, {"w", "J", "j", "M", "d", "i", "ri"});
}

bool FormPainter::set_color(const ContentOperation& operation, const std::vector<double>& n, Place& place)
{
    const std::string& name = operation.name;
    if (!is_any_of(name, {"g", "G", "k", "K", "rg", "RG", "cs", "CS", "sc", "SC", "scn", "SCN"}))
        return false;
    if (!place.has_own_colors)
        return true;
    MeasuredColor& color = is_stroking(name) ? place.state.stroke : place.state.fill;
    const char kind = static_cast<char>(name.front() | 0x20);
    if (kind == 'c') {
        color.space =
            work_.reader.space_of(QPDFObjectHandle::newName(name_of(operation)), place.resources.getKey("/ColorSpace"));
        color.ink = InkReader::ink_of(color.space, initial_color(color.space));
        color.pattern.clear();
        return true;
    }
    if (kind == 's') {
        color.pattern = color.space.kind == InkedSpace::Kind::pattern ? name_of(operation) : "";
        const bool is_under_pattern = !color.pattern.empty() && color.space.base;
        color.ink = InkReader::ink_of(is_under_pattern ? *color.space.base : color.space, n);
        return true;
    }
    const char* const device = kind == 'g' ? "/DeviceGray" : kind == 'k' ? "/DeviceCMYK" : "/DeviceRGB";
    color = {};
    color.space = work_.reader.space_of(QPDFObjectHandle::newName(device), QPDFObjectHandle::newNull());
    color.ink = InkReader::ink_of(color.space, n);
    return true;
}

void FormPainter::set_state(QPDFObjectHandle state, Place& place)
{
    if (!state.isDictionary())
        return;
    MeasureState& to = place.state;
    const auto number = [&](const char* key, double otherwise) {
        QPDFObjectHandle value = state.getKey(key);
        return value.isNumber() ? value.getNumericValue() : otherwise;
    };
    const auto flag = [&](const char* key, bool otherwise) {
        QPDFObjectHandle value = state.getKey(key);
        return value.isBool() ? value.getBoolValue() : otherwise;
    };
    to.line_width = number("/LW", to.line_width);
    to.fill_alpha = number("/ca", to.fill_alpha);
    to.stroke_alpha = number("/CA", to.stroke_alpha);
    to.stroke_overprints = flag("/OP", to.stroke_overprints);
    to.fill_overprints = flag("/op", flag("/OP", to.fill_overprints));
    to.overprint_mode = number("/OPM", to.overprint_mode) == 1 ? 1 : 0;
    if (state.getKey("/BM").isName())
        to.multiplies = is_any_of(state.getKey("/BM").getName(), {"/Multiply", "/Darken", "/ColorBurn"});
    QPDFObjectHandle mask = state.getKey("/SMask");
    if (mask.isNull())
        return;
    to.soft_mask = mask.isDictionary() ? soft_mask(mask, place) : ClipMask();
    to.let_through = both(to.clip, to.soft_mask);
}

void FormPainter::end_path(const std::string& name, Place& place)
{
    if (is_any_of(name, {"s", "b", "b*"}))
        place.path.push_back({PathVerb::close, {}, {}, place.state.to_page.apply(place.start)});
    const FillRule rule = name.back() == '*' ? FillRule::even_odd : FillRule::nonzero;
    const bool fills = is_any_of(name, {"f", "F", "f*", "B", "B*", "b", "b*"});
    if (fills && !place.path.empty())
        fill(place.path, rule, place);
    if (name != "n" && !is_any_of(name, {"f", "F", "f*"}) && !place.path.empty())
        stroke(place);
    if (!place.pending_clip.empty())
        clip(place.path, place.pending_clip == "W*" ? FillRule::even_odd : FillRule::nonzero, place.state);
    place.pending_clip.clear();
    place.path.clear();
}

void FormPainter::clip(const VectorPath& path, FillRule rule, MeasureState& state)
{
    if (work_.is_out_of_time())
        return;
    const ClipMask mask = ClipMask::of_path(transformed(path, to_pixels_), rule, state.clip.box(canvas_.grid()));
    work_.pixels += mask.cost();
    state.clip = both(state.clip, mask);
    state.let_through = both(state.clip, state.soft_mask);
}

CanvasPaint FormPainter::paint_of(const MeasuredColor& color, double alpha, bool overprints, const Place& place)
{
    CanvasPaint paint{.ink = color.ink, .shade = {}, .mixing = InkMixing::knock_out, .clip = place.state.let_through};
    paint.ink.alpha = std::clamp(alpha, 0.0, 1.0);
    if (place.state.multiplies)
        paint.mixing = InkMixing::multiply;
    if (!overprints || !color.pattern.empty())
        return paint;
    paint.mixing = InkMixing::overprint;
    work_.facts.overprints_white = work_.facts.overprints_white || looks_white(paint.ink.inks);
    // Mode 1 leaves alone what an ink of 0 would take out (ISO 32000-1, 11.7.4.3).
    if (place.state.overprint_mode == 1 && color.space.kind == InkedSpace::Kind::cmyk)
        std::erase_if(paint.ink.inks, [](const PlaneInk& ink) { return ink.tint == 0; });
    return paint;
}

void FormPainter::fill(const VectorPath& path, FillRule rule, Place& place)
{
    const MeasuredColor& color = place.state.fill;
    CanvasPaint paint = paint_of(color, place.state.fill_alpha, place.state.fill_overprints, place);
    if (const auto width_pt = thin_rectangle(path); width_pt && color.pattern.empty())
        note_detail(work_.facts.lines, reasonable_length(*width_pt), color.ink.inks);
    if (color.pattern.empty() && place.state.fill_alpha >= 1)
        note_rich_black(work_.facts.least_rich_black_mm2, covered_area(path) * mm2_per_pt2, color.ink.inks);
    if (!color.pattern.empty())
        fill_with_pattern(path, rule, std::move(paint), place);
    else if (!work_.is_out_of_time())
        canvas_.fill(transformed(path, to_pixels_), rule, paint);
    work_.pixels += canvas_.take_painted();
}

void FormPainter::stroke(Place& place)
{
    const MeasuredColor& color = place.state.stroke;
    const double width = place.state.line_width * enlargement(place.state.to_page);
    note_detail(work_.facts.lines, reasonable_length(width), color.ink.inks);
    const CanvasPaint paint = paint_of(color, place.state.stroke_alpha, place.state.stroke_overprints, place);
    if (!work_.is_out_of_time())
        canvas_.stroke(transformed(place.path, to_pixels_), width * enlargement(to_pixels_), paint);
    work_.pixels += canvas_.take_painted();
}

} // namespace skrejlapa
