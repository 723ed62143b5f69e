/// The module's entry. libqpdf's exceptions end here.
#include "preflight/pdf_reader.h"
#include "preflight/reader/document_facts.h"
#include "preflight/reader/page_contents.h"
#include "preflight/reader/read_page.h"

#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace skrejlapa
{

namespace
{

Diagnostic unreadable(const std::string& reason, bool needs_password)
{
    return {.code = "PDF-UNREADABLE",
            .level = Level::error,
            .span = {},
            .message = needs_password ? "the file cannot be opened without a password"
                                      : "the file begins as a PDF but is too damaged to be read",
            .help = {needs_password ? "save it without a password or restrictions"
                                    : "open it in the program it was made in and write the PDF anew"},
            .place = {},
            .values = {{"reason", reason}}};
}

class QpdfReader final : public PdfReader
{
public:
    [[nodiscard]] Result<PdfFacts> read(std::string_view bytes, const ContentReadings* known) const override
    {
        return opened<PdfFacts>(bytes, [&](QPDF& pdf) {
            DocumentReading document;
            read_document(document, pdf, bytes);
            PagesReader pages(document, known);
            for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
                document.facts.pages.push_back(pages.read(page));
            return std::move(document.facts);
        });
    }

    [[nodiscard]] Result<PdfContents> read_contents(std::string_view bytes) const override
    {
        return opened<PdfContents>(bytes, [](QPDF& pdf) { return contents_of(pdf); });
    }

private:
    template <class Read, class Use> static Result<Read> opened(std::string_view bytes, const Use& use)
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("pdf", bytes.data(), bytes.size());
        return use(pdf);
    } catch (const QPDFExc& error) {
        return tl::unexpected(unreadable(error.getMessageDetail(), error.getErrorCode() == qpdf_e_password));
    } catch (const std::exception& error) {
        return tl::unexpected(unreadable(error.what(), false));
    }
};

} // namespace

} // namespace skrejlapa

extern "C" __attribute__((visibility("default"))) const skrejlapa::PdfReader* skrejlapa_pdf_reader()
{
    static const skrejlapa::QpdfReader reader;
    return &reader;
}
