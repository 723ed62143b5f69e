#include "pdf/document_frame.h"

#include "pdf/output_intent.h"
#include "pdf/syntax.h"
#include "pdf/xmp_packet.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

// Of a printed file; PDF/X-1a wants its name here, and readers look for that of PDF/X-4 here too.
std::string pdf_x_entries(const OutputTerms& terms)
{
    for (const PdfStandard standard : {PdfStandard::pdf_x4, PdfStandard::pdf_x1a_2003}) {
        if (terms.claims(standard))
            return fmt::format("\n/GTS_PDFXVersion {}", pdf_text_string(name_of(standard)));
    }
    return {};
}

// Everything here is said in XMP too, and must be the same there to the second.
std::string make_info(const PdfMetadata& metadata, const OutputTerms& terms)
{
    std::string info;
    if (!metadata.title.empty())
        info = "/Title " + pdf_text_string(metadata.title) + "\n";
    const std::string date = pdf_date(metadata.date_unix_s);
    info += fmt::format("/Creator {} /Producer {} /CreationDate {} /ModDate {} /Trapped /False",
                        pdf_text_string(metadata.creator), pdf_text_string(ObjectStore::producer()), date, date);
    return info + pdf_x_entries(terms);
}

// As a stream without filter: programs that know nothing of PDF look for the packet in the file's bytes.
ObjectReference add_xmp(ObjectStore& store, const PdfMetadata& metadata, const OutputTerms& terms)
{
    return store.add_stream("/Type /Metadata /Subtype /XML", make_xmp_packet({.metadata = metadata,
                                                                              .producer = ObjectStore::producer(),
                                                                              .standards = terms.standards,
                                                                              .content = store.content()}));
}

std::string page_tree_root(const std::vector<ObjectReference>& pages)
{
    std::string root = fmt::format("/Count {} /Kids [", pages.size());
    for (const ObjectReference page : pages)
        root += page.text() + "\n";
    return root + "]";
}

} // namespace

DocumentFrame add_document_frame(ObjectStore& store, const std::vector<ObjectReference>& pages,
                                 const PdfMetadata& metadata, const OutputTerms& terms,
                                 const DeflatedProfiles& profiles)
{
    DocumentFrame frame;
    frame.version = newest_version_for(terms.standards);
    frame.info = make_info(metadata, terms);
    frame.pages = page_tree_root(pages);
    if (!metadata.language.empty())
        frame.catalog = "/Lang " + pdf_text_string(metadata.language) + "\n";
    frame.catalog += add_output_intents(store, terms, profiles);
    frame.catalog += "\n/Metadata " + add_xmp(store, metadata, terms).text();
    return frame;
}

} // namespace skrejlapa
