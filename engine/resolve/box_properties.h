/// The keys of a box, in one table: their names, what they take, what they start as, and how they are read.
#pragma once

#include "resolve/property_values.h"

namespace skrejlapa
{

/// Which keys win over which, wherever they stand: a single side over a shorthand, and a side named by the direction of
/// text over one named by its place on the page. `first` is read before all others.
enum class KeyRank { first, shorthand, logical_shorthand, longhand, logical };

/// A key of [boxes.NAME].
struct BoxProperty {
    std::string_view name;
    std::string_view values;                                           ///< its grammar, as docs/layout.md prints it
    std::string_view initial;                                          ///< its default, as docs/layout.md prints it
    void (*read)(const Property&, ValueContext&, BoxStyle&) = nullptr; ///< null: content, read elsewhere
    KeyRank rank = KeyRank::longhand;
};

/// All keys of a box, by the job they do.
std::span<const BoxProperty> box_properties();

/// Null for an unknown key.
const BoxProperty* find_box_property(std::string_view name);

/// Reads the geometry and decoration of a box's table over `style`. Keys of content are left to others; unknown keys
/// are TOML-UNKNOWN-KEY, keys of a later release LATER-RELEASE. `what` names the table in messages.
void read_box_style(const TomlTable& table, std::string_view what, ValueContext& context, BoxStyle& style);

} // namespace skrejlapa
