#include "pdf/write_pdf.h"

#include "pdf/pages.h"
#include "pdf/syntax.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

DocumentFrame make_frame(const std::vector<ObjectReference>& pages, const PdfMetadata& metadata)
{
    DocumentFrame frame;
    if (!metadata.language.empty())
        frame.catalog = "/Lang " + pdf_text_string(metadata.language);
    if (!metadata.title.empty())
        frame.info = "/Title " + pdf_text_string(metadata.title) + "\n";
    const std::string date = pdf_date(metadata.date_unix_s);
    frame.info +=
        fmt::format("/Creator {} /CreationDate {} /ModDate {}", pdf_text_string(metadata.creator), date, date);
    frame.pages = fmt::format("/Count {} /Kids [", pages.size());
    for (const ObjectReference page : pages)
        frame.pages += page.text() + "\n";
    frame.pages += "]";
    return frame;
}

} // namespace

Result<std::string> write_pdf(const PaintList& list, const Pictures& pictures, const PdfMetadata& metadata)
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
    return store.save(make_frame(pages, metadata));
}

} // namespace skrejlapa
