/// The keys of image boxes: fitting and focal point.
#pragma once

#include "resolve/leaflet.h"
#include "resolve/property_values.h"

namespace skrejlapa
{

/// Reads object-fit and object-position over `image`. Finds LAYOUT-*.
void read_image_keys(const TomlTable& box, ValueContext& context, ImageContent& image);

} // namespace skrejlapa
