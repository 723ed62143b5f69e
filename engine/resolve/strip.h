/// The funders' strip as the layout gets it: logos, their drawings to choose from, and rules in lengths. Of funders it
/// knows no more than the names that findings need.
#pragma once

#include "picture/picture.h"
#include "resolve/structure_tree.h"

#include <algorithm>

namespace skrejlapa
{

/// What a logo stands on: the paper, one light or dark tone, or something that changes beneath it.
enum class Ground { white, light, dark, busy };

enum class LogoShape { horizontal, vertical };

/// One drawing of a logo.
struct StripDrawing {
    PictureId picture = 0;
    LogoShape shape = LogoShape::horizontal;
    std::vector<Ground> grounds; ///< that it is for
    /// The part of the ink that rules of size speak of: an emblem beside words.
    double emblem_width = 1;
    double emblem_height = 1;
};

/// A length that a logo asks for, with the document that it stands in; `source` may be empty.
struct StripLength {
    Length length;
    double fraction = 0; ///< of the logo's height; the greater of the two counts
    std::string source;
};

enum class Comparison { at_least, at_most, equal };
/// `either`: it is enough that one of them keeps the relation.
enum class Measure { either, height, width };

/// How large a logo is against another of the strip.
struct SizeRelation {
    Comparison comparison = Comparison::at_least;
    std::optional<std::size_t> other; ///< index into the strip's logos; nothing: the largest of all others
    Measure measure = Measure::either;
    std::string text; ///< as written
    std::string source;
};

enum class StripSide { none, start, end };

struct StripLogo {
    std::string funder;                 ///< as findings name it
    std::string version;                ///< its id, where it has one
    std::vector<StripDrawing> drawings; ///< the better first; never empty
    std::string alt;                    ///< the body's legal name
    StripLength min_height;
    StripLength min_width;
    StripLength clear_space; ///< kept free on all sides
    std::vector<SizeRelation> relations;
    std::optional<std::vector<Ground>> grounds; ///< that it may stand on at all; nothing: no rule says
    std::string grounds_source;
    StripSide side = StripSide::none; ///< of its row
    bool is_set_off = false;          ///< a line stands between it and its neighbours
    Span span;                        ///< of the funder
    ElementId element = no_element;
};

/// Whether a picture is one of a logo's drawings.
inline bool shows(const StripLogo& logo, PictureId picture)
{
    return std::any_of(logo.drawings.begin(), logo.drawings.end(),
                       [&](const StripDrawing& drawing) { return drawing.picture == picture; });
}

struct Strip {
    std::vector<StripLogo> logos; ///< in their order
    int most_rows = 3;
};

} // namespace skrejlapa
