/// What a style asks of the fonts.
#pragma once

#include "text/face.h"

#include <optional>
#include <string>
#include <vector>

namespace skrejlapa
{

struct FaceQuery {
    std::string family; ///< letters A to Z are equal in both cases, as in CSS
    int weight = 400;
    bool italic = false;
    double width_percent = 100;                 ///< of the family's normal width
    std::optional<double> optical_size_pt = {}; ///< nothing: the font's default
    std::vector<AxisValue> settings = {};       ///< values of axes by name; they win over all others
};

} // namespace skrejlapa
