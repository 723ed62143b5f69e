/// The funders' strip of a page: which logos, from which files, with their rules in lengths.
#pragma once

#include "resolve/picture_shelf.h"

namespace skrejlapa
{

struct StripRequest {
    const Project& project;
    const Edition& edition;
    const std::optional<std::vector<Located>>& of_page; ///< the page's own list
    const TomlValue& of_box;                            ///< true, or a list of ids
    PalettePtr palette;
};

/// The logos: those the box names, else those the page names, else the edition's; a page's list narrows the box's.
/// Finds FUNDER-UNKNOWN, FUNDER-NO-LOGO, FUNDER-NONE, FUNDER-OTHER, FILE-*, LENGTH-SYNTAX.
Strip make_strip(const StripRequest& request, PictureShelf& pictures, Diagnostics& found);

} // namespace skrejlapa
