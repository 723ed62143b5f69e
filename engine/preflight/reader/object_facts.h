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

/// A number of the file as a whole one, from 0 to the most that an int holds: a file may say anything.
int whole_of(double number);

enum class UnpackEnd { whole, too_long, damaged };

/// A stream with all filters undone, as far as that went.
struct Unpacked {
    std::string bytes;
    UnpackEnd end = UnpackEnd::whole;
};

/// Unpacks no more than `most` bytes, whatever a small stream claims to unpack to.
Unpacked unpack(QPDFObjectHandle stream, std::size_t most);

} // namespace skrejlapa
