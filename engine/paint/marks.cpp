#include "paint/marks.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr Length line_length = mm(5);
constexpr Length line_width = pt(0.25);
constexpr Length least_distance = mm(3);

Length distance_from_trim(Length bleed) { return std::max(least_distance, bleed); }

// Three dashes in the length of a crop mark.
constexpr Length dash = mm(1);
constexpr Length gap = mm(1);

} // namespace

Length crop_mark_slug(Length bleed) { return distance_from_trim(bleed) + line_length - bleed; }

std::vector<RegistrationLine> crop_marks(Size trim, Length bleed)
{
    const Length near = distance_from_trim(bleed);
    const Length far = near + line_length;
    std::vector<RegistrationLine> marks;
    for (const Length y : {Length{}, trim.height}) {
        marks.push_back({{-far, y}, {-near, y}, line_width});
        marks.push_back({{trim.width + near, y}, {trim.width + far, y}, line_width});
    }
    for (const Length x : {Length{}, trim.width}) {
        marks.push_back({{x, -far}, {x, -near}, line_width});
        marks.push_back({{x, trim.height + near}, {x, trim.height + far}, line_width});
    }
    return marks;
}

std::vector<RegistrationLine> fold_marks(Size trim, Length bleed, const std::vector<Length>& folds)
{
    const Length near = distance_from_trim(bleed);
    std::vector<RegistrationLine> marks;
    for (const Length x : folds) {
        for (Length from = near; from < near + line_length; from += dash + gap) {
            marks.push_back({{x, -from - dash}, {x, -from}, line_width});
            marks.push_back({{x, trim.height + from}, {x, trim.height + from + dash}, line_width});
        }
    }
    return marks;
}

} // namespace skrejlapa
