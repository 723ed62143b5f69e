/// The graphics state as far as marks depend on it (ISO 32000-1, 8.4).
#pragma once

#include "preflight/pdf_facts.h"

#include <cmath>

namespace skrejlapa
{

/// x' = a x + c y + e, y' = b x + d y + f
struct PageMatrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    /// First this, then `outer`.
    [[nodiscard]] PageMatrix then(const PageMatrix& outer) const
    {
        return {a * outer.a + b * outer.c, a * outer.b + b * outer.d,           c * outer.a + d * outer.c,
                c * outer.b + d * outer.d, e * outer.a + f * outer.c + outer.e, e * outer.b + f * outer.d + outer.f};
    }
    /// Whether rectangles stay rectangles along the axes: it neither slants nor turns but by quarters.
    [[nodiscard]] bool keeps_axes() const
    {
        constexpr double hair = 1e-6;
        return (std::abs(b) < hair && std::abs(c) < hair) || (std::abs(a) < hair && std::abs(d) < hair);
    }
    /// How long a unit across and a unit up become.
    [[nodiscard]] double across() const { return std::hypot(a, b); }
    [[nodiscard]] double up() const { return std::hypot(c, d); }
};

/// Grows to take in points; corners in points of the page.
struct PageBounds {
    PdfBox box{1e30, 1e30, -1e30, -1e30};

    void add(double x, double y)
    {
        box = {std::min(box.left, x), std::min(box.bottom, y), std::max(box.right, x), std::max(box.top, y)};
    }
    void add(const PageMatrix& matrix, double x, double y)
    {
        add(matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f);
    }
    void add_rectangle(const PageMatrix& matrix, const PdfBox& area)
    {
        for (const double x : {area.left, area.right}) {
            for (const double y : {area.bottom, area.top})
                add(matrix, x, y);
        }
    }
    [[nodiscard]] bool is_empty() const { return box.left > box.right; }
    [[nodiscard]] PageBounds cut_by(const PageBounds& clip) const
    {
        return {{std::max(box.left, clip.box.left), std::max(box.bottom, clip.box.bottom),
                 std::min(box.right, clip.box.right), std::min(box.top, clip.box.top)}};
    }
};

struct TextState {
    PageMatrix matrix;
    PageMatrix line;
    std::size_t font = 0;
    double size = 0;
    double leading = 0;
    int rendering = 0; ///< 3 is invisible
};

struct GraphicsState {
    PageMatrix to_page;
    PageBounds clip;
    PdfColor fill;
    PdfColor stroke;
    double line_width = 1;
    TextState text;
    bool fill_overprints = false;
    bool stroke_overprints = false;
    int overprint_mode = 0;
    double fill_opacity = 1;
    double stroke_opacity = 1;
    bool is_masked = false;
    bool is_blended = false;
    bool is_in_group = false; ///< of a form that is transparent as a whole
};

} // namespace skrejlapa
