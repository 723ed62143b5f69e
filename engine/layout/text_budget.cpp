#include "layout/text_budget.h"

#include "layout/fit_trial.h"
#include "layout/threads.h"

#include "base/utf8.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// More than any leaflet holds: where so much still fits there is no limit to name.
constexpr std::int64_t most_characters = 1 << 15;

std::int64_t count_characters(const Paragraph& paragraph)
{
    std::int64_t count = 0;
    for (const TextRun& run : paragraph.runs)
        count += static_cast<std::int64_t>(count_code_points(run.text));
    return count;
}

/// The first `count` characters of a text, over again where it is too short. Requires: the text is not empty.
std::string cycled(std::string_view text, std::int64_t count)
{
    std::string result;
    std::size_t at = 0;
    for (std::int64_t character = 0; character < count; ++character) {
        const std::size_t length = code_point_length(text, at);
        result.append(text.substr(at, length));
        at = at + length < text.size() ? at + length : 0;
    }
    return result;
}

/// Takes characters off a run's end; how many more are to go.
std::int64_t shorten(TextRun& run, std::int64_t count)
{
    const auto length = static_cast<std::int64_t>(count_code_points(run.text));
    run.text = length > count && length > 0 ? cycled(run.text, length - count) : std::string();
    return std::max<std::int64_t>(count - length, 0);
}

/// A story whose text is made longer and shorter.
class ElasticStory
{
public:
    ElasticStory(const BudgetedEdition& edition, const Leaflet& fitted, StoryId story)
        : written_(with_pages_of({story}, fitted)), shaped_(edition.shaped), pictures_(edition.pictures), story_(story)
    {
        for (const Block& block : written_.stories[story].blocks) {
            own_words_ += ' ';
            for (const TextRun& run : written_.paragraphs[block.paragraph].runs)
                own_words_ += run.text;
            characters_ += count_characters(written_.paragraphs[block.paragraph]);
        }
    }

    [[nodiscard]] std::int64_t characters() const { return characters_; }

    bool fits_with(std::int64_t more)
    {
        Leaflet leaflet = written_;
        std::vector<ShapedParagraph> shaped = shaped_;
        const std::vector<ParagraphId> changed = more < 0 ? cut(leaflet, -more) : extend(leaflet, more);
        Diagnostics found_in_the_text_as_it_is;
        for (const ParagraphId id : changed)
            shaped[id] = shape_paragraph(leaflet.paragraphs[id], found_in_the_text_as_it_is);
        const std::vector<TrialOverset> oversets = find_trial_oversets(leaflet, shaped, pictures_);
        return std::none_of(oversets.begin(), oversets.end(), [&](const TrialOverset& overset) {
            return std::find(overset.within.begin(), overset.within.end(), story_) != overset.within.end();
        });
    }

private:
    std::vector<ParagraphId> extend(Leaflet& leaflet, std::int64_t more) const
    {
        const std::vector<Block>& blocks = leaflet.stories[story_].blocks;
        const auto last =
            std::find_if(blocks.rbegin(), blocks.rend(), [](const Block& block) { return !block.picture; });
        if (more == 0 || last == blocks.rend())
            return {};
        Paragraph& paragraph = leaflet.paragraphs[last->paragraph];
        paragraph.runs.push_back({.text = cycled(own_words_, more), .style = 0, .source = paragraph.span, .link = {}});
        return {last->paragraph};
    }

    std::vector<ParagraphId> cut(Leaflet& leaflet, std::int64_t less) const
    {
        std::vector<ParagraphId> changed;
        std::vector<Block>& blocks = leaflet.stories[story_].blocks;
        while (less > 0 && !blocks.empty()) {
            Paragraph& paragraph = leaflet.paragraphs[blocks.back().paragraph];
            if (count_characters(paragraph) <= less) {
                less -= count_characters(paragraph);
                blocks.pop_back();
                continue;
            }
            for (auto run = paragraph.runs.rbegin(); run != paragraph.runs.rend(); ++run)
                less = shorten(*run, less);
            changed.push_back(blocks.back().paragraph);
        }
        return changed;
    }

    Leaflet written_;
    const std::vector<ShapedParagraph>& shaped_;
    const Pictures& pictures_;
    StoryId story_;
    std::string own_words_;
    std::int64_t characters_ = 0;
};

/// The greatest of `least` … `most` with which it fits. Requires: it fits with `least` and not with `most`.
std::int64_t most_that_fits(ElasticStory& story, std::int64_t least, std::int64_t most)
{
    while (most - least > 1) {
        const std::int64_t middle = least + (most - least) / 2;
        (story.fits_with(middle) ? least : most) = middle;
    }
    return least;
}

void measure(ElasticStory& story, TextBudget& budget)
{
    if (!story.fits_with(0)) {
        budget.characters_left = most_that_fits(story, -story.characters(), 0);
        return;
    }
    std::int64_t too_many = 64;
    while (too_many < most_characters && story.fits_with(too_many))
        too_many *= 2;
    budget.is_unlimited = too_many >= most_characters;
    if (!budget.is_unlimited)
        budget.characters_left = most_that_fits(story, 0, too_many);
}

} // namespace

FitValues values_at_floor(const Leaflet& leaflet)
{
    FitValues values;
    for (const FitGroup& group : leaflet.fit_groups) {
        const LeverPath path(group);
        values.push_back({group.name, path.at(path.step_count())});
    }
    return values;
}

std::vector<TextBudget> find_text_budgets(const BudgetedEdition& edition, const FitValues& values)
{
    FittedLeaflet fitting(edition.leaflet);
    const Leaflet& fitted = fitting.at({.values = values, .dropped = {}});
    const Threads threads = collect_threads(fitted);
    std::vector<std::pair<std::size_t, TextBudget>> by_page;
    for (StoryId id = 0; id < threads.size(); ++id) {
        if (threads[id].empty() || fitted.stories[id].is_fixture || fitted.stories[id].blocks.empty())
            continue;
        const ThreadBox& last = threads[id].back();
        const Page& page = fitted.pages[last.page];
        TextBudget budget{.page = page.name, .box = last.box->name, .content = fitted.stories[id].content};
        ElasticStory story(edition, fitted, id);
        budget.is_unlimited = page.repeats;
        if (!budget.is_unlimited)
            measure(story, budget);
        by_page.emplace_back(last.page, std::move(budget));
    }
    std::stable_sort(by_page.begin(), by_page.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<TextBudget> budgets;
    for (auto& [page, budget] : by_page)
        budgets.push_back(std::move(budget));
    return budgets;
}

} // namespace skrejlapa
