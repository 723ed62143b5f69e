#include "pdf/canvas.h"

#include "pdf/structure_types.h"
#include "pdf/syntax.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

// The four corners of a path that is a rectangle along the axes, which has an operator of its own.
std::optional<Rect> as_rectangle(const Path2D& path)
{
    if (path.size() != 5 || !std::holds_alternative<MoveTo>(path[0]) || !std::holds_alternative<ClosePath>(path[4]))
        return std::nullopt;
    const Point a = std::get<MoveTo>(path[0]).to;
    std::array<Point, 3> rest;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto* const line = std::get_if<LineTo>(&path[i + 1]);
        if (line == nullptr)
            return std::nullopt;
        rest[i] = line->to;
    }
    const auto [b, c, d] = rest;
    const bool is_upright = a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
    if (!is_upright || c.x < a.x || c.y < a.y)
        return std::nullopt;
    return Rect{a, {c.x - a.x, c.y - a.y}};
}

// Readers need only keep 28 states (ISO 32000-1, annex C); a drawing placed by `q` takes one more.
constexpr std::size_t deepest_q = 26;

} // namespace

void Canvas::append(Point point)
{
    const Point mapped = space_.map(point);
    append_length(content_.operators, mapped.x);
    content_.operators += ' ';
    append_length(content_.operators, mapped.y);
    content_.operators += ' ';
}

void Canvas::append_path(const Path2D& path)
{
    std::string& out = content_.operators;
    if (const std::optional<Rect> rectangle = as_rectangle(path)) {
        append({rectangle->left(), rectangle->bottom()});
        append_length(out, rectangle->size.width);
        out += ' ';
        append_length(out, rectangle->size.height);
        out += " re\n";
        return;
    }
    for (const auto& step : path) {
        if (const auto* const move = std::get_if<MoveTo>(&step)) {
            append(move->to);
            out += "m\n";
        } else if (const auto* const line = std::get_if<LineTo>(&step)) {
            append(line->to);
            out += "l\n";
        } else if (const auto* const curve = std::get_if<CurveTo>(&step)) {
            append(curve->control1);
            append(curve->control2);
            append(curve->to);
            out += "c\n";
        } else {
            out += "h\n";
        }
    }
}

void Canvas::append_ink(const Ink& ink, std::string_view process_operator, std::string_view spot_space,
                        std::string_view spot_operator)
{
    std::string& out = content_.operators;
    constexpr int decimals = 4;
    if (means_.color == OutputColor::rgb && ink.screen) {
        constexpr double most = 255;
        for (const int part : {ink.screen->r, ink.screen->g, ink.screen->b}) {
            append_number(out, part / most, decimals);
            out += ' ';
        }
        out += process_operator == "k" ? "rg\n" : "RG\n";
        return;
    }
    if (!ink.spot.empty()) {
        const std::size_t spot = means_.spots.index_of(ink.spot);
        content_.spots.insert(spot);
        out += fmt::format("/S{} {} ", spot, spot_space);
        append_number(out, ink.spot_tint, decimals);
        out += fmt::format(" {}\n", spot_operator);
        return;
    }
    for (const double part : {ink.process.c, ink.process.m, ink.process.y, ink.process.k}) {
        append_number(out, part, decimals);
        out += ' ';
    }
    out += fmt::format("{}\n", process_operator);
}

void Canvas::set_fill(const Ink& ink)
{
    if (state_.fill == ink)
        return;
    state_.fill = ink;
    append_ink(ink, "k", "cs", "scn");
}

void Canvas::set_stroke(const Ink& ink)
{
    if (state_.stroke == ink)
        return;
    state_.stroke = ink;
    append_ink(ink, "K", "CS", "SCN");
}

void Canvas::set_line_width(Length width)
{
    if (state_.line_width == width)
        return;
    state_.line_width = width;
    append_length(content_.operators, width);
    content_.operators += " w\n";
}

void Canvas::set_overprint(Overprint overprint)
{
    if (state_.overprint == overprint)
        return;
    state_.overprint = overprint;
    content_.overprints.insert(overprint);
    content_.operators += overprint == Overprint::overprint ? "/O1 gs\n" : "/O0 gs\n";
}

void Canvas::fill(const FillPath& shape)
{
    if (shape.path.empty())
        return;
    end_text();
    set_overprint(shape.overprint);
    set_fill(shape.ink);
    append_path(shape.path);
    content_.operators += "f\n";
}

void Canvas::stroke(const StrokePath& line)
{
    if (line.path.empty())
        return;
    end_text();
    set_overprint(line.overprint);
    set_stroke(line.ink);
    set_line_width(line.width);
    append_path(line.path);
    content_.operators += "S\n";
}

// A form begins with the state it is drawn in: white in it would vanish by overprint, its text be narrowed or raised.
void Canvas::begin_form()
{
    end_text();
    set_overprint(Overprint::knock_out);
    set_glyph_scale(1);
    set_rise({});
}

void Canvas::draw(const DrawPicture& drawing)
{
    const std::optional<std::size_t> index = means_.pictures.index_of(drawing.picture);
    if (!index || drawing.area.size.width <= Length{} || drawing.area.size.height <= Length{})
        return;
    const Picture& picture = means_.pictures.picture(*index);
    const bool is_vector = std::holds_alternative<VectorPicture>(picture.content);
    if (is_vector && (picture.size.width <= Length{} || picture.size.height <= Length{}))
        return;
    begin_form();
    content_.pictures.insert(*index);
    content_.is_transparent = content_.is_transparent || means_.pictures.is_transparent(*index);
    // A form is as large as its own size, an image one unit each way (ISO 32000-1, 8.9.5).
    std::string& out = content_.operators;
    out += "q\n";
    append_number(out, is_vector ? drawing.area.size.width / picture.size.width : drawing.area.size.width.to_pt(), 6);
    out += " 0 0 ";
    append_number(out, is_vector ? drawing.area.size.height / picture.size.height : drawing.area.size.height.to_pt(),
                  6);
    out += ' ';
    append({drawing.area.left(), drawing.area.bottom()});
    out += fmt::format("cm\n/X{} Do\nQ\n", *index);
}

void Canvas::draw_group(std::size_t group, double opacity)
{
    begin_form();
    push_opacity(opacity);
    content_.groups.insert(group);
    content_.operators += fmt::format("/G{} Do\n", group);
    pop();
}

void Canvas::enter(ElementId element, std::uint32_t position, Length top)
{
    if (means_.structure == nullptr)
        return;
    const bool goes_on = open_ && open_->element == element && (element == no_element || position >= open_->position);
    if (!goes_on)
        leave();
    open_ = Open{element, position};
    if (goes_on)
        return;
    end_text();
    if (element == no_element) {
        content_.operators += "/Artifact BMC\n";
        return;
    }
    content_.operators +=
        fmt::format("/{} <</MCID {}>> BDC\n", structure_type((*means_.structure)[element]), content_.marks.size());
    content_.marks.push_back({element, position, space_.map({{}, top}).y});
}

void Canvas::leave()
{
    end_text();
    if (open_)
        content_.operators += "EMC\n";
    open_.reset();
}

void Canvas::push(std::string operators)
{
    leave();
    const bool has_own_q = saved_.size() < deepest_q;
    if (has_own_q)
        content_.operators += "q\n";
    content_.operators += operators;
    saved_.push_back({std::move(operators), state_, has_own_q});
}

void Canvas::push_clip(const PushClip& clip)
{
    leave();
    std::string before = std::move(content_.operators);
    content_.operators.clear();
    append_path(clip.path);
    std::string operators = std::move(content_.operators) + "W n\n";
    content_.operators = std::move(before);
    push(std::move(operators));
}

void Canvas::push_rotation(const PushRotation& rotation)
{
    const Point center = space_.map(rotation.center);
    const double x = center.x.to_pt();
    const double y = center.y.to_pt();
    const double angle = -rotation.angle_deg * std::numbers::pi / 180; // y points up here
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    std::string operators;
    for (const double value : {cosine, sine, -sine, cosine, x - cosine * x + sine * y, y - sine * x - cosine * y}) {
        append_number(operators, value, 6);
        operators += ' ';
    }
    push(operators + "cm\n");
}

// The operator sets the opacity anew, whatever it was: what is pushed within another push is said as their product.
void Canvas::push_opacity(double opacity)
{
    const double product = state_.opacity * std::clamp(opacity, 0.0, 1.0);
    const auto per_mille = static_cast<int>(std::lround(product * 1000));
    if (per_mille == std::lround(state_.opacity * 1000)) {
        push({});
    } else {
        content_.opacities.insert(per_mille);
        content_.is_transparent = true;
        push(fmt::format("/A{} gs\n", per_mille));
    }
    state_.opacity = product;
}

void Canvas::pop()
{
    assert(!saved_.empty());
    leave();
    const Saved last = std::move(saved_.back());
    saved_.pop_back();
    content_.operators += "Q\n";
    state_ = last.before;
    if (last.has_own_q)
        return;
    // It shared the `q` of an outer push: what that and those since then changed is said again.
    std::size_t first = saved_.size();
    while (!saved_[--first].has_own_q) {
    }
    content_.operators += "q\n";
    for (std::size_t i = first; i < saved_.size(); ++i)
        content_.operators += saved_[i].operators;
    state_ = saved_[first].before;
    state_.opacity = last.before.opacity;
}

Content Canvas::finish()
{
    assert(saved_.empty());
    leave();
    return std::move(content_);
}

} // namespace skrejlapa
