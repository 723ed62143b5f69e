#include "proof/report_forms.h"

#include "proof/box_facts.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::size_t named_at_most = 5; ///< of editions that are summed up
/// "    strip  logo-only: …", and where it is.
std::string describe_box(const BoxChange& box)
{
    constexpr ProofLanguage english = ProofLanguage::english;
    std::string text =
        fmt::format("    {}  {}: {}\n", box.box, name_of(box.kind), fmt::join(box_facts(box, english), "; "));
    if (box.before)
        text += fmt::format("      before {} mm\n", place_in_mm(*box.before, english));
    if (box.after && box.after != box.before)
        text += fmt::format("      after  {} mm\n", place_in_mm(*box.after, english));
    return text;
}

std::string describe_page(const PageChange& page)
{
    const std::string title =
        page.name.empty() || page.name == std::to_string(page.number) ? "" : fmt::format(" ({})", page.name);
    const std::string came_or_went = !page.before ? ", a new page" : !page.after ? ", gone" : "";
    std::string text = fmt::format("  page {}{}  {}{}\n", page.number, title, name_of(page.kind), came_or_went);
    for (const BoxChange& box : page.boxes)
        text += describe_box(box);
    return text;
}

std::string describe_edition(const EditionChange& edition)
{
    std::string text = fmt::format("{}  {}", edition.output, name_of(edition.kind));
    if (!edition.metadata.empty())
        text += fmt::format(" ({})", fmt::join(edition.metadata, ", "));
    text += edition.by == ComparedBy::content ? ", compared by content and pixels: there is no record of both\n" : "\n";
    for (const PageChange& page : edition.pages)
        text += describe_page(page);
    return text;
}

/// "3 editions identical: a, b, c"
std::string sum_up(const std::vector<std::string>& names, std::string_view what)
{
    if (names.empty())
        return {};
    const std::size_t shown = std::min(names.size(), named_at_most);
    std::string list =
        fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
    if (shown < names.size())
        list += fmt::format(" and {} more", names.size() - shown);
    return fmt::format("{} edition{} {}: {}\n", names.size(), names.size() == 1 ? "" : "s", what, list);
}

} // namespace

std::string print_changes(const ChangeReport& report)
{
    std::string text;
    for (const EditionChange& edition : report.editions) {
        if (edition.kind > ChangeKind::metadata_only)
            text += describe_edition(edition);
    }
    for (const std::string& output : report.added)
        text += fmt::format("{}  added\n", output);
    for (const std::string& output : report.removed)
        text += fmt::format("{}  removed\n", output);
    text += sum_up(report.names(ChangeKind::metadata_only), "metadata-only");
    text += sum_up(report.names(ChangeKind::identical), "identical");
    return text;
}

} // namespace skrejlapa
