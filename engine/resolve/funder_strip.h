/// The funders' strip of a page: which logos, from which files, with their rules in lengths.
#pragma once

#include "resolve/fields.h"
#include "resolve/picture_shelf.h"

namespace skrejlapa
{

struct StripRequest {
    const Project& project;
    const Edition& edition;
    const std::optional<std::vector<Located>>& of_page; ///< the page's own list
    const TomlValue& of_box;                            ///< true, or a list of ids
    PalettePtr palette;
    const Fields& fields; ///< for the names and files of partners
    PageFacts page;
    std::string logo_color; ///< that is wanted: full, mono, negative; empty: by the ground
};

/// The logos: those the box names, else the edition's, and behind them the leaflet's partners; a page's list narrows
/// both. In their order, but those for a row's start first and those for its end last.
/// Finds FUNDER-*, FILE-*, LENGTH-SYNTAX.
Strip make_strip(const StripRequest& request, PictureShelf& pictures, Diagnostics& found);

} // namespace skrejlapa
