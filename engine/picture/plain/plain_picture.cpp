#include "picture/plain/plain_picture.h"

#include "picture/deflate_stream.h"
#include "picture/ink_extent.h"
#include "picture/pdf_number.h"
#include "picture/picture_findings.h"
#include "picture/plain/path_coverage.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

constexpr double pt_per_px = 0.75; // CSS: 96 px = 72 pt

/// Writes the shapes' operators, colours and line styles only where they change.
class FormWriter
{
public:
    FormWriter(double width_px, double height_px, ColorBook& book)
        : to_form_{pt_per_px, 0, 0, -pt_per_px, 0, height_px * pt_per_px},
          decimals_(
              std::clamp(static_cast<int>(std::ceil(5 - std::log10(std::max(width_px, height_px) * pt_per_px))), 1, 8)),
          book_(book)
    {
    }

    void write(const PlainShape& shape)
    {
        if (shape.style.fill)
            set(fill_, color(*shape.style.fill, "k"));
        if (shape.style.stroke)
            set_stroke(shape.style);
        write_path(transformed(shape.path, to_form_));
        const bool is_filled = shape.style.fill.has_value();
        content_ += !is_filled ? "S" : shape.style.stroke ? "B" : "f";
        content_ += is_filled && shape.style.is_even_odd ? "*\n" : "\n";
    }

    /// Nothing when a colour is a spot ink: it needs a colour space of its own.
    [[nodiscard]] std::optional<std::string> finish() &&
    {
        return has_spot_ink_ ? std::nullopt : std::optional(std::move(content_));
    }

private:
    void set(std::string& current, std::string operation)
    {
        if (current == operation)
            return;
        content_ += operation;
        current = std::move(operation);
    }

    std::string color(Rgb rgb, const char* operation)
    {
        const Ink ink = book_.ink_of(rgb);
        has_spot_ink_ = has_spot_ink_ || !ink.spot.empty();
        return fmt::format("{} {} {} {} {}\n", pdf_number(ink.process.c), pdf_number(ink.process.m),
                           pdf_number(ink.process.y), pdf_number(ink.process.k), operation);
    }

    [[nodiscard]] std::string length(double pixels) const { return pdf_number(pixels * pt_per_px, decimals_); }

    void set_stroke(const PlainStyle& style)
    {
        set(stroke_, color(*style.stroke, "K"));
        set(width_, length(style.stroke_width) + " w\n");
        set(cap_, fmt::format("{} J\n", style.line_cap));
        set(join_, fmt::format("{} j\n", style.line_join));
        set(miter_, pdf_number(style.miter_limit) + " M\n");
        std::string dashes = "[";
        for (const double dash : style.dashes)
            dashes += (dashes.size() > 1 ? " " : "") + length(dash);
        set(dash_, dashes + "] " + (style.dashes.empty() ? "0" : length(style.dash_offset)) + " d\n");
    }

    void write_point(PathPoint point)
    {
        content_ += pdf_number(point.x, decimals_) + " " + pdf_number(point.y, decimals_) + " ";
    }

    void write_path(const VectorPath& path)
    {
        for (const PathStep& step : path) {
            if (step.verb == PathVerb::curve) {
                write_point(step.control1);
                write_point(step.control2);
            }
            if (step.verb != PathVerb::close)
                write_point(step.to);
            constexpr const char* operators[] = {"m\n", "l\n", "c\n", "h\n"};
            content_ += operators[static_cast<int>(step.verb)];
        }
    }

    Matrix to_form_;
    int decimals_;
    ColorBook& book_;
    std::string content_;
    std::string fill_;
    std::string stroke_;
    std::string width_;
    std::string cap_;
    std::string join_;
    std::string miter_;
    std::string dash_;
    bool has_spot_ink_ = false;
};

bool looks_white(Rgb color)
{
    constexpr int near_white = 250;
    return color.r >= near_white && color.g >= near_white && color.b >= near_white;
}

bool has_ink(const PlainShape& shape)
{
    return (shape.style.fill && !looks_white(*shape.style.fill)) ||
           (shape.style.stroke && !looks_white(*shape.style.stroke));
}

/// What the shapes cover. White takes away, but of a drawing that is white all over (a logo for dark grounds) it
/// counts.
std::string cover(const PlainDrawing& drawing, int width, int height)
{
    const bool is_white = std::none_of(drawing.shapes.begin(), drawing.shapes.end(), has_ink);
    const double scale = width / drawing.width_px;
    const Matrix to_pixels{scale, 0, 0, height / drawing.height_px, 0, 0};
    PathCoverage coverage(width, height);
    for (const PlainShape& shape : drawing.shapes) {
        const VectorPath path = transformed(shape.path, to_pixels);
        const FillRule rule = shape.style.is_even_odd ? FillRule::even_odd : FillRule::nonzero;
        if (shape.style.fill && (is_white || !looks_white(*shape.style.fill)))
            coverage.fill(path, rule);
        else if (shape.style.fill)
            coverage.erase(path, rule);
        if (shape.style.stroke && (is_white || !looks_white(*shape.style.stroke)))
            coverage.stroke(path, shape.style.stroke_width * scale);
    }
    return coverage.rows();
}

InkExtent find_ink(const PlainDrawing& drawing, Size size)
{
    constexpr double longest_px = 160;
    const double scale = longest_px / std::max(drawing.width_px, drawing.height_px);
    const int width = std::max(1, static_cast<int>(std::lround(drawing.width_px * scale)));
    const int height = std::max(1, static_cast<int>(std::lround(drawing.height_px * scale)));
    return measure_ink(cover(drawing, width, height), width, height, size);
}

} // namespace

std::optional<Picture> make_plain_picture(const PlainDrawing& drawing, ColorBook& book)
{
    const double width_pt = drawing.width_px * pt_per_px;
    const double height_pt = drawing.height_px * pt_per_px;
    if (std::min(width_pt, height_pt) < shortest_side_pt || std::max(width_pt, height_pt) > longest_side_pt)
        return std::nullopt;
    FormWriter writer(drawing.width_px, drawing.height_px, book);
    for (const PlainShape& shape : drawing.shapes)
        writer.write(shape);
    const std::optional<std::string> content = std::move(writer).finish();
    if (!content)
        return std::nullopt;
    PdfObject form{.is_stream = true, .stream = deflate_stream(*content)};
    form.dictionary.push_back(
        {fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 {} {}] /Resources << >> /Filter /FlateDecode",
                     pdf_number(width_pt), pdf_number(height_pt)),
         std::nullopt});
    const Size size{pt(width_pt), pt(height_pt)};
    const InkExtent ink = find_ink(drawing, size);
    return Picture{.size = size,
                   .ink = ink.area,
                   .ink_cover = ink.cover,
                   .ink_map = {1, 1, {{static_cast<float>(ink.cover), 1}}},
                   .content = VectorPicture{{std::move(form)}, {}}};
}

} // namespace skrejlapa
