#include "picture/plain/plain_picture.h"

#include "picture/deflate_stream.h"
#include "picture/ink/ink_canvas.h"
#include "picture/ink/smallest_detail.h"
#include "picture/pdf_number.h"
#include "picture/picture_findings.h"
#include "picture/plain/path_measures.h"

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
        if (book_.colors() == PictureColors::rgb) {
            constexpr double most = 255;
            const Rgb light = ink.screen.value_or(rgb);
            return fmt::format("{} {} {} {}\n", pdf_number(light.r / most), pdf_number(light.g / most),
                               pdf_number(light.b / most), operation == std::string_view("k") ? "rg" : "RG");
        }
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

/// A shape and the inks that it is painted in.
struct InkedShape {
    PlainShape shape;
    std::optional<CanvasInk> fill;
    std::optional<CanvasInk> stroke;
};

/// A drawing that needs no book any more.
struct InkedDrawing {
    double width_px = 0;
    double height_px = 0;
    std::vector<InkedShape> shapes;
};

InkedDrawing with_inks(const PlainDrawing& drawing, ColorBook& book)
{
    const auto ink_of = [&](const std::optional<Rgb>& color) {
        return color ? std::optional(process_ink(book.ink_of(*color).process)) : std::nullopt;
    };
    InkedDrawing inked{drawing.width_px, drawing.height_px, {}};
    for (const PlainShape& shape : drawing.shapes)
        inked.shapes.push_back({shape, ink_of(shape.style.fill), ink_of(shape.style.stroke)});
    return inked;
}

/// Nothing where that takes too long.
std::optional<InkCanvas> paint(const InkedDrawing& drawing)
{
    std::uint64_t pixels = 0;
    const PixelGrid grid = ink_grid(drawing.width_px, drawing.height_px);
    const double scale = grid.width / drawing.width_px;
    const Matrix to_pixels{scale, 0, 0, grid.height / drawing.height_px, 0, 0};
    InkCanvas canvas(grid);
    for (const auto& [shape, fill, stroke] : drawing.shapes) {
        const VectorPath path = transformed(shape.path, to_pixels);
        const FillRule rule = shape.style.is_even_odd ? FillRule::even_odd : FillRule::nonzero;
        if (fill)
            canvas.fill(path, rule, {.ink = *fill});
        if (stroke)
            canvas.stroke(path, shape.style.stroke_width * scale, {.ink = *stroke});
        pixels += canvas.take_painted();
        if (pixels > most_painted_pixels)
            return std::nullopt;
    }
    return canvas;
}

std::optional<PictureInk> measure(const InkedDrawing& drawing, Size size)
{
    const std::optional<InkCanvas> canvas = paint(drawing);
    if (!canvas)
        return std::nullopt;
    const InkExtent ink = canvas->extent(size);
    return PictureInk{ink.area, ink.cover, canvas->map(size)};
}

/// Measured when it is asked for, but at once where it may be that painting takes too long; then nothing.
std::optional<Lazy<PictureInk>> measured(InkedDrawing drawing, Size size)
{
    // A shape covers the sheet twice at most: 1000 of them are 51 million pixels.
    constexpr std::size_t soon_painted = 1000;
    if (drawing.shapes.size() <= soon_painted)
        return lazily([drawing = std::move(drawing), size] { return measure(drawing, size).value_or(PictureInk{}); });
    return measure(drawing, size);
}

VectorFacts facts_of(const PlainDrawing& drawing, ColorBook& book)
{
    VectorFacts facts;
    const auto note = [&](double width_px, Rgb color) {
        note_detail(facts.lines, pt(width_px * pt_per_px), process_ink(book.ink_of(color).process).inks);
    };
    for (const PlainShape& shape : drawing.shapes) {
        const Matrix to_pt{pt_per_px, 0, 0, pt_per_px, 0, 0};
        if (shape.style.stroke)
            note(shape.style.stroke_width, *shape.style.stroke);
        if (shape.style.fill)
            note_rich_black(facts.least_rich_black_mm2, covered_area(transformed(shape.path, to_pt)) * mm2_per_pt2,
                            process_ink(book.ink_of(*shape.style.fill).process).inks);
        if (const auto width_pt = thin_rectangle(transformed(shape.path, to_pt)); width_pt && shape.style.fill)
            note(*width_pt / pt_per_px, *shape.style.fill);
    }
    return facts;
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
    std::optional<Lazy<PictureInk>> ink = measured(with_inks(drawing, book), size);
    if (!ink)
        return std::nullopt;
    return Picture{
        .size = size, .ink = *std::move(ink), .content = VectorPicture{{std::move(form)}, facts_of(drawing, book)}};
}

} // namespace skrejlapa
