/// How the keys of a style are read that choose among what a font holds: axes, small capitals, figures, sizes by
/// script.
#pragma once

#include "resolve/property_values.h"
#include "resolve/text_style.h"

namespace skrejlapa::font_keys
{

/// A percentage or CSS's words from ultra-condensed to ultra-expanded (CSS Fonts 4, 2.3).
void font_width(const Property& property, ValueContext& context, TextStyle& style);
void font_optical_sizing(const Property& property, ValueContext& context, TextStyle& style);
/// ["wght 650", "GRAD=80"]. Finds STYLE-AXIS.
void font_variation_settings(const Property& property, ValueContext& context, TextStyle& style);

/// CSS Fonts 4, 6.6 to 6.8. Find LAYOUT-KEYWORD, LAYOUT-VALUE for words that exclude each other.
void font_variant_caps(const Property& property, ValueContext& context, TextStyle& style);
void font_variant_numeric(const Property& property, ValueContext& context, TextStyle& style);
void font_variant_position(const Property& property, ValueContext& context, TextStyle& style);

/// { Arab = 1.18 }: over the engine's own factors, script by script. Find STYLE-SCRIPT, LAYOUT-RANGE, TOML-TYPE.
void script_size(const Property& property, ValueContext& context, TextStyle& style);
void script_line_height(const Property& property, ValueContext& context, TextStyle& style);

} // namespace skrejlapa::font_keys
