/// The pictures an edition needs: found in the project, mapped, and each kept once.
#pragma once

#include "project/project.h"
#include "resolve/leaflet.h"
#include "resolve/palette.h"

#include <map>

namespace skrejlapa
{

struct PictureRequest {
    Located path; ///< as written
    int page = 1; ///< of a PDF
    PalettePtr palette;
    Rendering rendering = {};
};

class PictureShelf
{
public:
    /// Without a project, paths count from the file that names them. Requires: all references outlive the shelf.
    PictureShelf(const Project& project, const Files& files, const SourceMap& sources,
                 std::vector<PictureSource>& shelf, Diagnostics& found);

    /// Finds FILE-MISSING, FILE-UNREADABLE, FILE-OUTSIDE at the path.
    std::optional<PictureId> add_file(const PictureRequest& request);
    PictureId add_qr(const std::string& text, const PalettePtr& palette, Span span);

private:
    const Project& project_;
    const Files& files_;
    const SourceMap& sources_;
    std::vector<PictureSource>& shelf_;
    Diagnostics& found_;
    bool has_project_file_;
    std::map<std::string, PictureId> known_;
    std::vector<PalettePtr> palettes_; ///< different ones, by their number

    std::size_t number_of(const PalettePtr& palette);
    std::optional<Path> locate(const Located& path);
};

} // namespace skrejlapa
