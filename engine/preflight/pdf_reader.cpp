#include "preflight/pdf_reader.h"

#include "files/load_module.h"

namespace skrejlapa
{

namespace
{

Result<const PdfReader*> load()
{
    const Result<void*> entry = load_module_entry(reader_module_file, reader_module_entry_name);
    if (entry)
        return reinterpret_cast<ReaderModuleEntry>(*entry)();
    Diagnostic missing = entry.error();
    missing.code = "PDF-NO-READER-MODULE";
    missing.message = "the module that reads PDF files back cannot be loaded: " + missing.message;
    missing.help = {"install skrejlapa-reader.so with the program, and libqpdf"};
    return tl::unexpected(std::move(missing));
}

} // namespace

Result<const PdfReader*> pdf_reader()
{
    // Never destroyed: the module stays loaded until the program ends.
    static const auto* const reader = new Result<const PdfReader*>(load());
    return *reader;
}

} // namespace skrejlapa
