/// Pages as objects: boxes, resources, content.
#pragma once

#include "pdf/content.h"
#include "pdf/deflated_streams.h"
#include "pdf/tagging.h"

namespace skrejlapa
{

/// A page's content with its streams deflated.
struct PackedPage {
    PageContent content;
    std::shared_ptr<const std::string> packed_page;
    std::vector<std::shared_ptr<const std::string>> packed_groups;
};

/// All pages, several at a time.
std::vector<PackedPage> pack_pages(const PaintList& list, const DrawingMeans& means, const DeflatedStreams& known);

/// What the contents of pages name.
struct SharedObjects {
    std::vector<ObjectReference> fonts;
    std::vector<ObjectReference> pictures;
    const SpotInks& spots;
    const OutputTerms& output;
};

/// Writes a page with its transparency groups and links, and tells `tagging` where they stand; gives the page.
ObjectReference add_page(ObjectStore& store, const PaintPage& page, const PackedPage& packed,
                         const SharedObjects& shared, Tagging& tagging);

} // namespace skrejlapa
