#include "preflight/group_pages.h"

#include <map>
#include <vector>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// The finding's words without its page.
std::string likeness_of(const Diagnostic& finding)
{
    std::string words = finding.message;
    const std::string page = fmt::format("page {} ", finding.place.page);
    if (const std::size_t at = words.find(page); at != std::string::npos)
        words.replace(at, page.size(), "page # ");
    return fmt::format("{} {} {} {}:{} {}", finding.code, static_cast<int>(finding.level), finding.place.box,
                       finding.span.file, finding.span.begin, words);
}

/// "2 to 7, 9, 12": from page numbers in order.
std::string list_of(const std::vector<int>& pages)
{
    std::string list;
    for (std::size_t at = 0; at < pages.size();) {
        std::size_t last = at;
        while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1)
            ++last;
        list += fmt::format("{}{}", list.empty() ? "" : ", ", pages[at]);
        if (last > at)
            list += fmt::format("{}{}", last == at + 1 ? ", " : " to ", pages[last]);
        at = last + 1;
    }
    return list;
}

} // namespace

void add_grouped_by_page(const Diagnostics& found, Diagnostics& grouped)
{
    std::vector<Diagnostic> first;
    std::vector<std::vector<int>> others;
    std::map<std::string, std::size_t> known;
    for (const Diagnostic& finding : found.all()) {
        const bool is_of_page = finding.place.page > 0;
        const auto [like, is_new] =
            known.try_emplace(is_of_page ? likeness_of(finding) : fmt::format("#{}", first.size()), first.size());
        if (is_new) {
            first.push_back(finding);
            others.emplace_back();
        } else if (finding.place.page != first[like->second].place.page) {
            others[like->second].push_back(finding.place.page);
        }
    }
    for (std::size_t at = 0; at < first.size(); ++at) {
        if (!others[at].empty())
            first[at].message +=
                fmt::format(" (and so on page{} {})", others[at].size() == 1 ? "" : "s", list_of(others[at]));
        grouped.add(std::move(first[at]));
    }
}

} // namespace skrejlapa
