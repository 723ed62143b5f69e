/// The properties that plain shapes are painted with.
#pragma once

#include "base/color.h"
#include "picture/svg/xml_scan.h"

#include <optional>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// Inherited properties, with CSS's initial values. Lengths are in the user units of where they were set.
struct PlainStyle {
    std::optional<Rgb> fill = Rgb{0, 0, 0}; ///< nothing: none
    std::optional<Rgb> stroke;
    bool is_even_odd = false;
    double stroke_width = 1;
    int line_cap = 0;  ///< PDF's numbers: butt, round, square
    int line_join = 0; ///< PDF's numbers: miter, round, bevel
    double miter_limit = 4;
    std::vector<double> dashes;
    double dash_offset = 0;
    bool is_shown = true; ///< false below `display: none`
};

enum class PropertyReading {
    taken,
    harmless, ///< says nothing about plain shapes
    foreign   ///< needs the full renderer
};

/// Sets a presentation attribute or style property.
PropertyReading read_property(std::string_view name, std::string_view value, PlainStyle& style);

/// Sets the declarations of a `style` attribute; false when one of them needs the full renderer.
bool read_style_attribute(std::string_view declarations, PlainStyle& style);

} // namespace skrejlapa
