#include "layout/fit_trial.h"

#include "layout/overset.h"
#include "layout/page_flow.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

void collect_stories(const Box& box, std::set<StoryId>& stories)
{
    if (box.style.display == Display::none)
        return;
    if (const auto* const text = std::get_if<TextContent>(&box.content))
        stories.insert(text->story);
    for (const Box& child : box.children)
        collect_stories(child, stories);
}

std::set<StoryId> stories_of(const Page& page)
{
    std::set<StoryId> stories;
    collect_stories(page.root, stories);
    return stories;
}

void collect_stories(const Fragment& fragment, std::set<StoryId>& stories)
{
    if (const auto* const text = std::get_if<TextContent>(&fragment.box->content))
        stories.insert(text->story);
    for (const Fragment& child : fragment.children)
        collect_stories(child, stories);
}

double room_for(const Overset& overset, const PageText& text)
{
    const auto part = text.find(overset.text_box->box);
    const Length width = overset.text_box->area.size.width;
    const Length size = overset.axis == Axis::horizontal ? width : part == text.end() ? Length{} : part->second.height;
    return size > overset.by ? (size - overset.by) / size : 0;
}

TrialOverset trial_overset(const Overset& overset, const PageText& text)
{
    std::set<StoryId> within;
    collect_stories(*overset.limit, within);
    const StoryId story = std::get<TextContent>(overset.text_box->box->content).story;
    within.insert(story);
    return {
        .story = story, .within = {within.begin(), within.end()}, .by = overset.by, .room = room_for(overset, text)};
}

/// Text with a line or table that is wider than its column, as TEXT-TOO-WIDE and TABLE-TOO-WIDE have it.
void collect_too_wide(const Fragment& fragment, const PageText& text, const StoryFlows& flows,
                      std::vector<TrialOverset>& oversets)
{
    const auto part = text.find(fragment.box);
    if (part != text.end()) {
        const StoryId story = std::get<TextContent>(fragment.box->content).story;
        const double room = flows.flow(story).room_in_width(part->second, content_box(fragment).size.width);
        if (room < 1)
            oversets.push_back(
                {.cause = TrialOverset::Cause::too_wide, .story = story, .within = {story}, .room = room * room});
    }
    for (const Fragment& child : fragment.children)
        collect_too_wide(child, text, flows, oversets);
}

bool meet(const std::set<StoryId>& a, const std::set<StoryId>& b)
{
    return std::any_of(a.begin(), a.end(), [&](StoryId story) { return b.contains(story); });
}

/// All stories on pages that are bound to these stories by threads.
std::set<StoryId> reached_from(std::set<StoryId> stories, const std::vector<Page>& pages)
{
    for (std::size_t before = 0; before != stories.size();) {
        before = stories.size();
        for (const Page& page : pages) {
            std::set<StoryId> own = stories_of(page);
            if (meet(own, stories))
                stories.merge(own);
        }
    }
    return stories;
}

} // namespace

std::vector<TrialOverset> find_trial_oversets(const Leaflet& leaflet, const std::vector<ShapedParagraph>& shaped,
                                              const Pictures& pictures)
{
    const StoryFlows flows(leaflet, shaped, &pictures);
    Diagnostics found_when_laid_out_for_good;
    std::vector<TrialOverset> oversets;
    for (const SettledPage& page : flow_through_pages({leaflet, flows, pictures}, found_when_laid_out_for_good)) {
        for (const Overset& overset : find_oversets(page, leaflet.format))
            oversets.push_back(trial_overset(overset, page.text));
        collect_too_wide(page.root, page.text, flows, oversets);
    }
    return oversets;
}

Leaflet with_pages_of(std::set<StoryId> stories, Leaflet leaflet)
{
    stories = reached_from(std::move(stories), leaflet.pages);
    std::erase_if(leaflet.pages, [&](const Page& page) { return !meet(stories_of(page), stories); });
    return leaflet;
}

FitTrial::FitTrial(const Leaflet& written, const std::vector<ShapedParagraph>& shaped, const Pictures& pictures)
    : fitted_(written), shaped_(shaped), pictures_(pictures)
{
}

const std::vector<TrialOverset>& FitTrial::oversets(const EditionFit& fit, FloorRule floor)
{
    const bool is_known =
        last_fit_ && last_fit_->values == fit.values && last_fit_->dropped == fit.dropped && last_floor_ == floor;
    if (is_known)
        return last_;
    const bool is_first = !last_fit_;
    last_ = lay_out(fit, floor);
    last_fit_ = fit;
    last_floor_ = floor;
    if (!is_first)
        return last_;
    std::set<StoryId> stories;
    for (const TrialOverset& overset : last_)
        stories.insert(overset.within.begin(), overset.within.end());
    Leaflet kept = with_pages_of(std::move(stories), fitted_.written());
    if (kept.pages.size() < fitted_.written().pages.size())
        fitted_ = FittedLeaflet(std::move(kept));
    return last_;
}

std::vector<TrialOverset> FitTrial::lay_out(const EditionFit& fit, FloorRule floor)
{
    const Leaflet& leaflet = fitted_.at(fit, floor);
    if (leaflet.pages.empty())
        return {};
    ++layout_count_;
    if (has_optical_sizes(leaflet))
        return find_trial_oversets(leaflet, shape_as_fitted(leaflet, shaped_), pictures_);
    return find_trial_oversets(leaflet, shaped_, pictures_);
}

} // namespace skrejlapa
