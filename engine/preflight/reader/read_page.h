/// A page of a file, read.
#pragma once

#include "preflight/reader/content_reader.h"

#include <qpdf/QPDFPageObjectHelper.hh>

namespace skrejlapa
{

/// Reads the pages of one document, each content that `known` holds from there.
class PagesReader
{
public:
    /// `known` may be null. Both must outlive it.
    PagesReader(DocumentReading& document, const ContentReadings* known) : document_(document), known_(known) {}

    PdfPageFact read(const QPDFPageObjectHelper& page);

private:
    DocumentReading& document_;
    const ContentReadings* known_;
    ReadingKeys keys_;

    std::shared_ptr<const ContentReading> reading_of(QPDFPageObjectHelper page, const PageFrame& frame);
};

} // namespace skrejlapa
