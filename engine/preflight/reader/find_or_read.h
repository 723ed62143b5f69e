/// Content that is read once for all files that hold it.
#pragma once

#include "preflight/reader/content_reader.h"

#include <functional>

namespace skrejlapa
{

using ReadContent = std::function<void(ContentReader&, DocumentReading&)>;

/// The reading kept under `key`, if there is one and the document's limits leave room for it; else `read` is called
/// with a reader whose document is a fresh one, but for what is unpacked already and what may still be read.
std::shared_ptr<const ContentReading> find_or_read(DocumentReading& document, const KnownReadings& known,
                                                   const std::optional<ContentHash>& key, const ReadContent& read);

/// The same where nothing is kept.
ContentReading read_alone(DocumentReading& document, const PageFrame& frame, const KnownReadings* known,
                          const ReadContent& read);

/// Takes over what was found beside marks. Gives the places of the reading's fonts among those of the file.
std::vector<std::size_t> take_facts(const ContentReading& reading, PdfFacts& facts);

void number_fonts(std::vector<PdfMark>& marks, const std::vector<std::size_t>& places);

// For keys: all that reading depends on.
std::string text_of(const PageFrame& frame);
std::string text_of(const GraphicsState& state);
std::string text_of(const PdfFontFact& font);

} // namespace skrejlapa
