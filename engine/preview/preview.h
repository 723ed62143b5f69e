/// Pages as pictures for the screen, made of the written PDF by Poppler's programs.
#pragma once

#include "base/result.h"
#include "files/files.h"
#include "paint/paint_list.h"

namespace skrejlapa
{

/// A printed edition to be looked at.
struct PreviewSource {
    std::string_view pdf;
    const PaintList& list; ///< that the PDF was written from
    BlobPtr profile;       ///< of the printing condition: its inks are shown as they print; null: as the program likes
    double resolution_ppi = 110;
};

struct PreviewPicture {
    std::string name; ///< what tells it from the edition's others: "1", "folded-1-cover"
    std::string bytes;
};

/// Each page cut to its trim; named by its number. Fails with PROGRAM-MISSING, PROGRAM-FAILED, FILE-UNWRITABLE.
Result<std::vector<PreviewPicture>> preview_pages(const PreviewSource& source);

/// The same as SVG, by Poppler's pdftocairo: text as outlines, colours as that program likes. Fails as `preview_pages`.
Result<std::vector<PreviewPicture>> preview_pages_as_svg(const PreviewSource& source);

/// Each panel cut to itself, in the order of reading, named by its place in it and its box; last, as "folded", all
/// views that opening the sheet gives, side by side. Fails as `preview_pages`.
Result<std::vector<PreviewPicture>> preview_panels(const PreviewSource& source, const Fold& fold);

/// A PDF of the same pages that shows one spot ink as full magenta beside the process inks.
struct SpotPreview {
    std::string spot;
    std::string_view pdf;
};

/// Each page once for every ink, black where the ink is full: "1-cyan" to "1-black", then "1-PANTONE-286-C". The
/// source's PDF shows spot inks as no ink. Fails as `preview_pages`.
Result<std::vector<PreviewPicture>> preview_inks(const PreviewSource& source, const std::vector<SpotPreview>& spots);

} // namespace skrejlapa
