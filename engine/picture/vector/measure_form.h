/// What a finished form paints, found by painting it small.
#pragma once

#include "picture/ink/ink_extent.h"
#include "picture/picture_facts.h"

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>

namespace skrejlapa
{

struct FormMeasure {
    InkExtent ink;
    InkMap map;
    VectorFacts facts;
    bool is_whole = true; ///< false where it painted so many pixels that ink and map show its beginning only
};

/// Paints a form whose /Matrix brings its BBox to [0 0 width height] in points; `size` is the same as Lengths. Glyphs
/// count as boxes, inked by a third. Nothing when it paints more than five million things, forms within forms counted
/// as often as they are painted: no press would get through it.
std::optional<FormMeasure> measure_form(QPDFObjectHandle form, Size size);

} // namespace skrejlapa
