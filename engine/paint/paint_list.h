/// What is put on paper, in order: the only thing that the PDF writer, the preflight and the preview see.
#pragma once

#include "layout/fragment.h"

#include <string>
#include <variant>
#include <vector>

namespace skrejlapa
{

struct MoveTo {
    Point to;
};
struct LineTo {
    Point to;
};
struct CurveTo {
    Point control1;
    Point control2;
    Point to;
};
struct ClosePath {
};
/// Coordinates from the trim's top left, y down.
using Path2D = std::vector<std::variant<MoveTo, LineTo, CurveTo, ClosePath>>;

struct FillPath {
    Path2D path;
    Ink ink;
};
struct StrokePath {
    Path2D path;
    Ink ink;
    Length width;
};
struct DrawGlyphs {
    Point baseline;
    LineRun run;
};
struct DrawPicture {
    PictureId picture = 0;
    Rect area;
    std::string alt; ///< empty: decoration
};
struct PushClip {
    Path2D path;
};
/// Turns what follows about `center`, clockwise.
struct PushRotation {
    Point center;
    double angle_deg = 0;
};
/// Paints what follows as one group at this opacity.
struct PushOpacity {
    double opacity = 1;
};
/// Ends the last Push.
struct Pop {
};
/// Marks of the printing house, outside the bleed, in all inks.
struct RegistrationLine {
    Point from;
    Point to;
    Length width;
};

using PaintOperation = std::variant<FillPath, StrokePath, DrawGlyphs, DrawPicture, PushClip, PushRotation, PushOpacity,
                                    Pop, RegistrationLine>;

struct PaintItem {
    PaintOperation operation;
    std::string box; ///< the box it belongs to, empty for marks
    Span span;
    std::optional<LineCell> cell = {}; ///< of text in a table
};

struct PaintPage {
    std::string name;
    Size trim;
    Length bleed;
    Length slug; ///< room around the bleed for the marks
    std::vector<PaintItem> items;
};

struct PaintList {
    std::vector<PaintPage> pages;
};

/// Turns the layout into painting order: backgrounds run into the bleed, borders, text, pictures, then the marks.
/// Finds BLEED-NOT-FILLED.
PaintList paint(const Leaflet& leaflet, const Layout& layout, const Pictures& pictures, Diagnostics& found);

} // namespace skrejlapa
