/// What tells the pages of two files apart.
#pragma once

#include "preflight/pdf_contents.h"

#include <qpdf/QPDF.hh>

namespace skrejlapa
{

PdfContents contents_of(QPDF& pdf);

} // namespace skrejlapa
