#include "layout/fill_fragments.h"
#include "layout/fold_bounds.h"
#include "layout/overset.h"
#include "layout/page_bounds.h"
#include "layout/page_flow.h"

namespace skrejlapa
{

Layout lay_out(const Leaflet& leaflet, const std::vector<ShapedParagraph>& shaped, const Pictures& pictures,
               Diagnostics& found, std::span<const FitShortfall> shortfalls)
{
    const StoryFlows flows(leaflet, shaped, &pictures);
    const PageSettling settling{leaflet, flows, pictures};
    std::vector<SettledPage> pages = flow_through_pages(settling, found);
    Layout layout;
    layout.pages.reserve(pages.size());
    int number = 0;
    for (SettledPage& page : pages) {
        ++number;
        const std::vector<const Fragment*> strays = fill_fragments(page, number, settling, found);
        const std::vector<Overset> oversets = find_oversets(page, leaflet.format);
        mark_overset_lines(oversets, flows, page);
        report_oversets(oversets, {page, number, shortfalls}, found);
        std::vector<const Fragment*> displaced = displaced_by(oversets);
        displaced.insert(displaced.end(), strays.begin(), strays.end());
        check_page_bounds(page.root, number, leaflet.format, displaced, found);
        if (leaflet.fold)
            check_fold_bounds(page.root,
                              {.folds = fold_lines(*leaflet.fold, layout.pages.size()),
                               .safe = leaflet.format.safe,
                               .page_number = number},
                              displaced, found);
        layout.pages.push_back({.page = page.page, .name = std::move(page.name), .root = std::move(page.root)});
    }
    return layout;
}

} // namespace skrejlapa
