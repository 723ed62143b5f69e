/// Small readings of PDF objects that several parts of the reader need. All of them take what is missing or of another
/// kind calmly.
#pragma once

#include "preflight/pdf_facts.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace skrejlapa
{

/// A dictionary's entry or a stream's dictionary's; null where there is none.
QPDFObjectHandle entry_of(QPDFObjectHandle object, const std::string& key);

/// A name without its slash; empty for anything else.
std::string name_of(QPDFObjectHandle object);

/// Text in UTF-8; a name with its slash; empty for anything else.
std::string text_of(QPDFObjectHandle object);

double number_of(QPDFObjectHandle object, double otherwise = 0);

std::optional<PdfBox> box_of(QPDFObjectHandle object);

/// A stream's bytes with all filters undone; nothing when they cannot be, or are over 256 MB.
std::optional<std::string> bytes_of(QPDFObjectHandle stream);

/// The first bytes of a stream, without undoing more of it than is needed.
std::string first_bytes_of(QPDFObjectHandle stream, std::size_t count);

} // namespace skrejlapa
