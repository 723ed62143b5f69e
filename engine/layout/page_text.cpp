#include "layout/page_text.h"

#include "layout/grid_anchors.h"
#include "layout/overset.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr int most_rounds = 12;

using FragmentsByBox = std::unordered_map<const Box*, const Fragment*>;

void collect_text_fragments(const Fragment& fragment, FragmentsByBox& target)
{
    if (std::holds_alternative<TextContent>(fragment.box->content))
        target.emplace(fragment.box, &fragment);
    for (const Fragment& child : fragment.children)
        collect_text_fragments(child, target);
}

BoxArea area_of(const PageFormat& format)
{
    const Rect trim{{}, format.trim};
    return {.containing_block = trim.inset(format.margin), .trim = trim};
}

/// Settles one page, round by round.
class PageSettler
{
public:
    PageSettler(const PageSettling& settling, const Page& page, const std::vector<ThreadOnPage>& threads, RestMode mode)
        : settling_(settling), page_(page), threads_(threads), mode_(mode),
          measures_(settling.flows, settling.pictures), anchors_(settling.leaflet.format.baseline_grid, page.root)
    {
    }

    SettledPage settle()
    {
        for (const ThreadOnPage& thread : threads_)
            share_first_guess(thread);
        SettledPage settled{.page = &page_, .name = page_.name};
        if (comes_to_rest(settled)) {
            if (!is_overset_by_a_thread(settled))
                return settled;
            std::optional<SettledPage> better = settle_with_the_surplus_in_the_last();
            return better ? std::move(*better) : settled;
        }
        std::optional<SettledPage> with_surplus = settle_with_the_surplus_in_the_last();
        return with_surplus ? std::move(*with_surplus) : settle_with_all_in_the_last();
    }

private:
    /// Boxes one below the other come to stand on the grid one after the other. What is restless then is placed by its
    /// own height; once it is known how, it rests.
    bool comes_to_rest(SettledPage& settled)
    {
        if (rests_within(most_rounds + anchors_.awaited_boxes(), settled))
            return true;
        if (anchors_.restless().empty())
            return false;
        find_anchors();
        if (rests_within(most_rounds + anchors_.awaited_boxes(), settled))
            return true;
        for (const Box* const box : anchors_.restless())
            anchors_.set(*box, GridAnchor::afloat);
        return rests_within(most_rounds, settled);
    }

    bool rests_within(int rounds, SettledPage& settled)
    {
        for (int round = 0; round < rounds; ++round) {
            lay_out(settled);
            if (!take_shares(settled))
                return true;
        }
        return false;
    }

    /// Makes each restless box higher by a step of the grid, and sees where its top goes.
    void find_anchors()
    {
        SettledPage trial{.page = &page_, .name = page_.name};
        lay_out(trial);
        std::vector<std::pair<const Box*, Length>> tops;
        for (const Box* const box : anchors_.restless()) {
            if (tops.size() < static_cast<std::size_t>(anchors_.awaited_boxes()))
                tops.emplace_back(box, content_box(*fragments_.at(box)).top());
        }
        for (const auto& [box, top] : tops) {
            const TextShare own = measures_.share(*box);
            TextShare higher = own;
            higher.space_to_grid += anchors_.step();
            measures_.set_share(*box, higher);
            lay_out(trial);
            anchors_.set(*box, anchors_.anchor_of_moved(content_box(*fragments_.at(box)).top() - top));
            measures_.set_share(*box, own);
        }
    }

    [[nodiscard]] TextShare share_of(const ThreadOnPage& thread, const Box& box, FlowPosition start) const
    {
        const bool ends = thread.last_takes_rest && &box == thread.boxes.back();
        const RestMode mode = thread.is_fixture ? RestMode::all : mode_;
        TextShare share{.start = start, .takes_rest = ends && mode != RestMode::what_fits};
        if (!ends || mode != RestMode::all)
            share.forced_breaks = ForcedBreaks::obeyed;
        // What is higher than two pages does not fit on one; the rest of a long text need not be measured.
        if (!ends || mode != RestMode::all)
            share.measured_height = settling_.leaflet.format.trim.height * 2;
        share.grid = anchors_.grid_in(box);
        share.space_to_grid = anchors_.space_below(box);
        return share;
    }

    /// Where no page follows, a break to the next one leads to the next box.
    [[nodiscard]] bool goes_on_elsewhere(const ThreadOnPage& thread) const
    {
        return !thread.last_takes_rest || (mode_ != RestMode::all && !thread.is_fixture);
    }

    void share_first_guess(const ThreadOnPage& thread)
    {
        const FlowPosition end = settling_.flows.flow(thread.story).end();
        for (const Box* const box : thread.boxes)
            measures_.set_share(*box, share_of(thread, *box, box == thread.boxes.front() ? thread.start : end));
    }

    void lay_out(SettledPage& settled)
    {
        settled.root = lay_out_boxes(page_.root, area_of(settling_.leaflet.format), measures_);
        fragments_.clear();
        collect_text_fragments(settled.root, fragments_);
    }

    /// Fills the boxes as they are; true when one begins elsewhere than it was measured for.
    bool take_shares(SettledPage& settled)
    {
        bool changed = false;
        settled.text.clear();
        settled.without_height.clear();
        see_grid();
        for (const ThreadOnPage& thread : threads_) {
            FlowPosition position = thread.start;
            bool page_is_over = false;
            for (const Box* const box : thread.boxes) {
                const TextShare share = share_of(thread, *box, position);
                changed = changed || (share != measures_.share(*box) && share.takes_rest);
                measures_.set_share(*box, share);
                StoryPart part = page_is_over ? StoryPart{.end = position} : fill(thread, *box, settled);
                changed = anchors_.see_text(*box, part) || changed;
                page_is_over = page_is_over || (part.stop == FlowStop::page_break && goes_on_elsewhere(thread));
                position = part.end;
                settled.text.insert_or_assign(box, std::move(part));
            }
        }
        return changed;
    }

    /// Where the grid is in each box as it has been laid out.
    void see_grid()
    {
        anchors_.start_round();
        for (const ThreadOnPage& thread : threads_) {
            for (const Box* const box : thread.boxes) {
                if (const auto fragment = fragments_.find(box); fragment != fragments_.end())
                    anchors_.see_box(*box, content_box(*fragment->second));
            }
        }
    }

    StoryPart fill(const ThreadOnPage& thread, const Box& box, SettledPage& settled) const
    {
        const TextShare share = measures_.share(box);
        const auto fragment = fragments_.find(&box);
        if (fragment == fragments_.end())
            return {.end = share.start};
        const Size size = content_box(*fragment->second).size;
        const bool has_text_left = !settling_.flows.flow(thread.story).is_end(share.start);
        if (!share.takes_rest && size.height <= Length{} && has_text_left)
            settled.without_height.push_back(&box);
        StoryPart part = measures_.part_of(box, size);
        part.shift = anchors_.shift_of(box, part);
        return part;
    }

    /// Whether the page cannot hold a thread whose boxes may have grown with each other.
    [[nodiscard]] bool is_overset_by_a_thread(const SettledPage& settled) const
    {
        const std::vector<Overset> oversets = find_oversets(settled, settling_.leaflet.format);
        return std::ranges::any_of(threads_, [&](const ThreadOnPage& thread) {
            return thread.boxes.size() > 1 && std::ranges::any_of(oversets, [&](const Overset& overset) {
                       return std::ranges::find(thread.boxes, overset.text_box->box) != thread.boxes.end();
                   });
        });
    }

    /// The boxes before the last hold what they can while that one is empty, even where it then stretches them: so what
    /// is too much for the page stands in the last box alone. Nothing where it would leave the others too small.
    std::optional<SettledPage> settle_with_the_surplus_in_the_last()
    {
        for (const ThreadOnPage& thread : threads_)
            share_first_guess(thread);
        SettledPage filled{.page = &page_, .name = page_.name};
        lay_out(filled);
        take_shares(filled);
        const FragmentsByBox when_filled = std::move(fragments_);
        SettledPage settled{.page = &page_, .name = page_.name, .text = filled.text};
        lay_out(settled);
        if (!filled.without_height.empty() || !all_hold_their_text(when_filled))
            return std::nullopt;
        see_grid();
        for (const ThreadOnPage& thread : threads_) {
            const Box& last = *thread.boxes.back();
            TextShare share = measures_.share(last);
            share.grid = anchors_.grid_in(last);
            measures_.set_share(last, share);
            settled.text.insert_or_assign(&last, fill(thread, last, settled));
        }
        return settled;
    }

    /// Whether all boxes that do not take the rest are still as wide as when they were filled, and no lower.
    [[nodiscard]] bool all_hold_their_text(const FragmentsByBox& when_filled) const
    {
        return std::ranges::all_of(when_filled, [&](const auto& entry) {
            const auto& [box, before] = entry;
            const Size now = content_box(*fragments_.at(box)).size;
            const Size then = content_box(*before).size;
            return measures_.share(*box).takes_rest || (now.width == then.width && now.height >= then.height);
        });
    }

    /// The way out of a page that does not come to rest: the last box of a thread takes everything.
    SettledPage settle_with_all_in_the_last()
    {
        for (const ThreadOnPage& thread : threads_) {
            for (const Box* const box : thread.boxes)
                measures_.set_share(*box, share_of(thread, *box, thread.start));
        }
        SettledPage settled{.page = &page_, .name = page_.name};
        lay_out(settled);
        for (const ThreadOnPage& thread : threads_) {
            FlowPosition position = thread.start;
            for (const Box* const box : thread.boxes) {
                const bool is_filled = box == thread.boxes.back() || !thread.last_takes_rest;
                measures_.set_share(*box, share_of(thread, *box, position));
                StoryPart part = is_filled ? fill(thread, *box, settled) : StoryPart{.end = position};
                if (!is_filled)
                    settled.without_height.push_back(box);
                position = part.end;
                settled.text.insert_or_assign(box, std::move(part));
            }
        }
        return settled;
    }

    const PageSettling& settling_;
    const Page& page_;
    const std::vector<ThreadOnPage>& threads_;
    RestMode mode_;
    LeafMeasures measures_;
    GridAnchors anchors_;
    FragmentsByBox fragments_;
};

} // namespace

Rect content_box(const Fragment& fragment)
{
    return fragment.area.inset(fragment.box->style.border_width).inset(fragment.padding);
}

SettledPage settle_page(const PageSettling& settling, const Page& page, const std::vector<ThreadOnPage>& threads,
                        RestMode mode)
{
    return PageSettler(settling, page, threads, mode).settle();
}

} // namespace skrejlapa
