/// The line beside the page by which the printing house tells one job from another.
#pragma once

#include "paint/paint_list.h"
#include "project/project.h"
#include "text/font_catalog.h"

namespace skrejlapa
{

/// Its font; null where there is none.
FacePtr slug_face(const FontCatalog& fonts);

/// Leaflet, data row, language, date and the engine's version, where there is such; no wider than `widest`. Empty when
/// there is no font to set it in.
SlugLine set_slug_line(const Edition& edition, std::string_view date, const FontCatalog& fonts, Length widest);

} // namespace skrejlapa
