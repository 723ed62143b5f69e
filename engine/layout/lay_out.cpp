#include "layout/fill_fragments.h"
#include "layout/overset.h"
#include "layout/page_bounds.h"
#include "layout/page_flow.h"

namespace skrejlapa
{

Layout lay_out(const Leaflet& leaflet, const std::vector<ShapedParagraph>& shaped, const Pictures& pictures,
               Diagnostics& found)
{
    const StoryFlows flows(leaflet, shaped);
    const PageSettling settling{leaflet, flows, pictures};
    std::vector<SettledPage> pages = flow_through_pages(settling, found);
    Layout layout;
    layout.pages.reserve(pages.size());
    int number = 0;
    for (SettledPage& page : pages) {
        ++number;
        fill_fragments(page, number, settling, found);
        const std::vector<Overset> oversets = find_oversets(page, leaflet.format);
        report_oversets(oversets, page, number, flows, found);
        check_page_bounds(page.root, number, leaflet.format, displaced_by(oversets), found);
        layout.pages.push_back({.page = page.page, .name = std::move(page.name), .root = std::move(page.root)});
    }
    return layout;
}

} // namespace skrejlapa
