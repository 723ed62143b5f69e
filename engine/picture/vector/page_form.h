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

/// True when the file carries JavaScript that runs by itself.
bool has_script(QPDF& pdf);

} // namespace skrejlapa
