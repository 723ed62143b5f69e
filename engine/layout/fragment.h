/// The laid-out page: boxes with their places, lines with their glyphs. Nothing is left to decide.
#pragma once

#include "layout/fit_values.h"
#include "text/shaped_paragraph.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace skrejlapa
{

/// How far edges that are meant to meet may miss each other: every length is rounded by itself, and a turn by 180
/// degrees is about a rounded middle.
inline constexpr Length layout_rounding = Length::from_millipoints(20);

struct PlacedGlyph {
    std::uint32_t id = 0;
    Length x;       ///< from the line's left end
    Length y;       ///< upwards from the baseline
    Length advance; ///< as set, with letter- and word-spacing
};

/// The characters that one or more glyphs stand for; what a reader of the PDF gets.
struct PlacedCluster {
    std::uint32_t first_glyph = 0; ///< index into LineRun::glyphs
    std::uint32_t glyph_count = 0;
    std::string text; ///< UTF-8; empty for the further glyphs of a split cluster
};

/// Glyphs of one face, size and colour, in visual order from left to right.
struct LineRun {
    FacePtr face;
    Length size;
    double glyph_scale = 1; ///< horizontal, of the glyphs about their left ends
    Ink color;
    std::string language;
    std::string link;
    Direction direction = Direction::ltr;
    std::vector<PlacedGlyph> glyphs;
    std::vector<PlacedCluster> clusters; ///< in visual order, covering all glyphs
    double script_size = 1;              ///< by which the style's size is larger for the run's script
    bool added_hyphen = false;           ///< the run is the hyphen that breaking a word put there
    Span span;
    ElementId element = no_element;
    std::uint32_t position = 0; ///< in the order of reading: where its text begins in the paragraph's
    bool ends_at_space = false; ///< the line's end took the place of a space, or of a forced break, behind it
};

enum class LineRole {
    text,
    marker ///< a list item's marker; stands before the first line of its item, on the same baseline
};

/// The cell of a table that a line stands in.
struct LineCell {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t row_span = 1;
    std::uint32_t column_span = 1;
    CellRole role = CellRole::data;
    bool repeated = false; ///< of a header set again after a break, which a reader has heard before
};

struct Line {
    LineRole role = LineRole::text;
    Point baseline; ///< left end, from the trim's top left
    Length width;   ///< of the ink-bearing part: without trailing space and hanging characters
    std::vector<LineRun> runs;
    std::string text; ///< as set, with the hyphen
    bool hyphenated = false;
    Length excess;               ///< by which what cannot be broken is wider than the line's measure
    std::optional<double> ratio; ///< TeX's adjustment ratio of a justified line
    bool is_loose = false;       ///< beyond what the style tolerates
    Length hanging_left;         ///< how far characters hang out
    Length hanging_right;
    Length font_size;
    std::string style;
    std::string language;
    std::string content;
    bool is_overset = false;      ///< stands beyond what its box has room for
    std::optional<LineCell> cell; ///< of text in a table
    Span span;
};

/// A picture where it stands; `area` may exceed `clip`.
struct PlacedPicture {
    PictureId picture = 0;
    Rect area;
    std::optional<Rect> clip;
    std::string alt;
    Span span;
    std::optional<Rect> ink; ///< of a logo: its artboard may reach further
    Length clear_space;      ///< that a logo wants around its ink
    ElementId element = no_element;
};

/// A rule or ground within a text, between its columns or between logos, where it stands.
struct PlacedRule {
    Rect area;
    Ink color;
};

/// A laid-out box. Rectangles are border boxes from the trim's top left; rotation is left to paint.
struct Fragment {
    const Box* box = nullptr; ///< lives in the Leaflet
    Rect area;
    Edges<Length> padding;
    std::vector<Line> lines;
    std::vector<PlacedPicture> pictures; ///< of an image, QR code or strip, or amid a text
    std::vector<PlacedRule> rules;       ///< of a text or strip; what lies below comes first
    std::vector<Fragment> children;      ///< in tree order
};

struct LaidOutPage {
    const Page* page = nullptr; ///< lives in the Leaflet
    std::string name;
    Fragment root;
};

struct Layout {
    std::vector<LaidOutPage> pages;
};

/// Lays out all pages. Finds FIT-OVERSET, LAYOUT-OFF-PAGE, LAYOUT-UNSAFE, STRIP-*. What copyfitting found that text
/// falls short of is said with its overset.
/// Requires: `shaped` and `pictures` by the ids of `leaflet`; a null picture takes no space.
Layout lay_out(const Leaflet& leaflet, const std::vector<ShapedParagraph>& shaped, const Pictures& pictures,
               Diagnostics& found, std::span<const FitShortfall> shortfalls = {});

} // namespace skrejlapa
