/// Which place on a variable font's axes answers what a style asks for.
#pragma once

#include "text/font_query.h"

#include <optional>

namespace skrejlapa
{

/// The axis of that name, or null.
const VariationAxis* find_axis(const FaceDescription& face, std::string_view tag);

/// Whether the face is, or can be set to, exactly this weight, slope and width. A static face is of the width that its
/// family's name says, so only 100 % fits it.
bool offers(const FaceDescription& face, const FaceQuery& query);

/// How far the face is from what is asked for: the slope counts first, then the width, then the weight (after CSS
/// Fonts 4, 5.2). 0 where it offers it.
double distance_from(const FaceDescription& face, const FaceQuery& query);

/// A value for every axis of a variable font, as near to the query as its ranges allow: `wght` and `wdth`; `ital`, or
/// `slnt` leaned as far as it goes; `opsz` by the size of the type (OpenType counts it in points); settings by name
/// over all of them; else the font's default. Nothing for a static face.
std::vector<AxisValue> instance_for(const FaceDescription& face, const FaceQuery& query);

} // namespace skrejlapa
