#include "build/statement_findings.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

/// The boxes of a page that show a statement.
void collect(const Leaflet& leaflet, const Fragment& fragment, std::vector<const Box*>& boxes)
{
    const auto* const text = std::get_if<TextContent>(&fragment.box->content);
    const bool shows_something = !fragment.lines.empty() || !fragment.pictures.empty();
    if (text != nullptr && leaflet.stories[text->story].is_statement && shows_something)
        boxes.push_back(fragment.box);
    for (const Fragment& child : fragment.children)
        collect(leaflet, child, boxes);
}

struct StatementOnPage {
    int page = 0; ///< from 1
    std::vector<const Box*> boxes;
};

std::string name_pages(const std::vector<int>& pages)
{
    return fmt::format("{} {}", pages.size() == 1 ? "page" : "pages", fmt::join(pages, ", "));
}

void report_missing(const StatementTerms& terms, const std::vector<int>& pages, Diagnostics& found)
{
    const bool is_once = terms.scope == StatementTerms::Scope::once;
    Diagnostic& finding = found.warning(
        "FUNDER-STATEMENT-SCOPE", terms.span,
        is_once ? fmt::format("the grant \"{}\" wants its statement once, and it is on no page", terms.grant)
                : fmt::format("the grant \"{}\" wants its statement on each page, and it is not on {}", terms.grant,
                              name_pages(pages)),
        {"place it in the layout: [boxes.NAME] statement = true"});
    if (pages.size() == 1)
        finding.place.page = pages.front();
    finding.values = {{"grant", terms.grant}, {"missing_pages", static_cast<std::int64_t>(pages.size())}};
}

void report_too_many(const StatementTerms& terms, const StatementOnPage& second, Diagnostics& found)
{
    const Box& box = *second.boxes.back();
    Diagnostic& finding = found.warning(
        "FUNDER-STATEMENT-SCOPE", box.span,
        terms.scope == StatementTerms::Scope::once
            ? fmt::format("the grant \"{}\" wants its statement once, and here it stands again", terms.grant)
            : fmt::format("the statement of the grant \"{}\" stands twice on page {}", terms.grant, second.page),
        {"show the box on one page: display = \"none\" in [pages.boxes.NAME] of the others; or write scope = "
         "\"each page\" in the grant"});
    finding.place = {.page = second.page, .box = box.name};
    finding.values = {{"grant", terms.grant}};
}

void judge_once(const StatementTerms& terms, const std::vector<StatementOnPage>& pages, Diagnostics& found)
{
    std::size_t count = 0;
    for (const StatementOnPage& page : pages) {
        count += page.boxes.size();
        if (count > 1 && !page.boxes.empty()) {
            report_too_many(terms, page, found);
            return;
        }
    }
    if (count == 0)
        report_missing(terms, {}, found);
}

void judge_each_page(const StatementTerms& terms, const std::vector<StatementOnPage>& pages, Diagnostics& found)
{
    std::vector<int> missing;
    for (const StatementOnPage& page : pages) {
        if (page.boxes.empty())
            missing.push_back(page.page);
        if (page.boxes.size() > 1)
            report_too_many(terms, page, found);
    }
    if (!missing.empty())
        report_missing(terms, missing, found);
}

} // namespace

void judge_statement(const Leaflet& leaflet, const Layout& layout, Diagnostics& found)
{
    if (!leaflet.statement)
        return;
    std::vector<StatementOnPage> pages;
    for (const LaidOutPage& page : layout.pages) {
        pages.push_back({static_cast<int>(pages.size()) + 1, {}});
        collect(leaflet, page.root, pages.back().boxes);
    }
    if (leaflet.statement->scope == StatementTerms::Scope::once)
        judge_once(*leaflet.statement, pages, found);
    else
        judge_each_page(*leaflet.statement, pages, found);
}

} // namespace skrejlapa
