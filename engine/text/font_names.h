/// The names, weight and slope of the faces in a font file, read without opening the faces.
#pragma once

#include "text/face.h"

#include <vector>

namespace skrejlapa
{

/// Describes every face of a file: family and style by the typographic names (name ids 16 and 17) where there are
/// some, so that all weights of a family share its name; a width other than normal belongs to the family ("Noto Sans
/// Condensed"). Fails with FONT-UNREADABLE. Source: OpenType 1.9, name, OS/2 and head.
Result<std::vector<FaceDescription>> describe_faces(const Path& file, std::string_view bytes);

} // namespace skrejlapa
