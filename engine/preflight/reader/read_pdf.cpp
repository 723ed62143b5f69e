/// The module's entry. libqpdf's exceptions end here.
#include "preflight/pdf_reader.h"
#include "preflight/reader/content_reader.h"
#include "preflight/reader/document_facts.h"
#include "preflight/reader/page_contents.h"

#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace skrejlapa
{

namespace
{

PdfPageFact read_page(DocumentReading& document, QPDFPageObjectHelper page)
{
    QPDFObjectHandle object = page.getObjectHandle();
    PdfPageFact fact = read_page_frame(document, page);
    const PdfBox media = fact.media.value_or(PdfBox{});
    const PdfBox trim = fact.trim ? *fact.trim : fact.art ? *fact.art : fact.crop.value_or(media);
    PageMarks marks(trim, fact.bleed.value_or(fact.trim ? *fact.trim : media));
    ContentReader reader(document, marks);
    GraphicsState start;
    start.clip = {media};
    reader.read(page_content(document, page), page.getAttribute("/Resources", false), start);
    fact.uses_transparency = reader.uses_transparency();
    fact.damage = reader.damage();
    fact.unfilled_bleed = marks.unfilled_bleed();
    fact.marks = marks.take();
    return fact;
}

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
    [[nodiscard]] Result<PdfFacts> read(std::string_view bytes) const override
    {
        return opened<PdfFacts>(bytes, [&](QPDF& pdf) {
            DocumentReading document;
            read_document(document, pdf, bytes);
            for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
                document.facts.pages.push_back(read_page(document, page));
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
