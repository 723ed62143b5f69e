#include "pdf/write_pdf.h"

#include "pdf/document_frame.h"
#include "pdf/pages.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::size_t most_pages = 8191; // of an array, ISO 32000-1, annex C
/// What the catalog says of the tag tree.
std::string tag_entries(ObjectStore& store, Tagging& tagging, const PdfMetadata& metadata, const OutputTerms& terms)
{
    const std::optional<ObjectReference> tree = tagging.write(store, metadata.language);
    if (!tree)
        return {};
    std::string entries = fmt::format(
        " /MarkInfo <</Marked true>> /StructTreeRoot {} /ViewerPreferences <</DisplayDocTitle true>>", tree->text());
    if (terms.medium != Medium::screen)
        return entries;
    if (const std::optional<ObjectReference> outline = tagging.write_outline(store))
        entries += " /Outlines " + outline->text();
    return entries;
}

} // namespace

Result<std::string> write_pdf(const PaintList& list, const Pictures& pictures, const PdfMetadata& metadata,
                              const OutputTerms& terms, const WritingShare& share)
{
    if (list.pages.size() > most_pages)
        return failure(
            "PDF-TOO-LARGE", {},
            fmt::format("the PDF would have {} pages; its list of pages holds {}", list.pages.size(), most_pages),
            {"divide the leaflet"});
    // Of text that goes in as paths no font is needed.
    const GlyphUsage glyphs(terms.text == TextForm::fonts ? list : PaintList{});
    const Result<std::vector<PreparedFontPtr>> fonts = prepare_fonts(glyphs, share.fonts);
    if (!fonts)
        return tl::unexpected(fonts.error());
    const DrawnPictures drawn(list, pictures);
    SpotInks spots(list);
    const StructureTree* const structure = list.structure.empty() ? nullptr : &list.structure;
    const std::vector<PackedPage> packed =
        pack_pages(list, {glyphs, *fonts, drawn, spots, terms.text, terms.color, structure}, share.streams);

    ObjectStore store;
    SharedObjects shared{{}, {}, spots, terms};
    Tagging tagging(structure);
    for (std::size_t i = 0; i < fonts->size(); ++i)
        shared.fonts.push_back(add_font(store, glyphs.faces()[i].face(), *(*fonts)[i]));
    SharedSpots shared_spots;
    spots.add_to(store, shared_spots);
    shared.pictures = drawn.add_to(store, shared_spots, share);
    std::vector<ObjectReference> pages;
    for (std::size_t i = 0; i < packed.size(); ++i) {
        pages.push_back(add_page(store, list.pages[i], packed[i], shared, tagging));
        if (const auto status = store.status(); !status)
            return tl::unexpected(status.error());
    }
    const std::string tags = tag_entries(store, tagging, metadata, terms);
    DocumentFrame frame = add_document_frame(store, pages, metadata, terms, share.profiles);
    frame.catalog += tags;
    if (const auto status = store.status(); !status)
        return tl::unexpected(status.error());
    return store.save(std::move(frame));
}

Result<std::string> write_pdf(const PaintList& list, const Pictures& pictures, const PdfMetadata& metadata,
                              const OutputTerms& terms)
{
    const DeflatedProfiles profiles;
    const PictureCache cache;
    const SharedFonts fonts{1};
    const DeflatedStreams streams{1};
    return write_pdf(list, pictures, metadata, terms,
                     {.profiles = profiles, .pictures = cache, .fonts = fonts, .streams = streams});
}

} // namespace skrejlapa
