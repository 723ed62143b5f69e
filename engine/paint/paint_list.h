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

/// What becomes of the other inks beneath a mark: they are left out there, or printed under it (ISO 32000-1, 11.7.4).
enum class Overprint { knock_out, overprint };

struct FillPath {
    Path2D path;
    Ink ink;
    Overprint overprint = Overprint::knock_out;
};
struct StrokePath {
    Path2D path;
    Ink ink;
    Length width;
    Overprint overprint = Overprint::knock_out;
};
struct DrawGlyphs {
    Point baseline;
    LineRun run;
    Overprint overprint = Overprint::knock_out;
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

using PaintOperation =
    std::variant<FillPath, StrokePath, DrawGlyphs, DrawPicture, PushClip, PushRotation, PushOpacity, Pop>;

/// The ink of marks: on every plate, those of spot inks among them (ISO 32000-1, 8.6.6.4).
inline const Ink registration{{1, 1, 1, 1}, "All", 1};

struct PaintItem {
    PaintOperation operation;
    std::string box; ///< the box it belongs to
    Span span;
    std::optional<LineCell> cell = {}; ///< of text in a table
    ElementId element = no_element;    ///< nothing: there for the eye alone
};

/// Where a reader can follow a link: one line of its words, or a picture.
struct PaintLink {
    Rect area;           ///< from the trim's top left
    std::string address; ///< with its scheme
    ElementId element = no_element;
};

struct PaintPage {
    std::string name;
    Size trim;
    Length bleed;
    Length slug; ///< room around the bleed for the marks
    std::vector<PaintItem> items;
    std::vector<PaintOperation> marks = {}; ///< of the printing house, outside the bleed: paths and glyphs alone
    std::vector<PaintLink> links = {};      ///< on screens
};

struct PaintList {
    std::vector<PaintPage> pages;
    StructureTree structure = {}; ///< that the items' elements stand in; empty: the file is not tagged
};

/// Calls `visit` with everything that is printed on a page: what belongs to boxes, then the marks.
template <class Visit> void for_each_operation(const PaintPage& page, Visit visit)
{
    for (const PaintItem& item : page.items)
        visit(item.operation);
    for (const PaintOperation& mark : page.marks)
        visit(mark);
}

/// The line beside the page that names the job, set from its left end at 0.
using SlugLine = std::vector<LineRun>;

/// Turns the layout into painting order: backgrounds run into the bleed, borders, text, pictures; and adds the marks
/// that the terms of the leaflet's output want. Finds BLEED-NOT-FILLED.
PaintList paint(const Leaflet& leaflet, const Layout& layout, const Pictures& pictures, Diagnostics& found,
                const SlugLine& slug_line = {});

} // namespace skrejlapa
