/// The computed style of a box: CSS's properties under CSS's names, with every length in points or a percentage.
#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "text/paragraph.h"

#include <optional>

namespace skrejlapa
{

enum class Display { flex, none };
enum class FlexDirection { row, row_reverse, column, column_reverse };
enum class FlexWrap { nowrap, wrap, wrap_reverse };
/// Values of justify-content, align-content, align-items and align-self; each property takes some of them.
enum class Alignment {
    normal,
    stretch,
    start,
    end,
    flex_start,
    flex_end,
    self_start,
    self_end,
    left,
    right,
    center,
    baseline,
    last_baseline,
    space_between,
    space_around,
    space_evenly
};
/// CSS's `safe` and `unsafe` before an alignment.
enum class OverflowAlignment { standard, safe, unsafe };

struct AlignmentValue {
    Alignment alignment = Alignment::normal;
    OverflowAlignment overflow = OverflowAlignment::standard;
    bool operator==(const AlignmentValue&) const = default;
};

enum class Position { relative, absolute, static_position, fixed };
enum class BoxSizing { border_box, content_box };
enum class Overflow { visible, hidden };
enum class ColumnFill { balance, automatic };
enum class ColumnSpan { none, all };
/// Which lines of a block stand on the page's baseline grid.
enum class LineSnap {
    automatic, ///< all, where their leading is near enough to the grid's; else the block keeps its own
    baseline,  ///< all
    first,
    last,
    none
};

/// A length or a part of some basis; CSS's <length-percentage>.
struct LengthPercentage {
    Length length;
    std::optional<double> fraction; ///< of the basis: 0.5 is 50 %; replaces `length`
    bool operator==(const LengthPercentage&) const = default;
};

enum class SizeKind { automatic, definite, min_content, max_content, fit_content, stretch, content, none };

/// A value of width, height, their min- and max-, and flex-basis.
struct SizeValue {
    SizeKind kind = SizeKind::automatic;
    LengthPercentage value; ///< of kind `definite`
    bool operator==(const SizeValue&) const = default;
};

/// Corner radii, clockwise from the top left.
struct CornerRadii {
    LengthPercentage top_left;
    LengthPercentage top_right;
    LengthPercentage bottom_right;
    LengthPercentage bottom_left;
};

struct BoxStyle {
    Display display = Display::flex;
    FlexDirection flex_direction = FlexDirection::column;
    FlexWrap flex_wrap = FlexWrap::nowrap;
    AlignmentValue justify_content;
    AlignmentValue align_items;
    AlignmentValue align_content{Alignment::flex_start, OverflowAlignment::standard};
    std::optional<AlignmentValue> align_self; ///< nothing: auto
    double flex_grow = 0;
    double flex_shrink = 0;
    SizeValue flex_basis;
    LengthPercentage row_gap;
    LengthPercentage column_gap;
    int order = 0;

    SizeValue width;
    SizeValue height;
    SizeValue min_width;
    SizeValue min_height;
    SizeValue max_width{SizeKind::none, {}};
    SizeValue max_height{SizeKind::none, {}};
    // Columns of a text box.
    std::optional<int> column_count;    ///< nothing: auto
    std::optional<Length> column_width; ///< nothing: auto
    ColumnFill column_fill = ColumnFill::balance;
    Length column_rule_width;
    Ink column_rule_color = black;
    std::optional<LineSnap> line_snap; ///< of all text in the box; nothing: by its styles

    std::optional<double> aspect_ratio; ///< width / height; nothing: auto
    BoxSizing box_sizing = BoxSizing::border_box;

    Edges<std::optional<LengthPercentage>> margin{LengthPercentage{}, LengthPercentage{}, LengthPercentage{},
                                                  LengthPercentage{}}; ///< nothing: auto
    Edges<LengthPercentage> padding;
    Edges<Length> border_width;
    Edges<Ink> border_color;
    CornerRadii border_radius;
    std::optional<Ink> background;

    Position position = Position::relative;
    Edges<std::optional<LengthPercentage>> inset; ///< nothing: auto
    Overflow overflow = Overflow::visible;
    double rotate_deg = 0; ///< clockwise, about the centre
    double opacity = 1;
    Direction direction = Direction::ltr;
};

} // namespace skrejlapa
