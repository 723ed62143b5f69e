/// One page of a PDF file as a Form XObject.
#pragma once

#include "picture/picture.h"
#include "picture/vector/recoloring.h"

#include <optional>

namespace skrejlapa
{

/// The form of a page, its /Matrix such that the BBox comes to lie at the origin, upright.
struct PageForm {
    QPDFObjectHandle form;
    double width_pt = 0;
    double height_pt = 0;
};

/// The page `number` (from 1), cut to its TrimBox, else ArtBox, else CropBox; /Rotate and /UserUnit are honoured.
/// Nothing when there is no such page.
std::optional<PageForm> page_form(QPDF& pdf, int number);

/// Groups of optional content that are off by default.
std::set<QPDFObjGen> hidden_layers(QPDF& pdf);

/// What in the file, or on that page of it, acts by itself: "JavaScript", actions, an XFA form. To go to a page at
/// opening is no such thing.
std::optional<std::string> interactive_part(QPDF& pdf, int page);

} // namespace skrejlapa
