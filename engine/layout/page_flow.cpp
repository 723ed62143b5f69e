#include "layout/page_flow.h"

#include "layout/overflow_stuck.h"
#include "layout/overset.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace skrejlapa
{

namespace
{

constexpr int most_overflow_pages = 1000;

/// A stretch of a thread whose boxes stand on one page.
struct ThreadRun {
    StoryId story = 0;
    std::size_t first = 0; ///< index into the thread
    std::vector<const Box*> boxes;
    bool ends_thread = false;
};

std::vector<std::vector<ThreadRun>> runs_by_page(const Leaflet& leaflet, const Threads& threads)
{
    std::vector<std::vector<ThreadRun>> runs(leaflet.pages.size());
    for (StoryId story = 0; story < threads.size(); ++story) {
        const std::vector<ThreadBox>& thread = threads[story];
        for (std::size_t index = 0; index < thread.size(); ++index) {
            std::vector<ThreadRun>& on_page = runs[thread[index].page];
            if (index == 0 || thread[index - 1].page != thread[index].page)
                on_page.push_back({.story = story, .first = index});
            on_page.back().boxes.push_back(thread[index].box);
            on_page.back().ends_thread = index + 1 == thread.size();
        }
    }
    return runs;
}

class PageFlow
{
public:
    PageFlow(const PageSettling& settling, Diagnostics& found)
        : settling_(settling), found_(found), threads_(collect_threads(settling.leaflet)),
          runs_(runs_by_page(settling.leaflet, threads_)), settled_(settling.leaflet.pages.size()),
          starts_(settling.leaflet.pages.size())
    {
    }

    std::vector<SettledPage> flow()
    {
        // Each round settles at least one more stretch of a thread for good, unless boxes wait for each other in a
        // circle. A thread may come back to a page, as in a folded sheet.
        std::size_t rounds = 1;
        for (const std::vector<ThreadRun>& on_page : runs_)
            rounds += std::max<std::size_t>(1, on_page.size());
        for (std::size_t round = 0; round < rounds && settle_changed_pages(); ++round) {
        }
        std::vector<SettledPage> pages;
        for (std::vector<SettledPage>& instances : settled_) {
            for (SettledPage& page : instances)
                pages.push_back(std::move(page));
        }
        report_missing_heights(pages);
        return pages;
    }

private:
    [[nodiscard]] const StoryFlow& flow_of(const ThreadRun& run) const { return settling_.flows.flow(run.story); }

    [[nodiscard]] FlowPosition start_of(const ThreadRun& run) const
    {
        if (run.first == 0)
            return {};
        const auto before = ends_.find(threads_[run.story][run.first - 1].box);
        return before == ends_.end() ? flow_of(run).end() : before->second;
    }

    bool settle_changed_pages()
    {
        bool changed = false;
        for (std::size_t index = 0; index < settled_.size(); ++index) {
            std::vector<FlowPosition> starts;
            for (const ThreadRun& run : runs_[index])
                starts.push_back(start_of(run));
            if (is_settled_.count(index) > 0 && starts == starts_[index])
                continue;
            is_settled_.insert(index);
            starts_[index] = std::move(starts);
            settle(index);
            changed = true;
        }
        return changed;
    }

    void settle(std::size_t index)
    {
        const Page& page = settling_.leaflet.pages[index];
        if (page.repeats) {
            settled_[index] = settle_overflow(page, runs_[index], starts_[index]);
            return;
        }
        SettledPage settled = settle_page(settling_, page, threads_on_page(index, starts_[index]), RestMode::all);
        remember_ends(settled, runs_[index]);
        settled_[index].clear();
        settled_[index].push_back(std::move(settled));
    }

    void remember_ends(const SettledPage& settled, const std::vector<ThreadRun>& runs)
    {
        for (const ThreadRun& run : runs) {
            for (const Box* const box : run.boxes)
                ends_[box] = settled.text.at(box).end;
        }
    }

    [[nodiscard]] std::vector<ThreadOnPage> threads_on_page(std::size_t index,
                                                            const std::vector<FlowPosition>& starts) const
    {
        const bool repeats = settling_.leaflet.pages[index].repeats;
        std::vector<ThreadOnPage> threads;
        for (std::size_t at = 0; at < runs_[index].size(); ++at) {
            const ThreadRun& run = runs_[index][at];
            threads.push_back({.story = run.story,
                               .start = starts[at],
                               .boxes = run.boxes,
                               .last_takes_rest = run.ends_thread || repeats,
                               .is_fixture = !flows_on(run)});
        }
        return threads;
    }

    /// Words of the layout itself stand on every overflow page anew; they are not what it is made for.
    [[nodiscard]] bool flows_on(const ThreadRun& run) const { return !settling_.leaflet.stories[run.story].is_fixture; }

    [[nodiscard]] bool has_text_left(const std::vector<ThreadRun>& runs, const std::vector<FlowPosition>& starts) const
    {
        for (std::size_t at = 0; at < runs.size(); ++at) {
            if (flows_on(runs[at]) && !flow_of(runs[at]).is_end(starts[at]))
                return true;
        }
        return false;
    }

    std::vector<SettledPage> settle_overflow(const Page& page, const std::vector<ThreadRun>& runs,
                                             std::vector<FlowPosition> starts)
    {
        std::vector<SettledPage> instances;
        while (has_text_left(runs, starts)) {
            if (instances.size() == most_overflow_pages) {
                found_.error("LAYOUT-OVERFLOW-ENDLESS", page.span,
                             fmt::format("the overflow page \"{}\" was made {} times and text is still left", page.name,
                                         most_overflow_pages),
                             {"give the boxes of its text more height, or make that text shorter"});
                break;
            }
            SettledPage settled = settle_overflow_once(page, runs, starts);
            const std::vector<FlowPosition> before = starts;
            for (std::size_t at = 0; at < runs.size(); ++at) {
                if (flows_on(runs[at]))
                    starts[at] = settled.text.at(runs[at].boxes.back()).end;
            }
            const bool is_stuck = starts == before;
            if (is_stuck && settled.without_height.empty())
                report_stuck(settled, runs, starts);
            if (!instances.empty())
                settled.name += fmt::format("-{}", instances.size() + 1);
            instances.push_back(std::move(settled));
            if (is_stuck)
                break;
        }
        for (std::size_t at = 0; at < runs.size(); ++at) {
            for (const Box* const box : runs[at].boxes)
                ends_[box] = starts[at];
        }
        return instances;
    }

    /// The last page if all that is left goes on it; else as much as fits.
    SettledPage settle_overflow_once(const Page& page, const std::vector<ThreadRun>& runs,
                                     const std::vector<FlowPosition>& starts) const
    {
        const auto index = static_cast<std::size_t>(&page - settling_.leaflet.pages.data());
        const std::vector<ThreadOnPage> threads = threads_on_page(index, starts);
        SettledPage last = settle_page(settling_, page, threads, RestMode::all_of_overflow);
        const bool is_complete = std::all_of(runs.begin(), runs.end(), [&](const ThreadRun& run) {
            return flow_of(run).is_end(last.text.at(run.boxes.back()).end);
        });
        if (is_complete && last.without_height.empty() && find_oversets(last, settling_.leaflet.format).empty())
            return last;
        return settle_page(settling_, page, threads, RestMode::what_fits);
    }

    /// At the first text that is left.
    void report_stuck(const SettledPage& settled, const std::vector<ThreadRun>& runs,
                      const std::vector<FlowPosition>& starts)
    {
        for (std::size_t at = 0; at < runs.size(); ++at) {
            if (!flows_on(runs[at]) || flow_of(runs[at]).is_end(starts[at]))
                continue;
            const Story& story = settling_.leaflet.stories[runs[at].story];
            found_.add(describe_stuck({story, starts[at], *runs[at].boxes.back()}, settled));
            return;
        }
    }

    void report_missing_heights(const std::vector<SettledPage>& pages)
    {
        std::set<const Box*> reported;
        for (std::size_t index = 0; index < pages.size(); ++index) {
            for (const Box* const box : pages[index].without_height) {
                if (!reported.insert(box).second)
                    continue;
                Diagnostic& finding = found_.error(
                    "THREAD-NO-HEIGHT", box->span,
                    fmt::format("the text goes on after \"{}\", but nothing gives that box a height", box->name),
                    {"give it a height, flex-grow, or a place that stretches it; only the last box of a thread is as "
                     "high as its text"});
                finding.place = {.page = static_cast<int>(index) + 1, .box = box->name};
            }
        }
    }

    const PageSettling& settling_;
    Diagnostics& found_;
    Threads threads_;
    std::vector<std::vector<ThreadRun>> runs_;
    std::vector<std::vector<SettledPage>> settled_;
    std::vector<std::vector<FlowPosition>> starts_;
    std::set<std::size_t> is_settled_;
    std::unordered_map<const Box*, FlowPosition> ends_;
};

} // namespace

std::vector<SettledPage> flow_through_pages(const PageSettling& settling, Diagnostics& found)
{
    return PageFlow(settling, found).flow();
}

} // namespace skrejlapa
