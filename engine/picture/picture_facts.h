/// What a picture puts on paper: for the rules of preflight, and for logos, which are measured by their ink.
#pragma once

#include "base/color.h"
#include "base/geometry.h"

#include <optional>
#include <string>
#include <vector>

namespace skrejlapa
{

/// A cell of an InkMap.
struct InkCell {
    float cover = 0;     ///< the part of the cell that is painted, 0 to 1; white paint counts, it hides what lies below
    float total_ink = 0; ///< the mean sum of inks where it is painted; 1 is one ink at full tint, so 3 is 300 %
    Cmyk look;           ///< the mean process inks where it is painted
    bool operator==(const InkCell&) const = default;
};

/// A coarse map of a picture's inks: even cells over its natural size.
struct InkMap {
    int columns = 0;
    int rows = 0;
    std::vector<InkCell> cells; ///< columns x rows, row by row from the top left

    /// Requires: a cell of the map.
    [[nodiscard]] const InkCell& at(int column, int row) const
    {
        return cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                     static_cast<std::size_t>(column)];
    }
};

/// Where a picture has ink, and how much.
struct PictureInk {
    Rect area;        ///< where it has ink, from its top left
    double cover = 1; ///< the part of `area` that is covered, 0 to 1
    InkMap map;       ///< over all of the picture's size
};

/// The smallest of one kind of detail, at the picture's natural size; nothing where there is none of it.
struct SmallestDetail {
    std::optional<Length> any;
    std::optional<Length> white;      ///< of those painted in no ink, which show the paper
    std::optional<Length> many_inks;  ///< of those painted in more than one ink
    std::optional<Length> three_inks; ///< of those painted in more than two
};

struct FontInside {
    std::string name;
    bool is_embedded = true;
    bool tells_characters = true; ///< to who hears or searches the file
    bool operator==(const FontInside&) const = default;
};

struct ImageInside {
    int width_px = 0;
    int height_px = 0;
    Size size;               ///< as placed, at the picture's natural size
    bool is_bilevel = false; ///< of one bit, black and white
};

/// What preflight asks about a vector picture.
struct VectorFacts {
    SmallestDetail lines; ///< widths of strokes; thin filled rectangles count as lines; 0 is a device's thinnest
    SmallestDetail text;  ///< type sizes
    std::optional<double> least_rich_black_mm2; ///< of areas in full black and other inks; by themselves, not joined
    std::vector<std::string> spots;             ///< names of the spot inks that it paints with, in the order met
    std::vector<FontInside> fonts;
    std::vector<ImageInside> images;
    bool overprints_white = false; ///< white set to overprint, which vanishes in print
    bool holds_rgb = false;        ///< colours that are no inks
    bool has_jbig2 = false;        ///< images in JBIG2
    bool has_opentype = false;     ///< fonts kept as OpenType files, which come with PDF 1.6
};

} // namespace skrejlapa
