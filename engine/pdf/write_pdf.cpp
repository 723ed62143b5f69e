#include "pdf/write_pdf.h"

#include "pdf/document_frame.h"
#include "pdf/pages.h"

namespace skrejlapa
{

Result<std::string> write_pdf(const PaintList& list, const Pictures& pictures, const PdfMetadata& metadata,
                              const OutputTerms& terms)
{
    const GlyphUsage glyphs(list);
    const Result<std::vector<PreparedFont>> fonts = prepare_fonts(glyphs);
    if (!fonts)
        return tl::unexpected(fonts.error());
    const DrawnPictures drawn(list, pictures);
    SpotInks spots(list);
    const std::vector<PackedPage> packed = pack_pages(list, {glyphs, *fonts, drawn, spots});

    ObjectStore store;
    SharedObjects shared{{}, {}, spots};
    for (std::size_t i = 0; i < fonts->size(); ++i)
        shared.fonts.push_back(add_font(store, glyphs.faces()[i].face(), (*fonts)[i]));
    shared.pictures = drawn.add_to(store);
    spots.add_to(store);
    std::vector<ObjectReference> pages;
    for (std::size_t i = 0; i < packed.size(); ++i) {
        pages.push_back(add_page(store, list.pages[i], packed[i], shared));
        if (const auto status = store.status(); !status)
            return tl::unexpected(status.error());
    }
    DocumentFrame frame = add_document_frame(store, pages, metadata, terms);
    if (const auto status = store.status(); !status)
        return tl::unexpected(status.error());
    return store.save(std::move(frame));
}

} // namespace skrejlapa
