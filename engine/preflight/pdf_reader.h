/// What the engine asks of the module that holds libqpdf alone. It is loaded when the first PDF is to be judged; both
/// sides are built by one compiler, so C++ values pass between them.
#pragma once

#include "preflight/content_reading.h"
#include "preflight/pdf_contents.h"
#include "preflight/pdf_facts.h"

#include "base/result.h"

#include <string_view>

namespace skrejlapa
{

class PdfReader
{
public:
    virtual ~PdfReader() = default;
    /// Pages whose content `known` holds are not read anew. Fails with PDF-UNREADABLE for what is no PDF, is damaged,
    /// or needs a password.
    [[nodiscard]] virtual Result<PdfFacts> read(std::string_view bytes,
                                                const ContentReadings* known = nullptr) const = 0;
    /// Only what tells two files apart. Fails likewise.
    [[nodiscard]] virtual Result<PdfContents> read_contents(std::string_view bytes) const = 0;
};

/// The module's one entry: a PdfReader that lives as long as the program. Found by its name.
using ReaderModuleEntry = const PdfReader* (*)();
inline constexpr const char* reader_module_entry_name = "skrejlapa_pdf_reader";
inline constexpr const char* reader_module_file = "skrejlapa-reader.so";

/// The module's reader, loaded once in a program's life; safe from several threads. Fails with PDF-NO-READER-MODULE.
Result<const PdfReader*> pdf_reader();

} // namespace skrejlapa
