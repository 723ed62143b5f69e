/// The graphics state while a form is measured.
#pragma once

#include "picture/vector/font_widths.h"
#include "picture/vector/ink_reader.h"

#include <memory>

namespace skrejlapa
{

struct MeasuredColor {
    InkedSpace space;
    CanvasInk ink = process_ink({0, 0, 0, 1});
    std::string pattern; ///< its resource name; empty: a plain colour
};

struct MeasuredText {
    QPDFObjectHandle font = QPDFObjectHandle::newNull();
    std::shared_ptr<const FontWidths> widths; ///< null while no font is set
    double size = 0;
    double character_spacing = 0;
    double word_spacing = 0;
    double scale = 1;
    double leading = 0;
    double rise = 0;
    int mode = 0;
};

struct MeasureState {
    Matrix to_page; ///< to points of the picture, y up
    MeasuredColor fill;
    MeasuredColor stroke;
    double line_width = 1;
    double fill_alpha = 1;
    double stroke_alpha = 1;
    bool fill_overprints = false;
    bool stroke_overprints = false;
    bool multiplies = false;
    int overprint_mode = 0;
    ClipMask clip;
    ClipMask soft_mask;
    ClipMask let_through; ///< both
    MeasuredText text;
};

} // namespace skrejlapa
