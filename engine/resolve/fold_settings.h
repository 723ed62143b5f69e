/// The layout's [fold] as written: how the sheet is folded, and which box is which panel.
#pragma once

#include "load/toml_document.h"
#include "project/located_values.h"
#include "resolve/fold.h"
#include "resolve/page_settings.h"

#include <optional>

namespace skrejlapa
{

/// The names of a fold's two pages and of their root boxes.
inline constexpr std::string_view outside_name = "outside";
inline constexpr std::string_view inside_name = "inside";

/// A side's panels, left to right as printed; an edition that is read from right to left has them mirrored.
struct FoldSide {
    TomlArray children;             ///< as written: "panel", or "panel as second"
    std::vector<std::string> names; ///< of the boxes
    Span span;
};

struct FoldSettings {
    std::optional<FoldKind> kind; ///< nothing where it cannot be told, or not for so many panels
    FoldSide outside;
    FoldSide inside;
    std::vector<std::string> order;     ///< of reading: the names of all panels
    std::optional<TomlEntry> allowance; ///< by how much a panel folded in is narrower
    Span span;
};

/// A key of [fold], as docs/layout.md prints it.
std::span<const PageKey> fold_keys();

/// Nothing where there is no [fold], or one without panels on both sides. Finds TOML-MISSING-KEY, TOML-TYPE,
/// TOML-UNKNOWN-KEY, TOML-VALUE, FOLD-PANELS, FOLD-ORDER.
std::optional<FoldSettings> read_fold_settings(const TomlTable& layout, Diagnostics& found);

} // namespace skrejlapa
