/// The variants of a layout that an edition does not use are checked too: `.lang.TAG` and `.profile.NAME` anywhere in
/// it.
#pragma once

#include "resolve/layout_model.h"

#include <set>

namespace skrejlapa
{

/// A language and a profile that a layout has overrides for; empty: none.
struct LayoutVariant {
    std::string language;
    std::string profile;
    bool operator==(const LayoutVariant&) const = default;
};

/// The layout without overrides, and one variant for each language and each profile that it names anywhere.
std::vector<LayoutVariant> layout_variants(const TomlTable& layout);

/// Overrides that no edition can ever use: PROJECT-LANGUAGE, PROJECT-UNKNOWN-PROFILE.
void check_variant_names(const TomlTable& layout, const Project& project, Diagnostics& found);

/// LAYOUT-UNUSED-BOX for each box that no page of any variant places, and that no other box extends.
void warn_of_unused_boxes(const BoxDefinitions& boxes, const std::set<std::string>& used, Diagnostics& found);

} // namespace skrejlapa
