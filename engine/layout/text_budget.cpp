#include "layout/text_budget.h"

#include "layout/copyfit.h"
#include "layout/fill_fragments.h"
#include "layout/overset.h"
#include "layout/page_flow.h"

#include "base/utf8.h"

#include <algorithm>
#include <map>

namespace skrejlapa
{

namespace
{

/// More than any leaflet holds: where so much still fits there is no limit to name.
constexpr std::int64_t most_characters = 1 << 15;

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

/// The text of a block, or of its cells.
std::vector<ParagraphId> paragraphs_of(const Block& block)
{
    if (block.picture || block.rule)
        return {};
    if (!block.table)
        return {block.paragraph};
    std::vector<ParagraphId> paragraphs;
    for (const TableCell& cell : block.table->cells)
        paragraphs.push_back(cell.paragraph);
    return paragraphs;
}

/// A story whose text is made longer.
class ElasticStory
{
public:
    ElasticStory(const BudgetedEdition& edition, StoryId story)
        : written_(with_pages_of({story}, edition.leaflet)), shaped_(edition.shaped), pictures_(edition.pictures),
          story_(story)
    {
        for (const Block& block : written_.stories[story].blocks) {
            for (const ParagraphId paragraph : paragraphs_of(block)) {
                own_words_ += ' ';
                for (const TextRun& run : written_.paragraphs[paragraph].runs)
                    own_words_ += run.text;
            }
        }
        excess_as_written_ = excess(written_, shaped_);
    }

    /// Whether nothing around it is more overset than without.
    bool fits_with(std::int64_t more) const
    {
        Leaflet leaflet = written_;
        std::vector<ShapedParagraph> shaped = shaped_;
        if (const std::optional<ParagraphId> changed = extend(leaflet, more)) {
            Diagnostics found_in_the_text_as_it_is;
            shaped[*changed] = shape_paragraph(leaflet.paragraphs[*changed], found_in_the_text_as_it_is);
        }
        return excess(leaflet, shaped) <= excess_as_written_ + layout_rounding;
    }

private:
    /// By how much all text is too much in the boxes that the story stands in.
    [[nodiscard]] Length excess(const Leaflet& leaflet, const std::vector<ShapedParagraph>& shaped) const
    {
        Length sum;
        for (const TrialOverset& overset : find_trial_oversets(leaflet, shaped, pictures_)) {
            const bool is_around =
                std::find(overset.within.begin(), overset.within.end(), story_) != overset.within.end();
            sum += is_around ? overset.by : Length{};
        }
        return sum;
    }

    std::optional<ParagraphId> extend(Leaflet& leaflet, std::int64_t more) const
    {
        const std::vector<Block>& blocks = leaflet.stories[story_].blocks;
        const auto last = std::find_if(blocks.rbegin(), blocks.rend(),
                                       [](const Block& block) { return !paragraphs_of(block).empty(); });
        if (last == blocks.rend())
            return std::nullopt;
        const ParagraphId id = paragraphs_of(*last).back();
        Paragraph& paragraph = leaflet.paragraphs[id];
        paragraph.runs.push_back({.text = cycled(own_words_, more), .style = 0, .source = paragraph.span, .link = {}});
        return id;
    }

    Leaflet written_;
    const std::vector<ShapedParagraph>& shaped_;
    const Pictures& pictures_;
    StoryId story_;
    std::string own_words_;
    Length excess_as_written_;
};

/// The most characters that still go in; nothing where there is no limit.
std::optional<std::int64_t> characters_left(const ElasticStory& story)
{
    std::int64_t least = 0;
    std::int64_t most = 64;
    for (; story.fits_with(most); most *= 2) {
        if (most >= most_characters)
            return std::nullopt;
        least = most;
    }
    while (most - least > 1) {
        const std::int64_t middle = least + (most - least) / 2;
        (story.fits_with(middle) ? least : most) = middle;
    }
    return least;
}

/// The characters that are too many, by story, as FIT-OVERSET counts them.
std::map<StoryId, std::int64_t> count_surplus(const BudgetedEdition& edition)
{
    const Leaflet& leaflet = edition.leaflet;
    const StoryFlows flows(leaflet, edition.shaped, &edition.pictures);
    const PageSettling settling{leaflet, flows, edition.pictures};
    Diagnostics said_by_build;
    std::map<StoryId, std::int64_t> surplus;
    for (SettledPage& page : flow_through_pages(settling, said_by_build)) {
        fill_fragments(page, 0, settling, said_by_build);
        const std::vector<Overset> oversets = find_oversets(page, leaflet.format);
        mark_overset_lines(oversets, flows, page);
        for (const Overset& overset : oversets)
            surplus[std::get<TextContent>(overset.text_box->box->content).story] +=
                surplus_of(overset, page).characters;
    }
    return surplus;
}

/// The optional parts that the solver leaves out where the levers stand so.
std::vector<OptionalId> parts_left_out(const BudgetedEdition& edition, const FitValues& values)
{
    if (edition.leaflet.optional_blocks.empty())
        return {};
    FitTrial trial(edition.leaflet, edition.shaped, edition.pictures);
    const FitMember member{.language = {}, .trial = &trial};
    return solve_fit({&member, 1}, values).editions.front().dropped;
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
    const Leaflet& fitted = fitting.at({.values = values, .dropped = parts_left_out(edition, values)});
    const std::vector<ShapedParagraph> shaped = shape_as_fitted(fitted, edition.shaped);
    const BudgetedEdition as_set{fitted, shaped, edition.pictures};
    const std::map<StoryId, std::int64_t> surplus = count_surplus(as_set);
    const Threads threads = collect_threads(fitted);
    std::vector<std::pair<std::size_t, TextBudget>> by_page;
    for (StoryId id = 0; id < threads.size(); ++id) {
        if (threads[id].empty() || fitted.stories[id].is_fixture || fitted.stories[id].blocks.empty())
            continue;
        const ThreadBox& last = threads[id].back();
        const Page& page = fitted.pages[last.page];
        TextBudget budget{.page = page.name, .box = last.box->name, .content = fitted.stories[id].content};
        if (const auto too_many = surplus.find(id); too_many != surplus.end()) {
            budget.characters_left = -too_many->second;
        } else {
            const auto left = page.repeats ? std::nullopt : characters_left(ElasticStory(as_set, id));
            budget.is_unlimited = !left;
            budget.characters_left = left.value_or(0);
        }
        by_page.emplace_back(last.page, std::move(budget));
    }
    std::stable_sort(by_page.begin(), by_page.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<TextBudget> budgets;
    for (auto& [page, budget] : by_page)
        budgets.push_back(std::move(budget));
    return budgets;
}

} // namespace skrejlapa
