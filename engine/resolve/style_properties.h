/// The keys of a style, in one table: their names, what they take, what they start as, and how they are read.
#pragma once

#include "resolve/property_values.h"
#include "resolve/text_style.h"

namespace skrejlapa
{

/// A key of [styles.NAME].
struct StyleProperty {
    std::string_view name;
    std::string_view values;  ///< its grammar, as docs/layout.md prints it
    std::string_view initial; ///< its default, as docs/layout.md prints it
    /// Null: read elsewhere. The context's em is the style's own font size; of `font-size` the parent's.
    void (*read)(const Property&, ValueContext&, TextStyle&) = nullptr;
    bool is_shorthand = false; ///< read before the keys of single sides
};

std::span<const StyleProperty> style_properties();

/// Null for an unknown key.
const StyleProperty* find_style_property(std::string_view name);

/// TOML-UNKNOWN-KEY. `what` names the table.
void report_unknown_style_keys(const TomlTable& table, std::string_view what, Diagnostics& found);

} // namespace skrejlapa
