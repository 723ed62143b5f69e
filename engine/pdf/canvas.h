/// One content stream being written: keeps the graphics state, so that an operator is written only where it changes
/// something.
#pragma once

#include "pdf/content.h"
#include "text/glyph_outline.h"

namespace skrejlapa
{

/// From the trim's top left, y down, to the media box's lower left, y up.
struct UserSpace {
    Length left;     ///< of the trim's left edge
    Length trim_top; ///< of the trim's upper edge, from the media box's lower edge

    explicit UserSpace(const PaintPage& page)
        : left(page.bleed + page.slug), trim_top(page.bleed + page.slug + page.trim.height)
    {
    }
    [[nodiscard]] Point map(Point point) const { return {left + point.x, trim_top - point.y}; }
};

class Canvas
{
public:
    Canvas(const UserSpace& space, const DrawingMeans& means) : space_(space), means_(means) {}

    void fill(const FillPath& shape);
    void stroke(const StrokePath& line);
    void show(const DrawGlyphs& text);
    void draw(const DrawPicture& drawing);
    void draw_group(std::size_t group, double opacity);

    /// What follows belongs to `element`, or is there for the eye alone; `top` is its upper edge. Nothing where the
    /// file is not tagged.
    void enter(ElementId element, std::uint32_t position, Length top);

    void push_clip(const PushClip& clip);
    void push_rotation(const PushRotation& rotation);
    void push_opacity(double opacity);
    void pop();

    /// Requires: every push is popped.
    Content finish();

private:
    struct State {
        std::optional<Ink> fill;
        std::optional<Ink> stroke;
        std::optional<Length> line_width;
        Overprint overprint = Overprint::knock_out;
        std::optional<std::size_t> font;
        Length font_size;
        double glyph_scale = 1;
        Length rise;
        double opacity = 1; ///< of all pushes that are open
    };
    /// What a push changed, and the state before it.
    struct Saved {
        std::string operators;
        State before;
        bool has_own_q = true;
    };

    UserSpace space_;
    const DrawingMeans& means_;
    Content content_;
    State state_;
    std::vector<Saved> saved_;
    bool in_text_ = false;
    Point text_origin_;
    /// The stretch that is being written.
    struct Open {
        ElementId element = no_element;
        std::uint32_t position = 0; ///< of what came last
    };
    std::optional<Open> open_;

    void append(Point point);
    void append_path(const Path2D& path);
    void set_fill(const Ink& ink);
    void set_stroke(const Ink& ink);
    void set_line_width(Length width);
    void set_overprint(Overprint overprint);
    void append_ink(const Ink& ink, std::string_view process_operator, std::string_view spot_space,
                    std::string_view spot_operator);
    void push(std::string operators);
    void leave();
    void show_outlines(const DrawGlyphs& text);
    void append_outline(const GlyphOutline& outline);
    void begin_text();
    void end_text();
    void set_font(const LineRun& run);
    void set_glyph_scale(double scale);
    void set_rise(Length rise);
    void begin_form();
    void move_text_to(Point origin);
    friend class GlyphArray;
};

} // namespace skrejlapa
