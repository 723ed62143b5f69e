/// Parts of the pages of PDFs that lie on the disk: as pixels, and the words in them. By Poppler's programs.
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "files/files.h"
#include "preview/pixels.h"

#include <string>
#include <vector>

namespace skrejlapa
{

/// A rectangle of a page, from its sheet's (media box's) top left.
struct PageWindow {
    std::size_t page = 0; ///< from 0
    Rect area;
};

struct PageView {
    Path pdf;
    Path profile; ///< of the printing condition: its inks are shown as they print; empty: as the program likes
    double resolution_ppi = 110;
};

/// A window as pixels, `area`'s ends rounded to whole ones. Fails with PROGRAM-MISSING, PROGRAM-FAILED.
Result<Pixels> draw_window(const PageView& view, const PageWindow& window);

/// A word as Poppler reads it, from the sheet's top left.
struct PageWord {
    std::string text;
    Rect area;
};

/// All words of a page, in the file's order. Fails as `draw_window`.
Result<std::vector<PageWord>> read_page_words(const Path& pdf, std::size_t page);

} // namespace skrejlapa
