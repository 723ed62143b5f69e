/// The sheet: size, margins, bleed and safe zone, from [page] and the printer's card.
#pragma once

#include "project/project.h"
#include "resolve/leaflet.h"
#include "resolve/property_values.h"

namespace skrejlapa
{

/// A key of [page], as docs/layout.md prints it.
struct PageKey {
    std::string_view name;
    std::string_view values;
    std::string_view initial;
};
std::span<const PageKey> page_keys();

/// Whose word counts beside the layout's.
struct PageAuthorities {
    const PrinterCard& card;             ///< with what the profile and the command line put over it
    const TomlTable* settings = nullptr; ///< keys of [page] that the command line sets, or null
};

struct PageSettings {
    PageFormat format;
    std::optional<bool> crop_marks; ///< where [page] or the command line has the last word on them
};

/// Reads [page] (null: all defaults). Where a setting is known in several places, the last of these wins: the default
/// card, [page], the printer's own card and what is put over it, the command line's keys. Finds LAYOUT-*, TOML-*.
PageSettings read_page_settings(const TomlTable* page, const PageAuthorities& authorities, ValueContext& context);

/// `210mm`-like sizes by their names: A6 DL A5 A4 A3 SRA3; nothing for another name. Upright.
std::optional<Size> named_page_size(std::string_view name);

} // namespace skrejlapa
