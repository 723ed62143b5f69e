/// What a file says outside its pages' contents: header, catalogue, intents, metadata, fonts, page boxes.
#pragma once

#include "preflight/reader/content_reader.h"

#include <qpdf/QPDFPageObjectHelper.hh>

#include <string_view>

namespace skrejlapa
{

/// Fills in all but the pages.
void read_document(DocumentReading& document, QPDF& pdf, std::string_view bytes);

/// A page's boxes, turn, group and annotations.
PdfPageFact read_page_frame(DocumentReading& document, QPDFPageObjectHelper page);

/// What a graphics state (ISO 32000-1, 8.4.5) may not hold in print.
void vet_graphics_state(PdfFacts& facts, QPDFObjectHandle dictionary);

/// A page's whole content.
std::string page_content(DocumentReading& document, QPDFPageObjectHelper page);

} // namespace skrejlapa
