#include "build/box_paints.h"

#include "build/around.h"
#include "paint/item_area.h"

#include <algorithm>
#include <cstring>

namespace skrejlapa
{

namespace
{

/// Values one behind the other; equal values give equal bytes.
class Bytes
{
public:
    void add(std::int64_t value) { append(&value, sizeof value); }
    void add(double value)
    {
        const double plain = value == 0 ? 0.0 : value; // -0 is 0
        append(&plain, sizeof plain);
    }
    void add(Length length) { add(length.millipoints()); }
    void add(std::string_view text)
    {
        add(static_cast<std::int64_t>(text.size()));
        bytes_ += text;
    }
    void add(const Ink& ink)
    {
        for (const double part : {ink.process.c, ink.process.m, ink.process.y, ink.process.k, ink.spot_tint})
            add(part);
        add(ink.spot);
        const Rgb screen = ink.screen.value_or(Rgb{-1, -1, -1});
        for (const int part : {screen.r, screen.g, screen.b})
            add(std::int64_t{part});
    }
    [[nodiscard]] ContentHash hash() const { return hash_content(bytes_); }

private:
    void append(const void* value, std::size_t size)
    {
        const std::size_t end = bytes_.size();
        bytes_.resize(end + size);
        std::memcpy(bytes_.data() + end, value, size);
    }
    std::string bytes_;
};

/// A font file begins with the check sums of its tables (OpenType, "Font table directory").
constexpr std::size_t table_directory_size = 1024;

void add_face(const Face& face, Bytes& bytes)
{
    bytes.add(face.postscript_name());
    bytes.add(face.bytes().substr(0, table_directory_size));
    for (const AxisValue& axis : face.description().instance) {
        bytes.add(axis.tag);
        bytes.add(axis.value);
    }
}

/// Writes operations down, their places counted from `origin`.
class PaintWriter
{
public:
    PaintWriter(Point origin, const Pictures& pictures, ReadOn medium)
        : origin_(origin), pictures_(pictures), medium_(medium)
    {
    }

    void add(const PaintOperation& operation)
    {
        paint_.add(static_cast<std::int64_t>(operation.index()));
        look_.add(static_cast<std::int64_t>(operation.index()));
        std::visit([this](const auto& each) { write(each); }, operation);
    }
    [[nodiscard]] ContentHash paint() const { return paint_.hash(); }
    [[nodiscard]] ContentHash look() const { return look_.hash(); }

private:
    Point origin_;
    const Pictures& pictures_;
    ReadOn medium_;
    Bytes paint_;
    Bytes look_;

    template <class Value> void to_both(const Value& value)
    {
        paint_.add(value);
        look_.add(value);
    }
    void place(Point point)
    {
        paint_.add(point.x - origin_.x);
        paint_.add(point.y - origin_.y);
    }
    void write_step(const MoveTo& step) { place(step.to); }
    void write_step(const LineTo& step) { place(step.to); }
    void write_step(const CurveTo& step)
    {
        place(step.control1);
        place(step.control2);
        place(step.to);
    }
    void write_step(const ClosePath& /*step*/) {}
    void write_path(const Path2D& path)
    {
        for (const auto& step : path) {
            paint_.add(static_cast<std::int64_t>(step.index()));
            std::visit([this](const auto& each) { write_step(each); }, step);
        }
    }

    void write(const FillPath& fill)
    {
        write_path(fill.path);
        to_both(fill.ink);
        paint_.add(static_cast<std::int64_t>(fill.overprint));
    }
    void write(const StrokePath& stroke)
    {
        write_path(stroke.path);
        to_both(stroke.ink);
        to_both(stroke.width);
        paint_.add(static_cast<std::int64_t>(stroke.overprint));
    }
    void write(const DrawGlyphs& glyphs)
    {
        const LineRun& run = glyphs.run;
        place(glyphs.baseline);
        add_face(*run.face, paint_);
        look_.add(run.face->postscript_name());
        to_both(run.size);
        to_both(run.color);
        paint_.add(run.glyph_scale);
        paint_.add(static_cast<std::int64_t>(glyphs.overprint));
        if (medium_ == ReadOn::screens)
            paint_.add(run.link);
        for (const PlacedGlyph& glyph : run.glyphs) {
            paint_.add(std::int64_t{glyph.id});
            paint_.add(glyph.x);
            paint_.add(glyph.y);
        }
    }
    void write(const DrawPicture& drawn)
    {
        place(drawn.area.origin);
        paint_.add(drawn.area.size.width);
        paint_.add(drawn.area.size.height);
        const PicturePtr picture = drawn.picture < pictures_.size() ? pictures_[drawn.picture] : nullptr;
        paint_.add(picture ? picture->id.hex() : std::string());
    }
    void write(const PushClip& clip) { write_path(clip.path); }
    void write(const PushRotation& rotation)
    {
        place(rotation.center);
        to_both(rotation.angle_deg);
    }
    void write(const PushOpacity& opacity) { to_both(opacity.opacity); }
    void write(const Pop& /*pop*/) {}
};

std::optional<Rect> area_of_operation(const PaintOperation& operation)
{
    return std::visit(
        []<class Operation>(const Operation& each) -> std::optional<Rect> {
            if constexpr (requires { area_of(each); })
                return area_of(each);
            else
                return std::nullopt;
        },
        operation);
}

/// A Pop says nothing that its Push has not said.
std::map<std::string, std::vector<const PaintOperation*>> by_box(const PaintPage& page)
{
    std::map<std::string, std::vector<const PaintOperation*>> operations;
    for (const PaintItem& item : page.items) {
        if (!std::holds_alternative<Pop>(item.operation))
            operations[item.box].push_back(&item.operation);
    }
    return operations;
}

BoxPaint hash_operations(const std::vector<const PaintOperation*>& operations, const Pictures& pictures, ReadOn medium)
{
    BoxPaint hashed;
    for (const PaintOperation* const operation : operations) {
        const std::optional<Rect> area = area_of_operation(*operation);
        if (area)
            hashed.area = hashed.area ? around(*hashed.area, *area) : *area;
    }
    PaintWriter writer(hashed.area ? hashed.area->origin : Point{}, pictures, medium);
    for (const PaintOperation* const operation : operations)
        writer.add(*operation);
    hashed.paint = writer.paint();
    hashed.look = writer.look();
    return hashed;
}

} // namespace

std::map<std::string, BoxPaint> hash_boxes(const PaintPage& page, const Pictures& pictures, ReadOn medium)
{
    std::map<std::string, BoxPaint> hashed;
    for (const auto& [box, operations] : by_box(page))
        hashed.emplace(box, hash_operations(operations, pictures, medium));
    return hashed;
}

ContentHash hash_marks(const PaintPage& page)
{
    PaintWriter writer({}, {}, ReadOn::paper);
    for (const PaintOperation& mark : page.marks)
        writer.add(mark);
    Bytes bytes;
    bytes.add(page.slug);
    bytes.add(writer.paint().hex());
    return bytes.hash();
}

} // namespace skrejlapa
