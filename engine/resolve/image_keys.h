/// The keys of image boxes: fitting, focal point, and how colours are rendered.
#pragma once

#include "resolve/leaflet.h"
#include "resolve/property_values.h"

namespace skrejlapa
{

/// Reads object-fit and object-position over `image`. Finds LAYOUT-*.
void read_image_keys(const TomlTable& box, ValueContext& context, ImageContent& image);

/// Reads rendering-intent, black-point-compensation and neutrals. Finds LAYOUT-*.
Rendering read_rendering(const TomlTable& box, ValueContext& context);

} // namespace skrejlapa
