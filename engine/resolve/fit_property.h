/// Reading the key `fit` of a style.
#pragma once

#include "resolve/leaflet.h"
#include "resolve/property_values.h"
#include "resolve/text_style.h"

namespace skrejlapa
{

/// Requires: all other keys of the style are read. Finds FIT-VALUE, TOML-* and LENGTH-SYNTAX.
void read_fit(const Property& property, ValueContext& context, TextStyle& style);

/// How a style answers to the levers; its group is added to the leaflet's. `script_line_height`: the least that its
/// text may be led, in font sizes, because of its script; zero: none. Finds FIT-GROUP-DIFFERS.
StyleFit join_fit_group(const TextStyle& style, double script_line_height, Leaflet& leaflet, Diagnostics& found);

/// The word of a lever: "letter-spacing".
std::string_view lever_name(LeverKind kind);

} // namespace skrejlapa
