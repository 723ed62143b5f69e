/// Which pictures, funders, fonts, colours and other files an edition uses, and where on its pages.
#pragma once

#include "build/edition_pipeline.h"

namespace skrejlapa
{

enum class UseKind { file, funder, font, color };

/// An area of a page, from the trim's top left.
struct UsePlace {
    int page = 1;
    std::string box;
    Rect area;
    bool operator==(const UsePlace&) const = default;
};

struct Use {
    UseKind kind = UseKind::file;
    std::string name; ///< a path from the project's folder, "sif@2021", "Noto Sans", "leaf"
    std::vector<UsePlace> places;
};

/// All that shows on the pages, each once, sorted by kind and name; places in the order of the pages.
std::vector<Use> find_uses(const LaidOutEdition& laid_out);

/// "file", "funder", "font", "color": as `who-uses` writes it.
std::string_view name_of(UseKind kind);
std::optional<UseKind> find_use_kind(std::string_view name);

} // namespace skrejlapa
