#include "proof/compare_builds.h"

#include "base/spread.h"
#include "build/snapshot_file.h"
#include "proof/compare_contents.h"
#include "proof/compare_layouts.h"
#include "proof/measure_pixels.h"

#include <algorithm>
#include <map>

namespace skrejlapa
{

namespace
{

/// An edition that is in both builds.
struct EditionPair {
    const BuiltEdition* before = nullptr;
    const BuiltEdition* after = nullptr;
};

struct Compared {
    EditionChange change;
    Diagnostics found;
};

/// The snapshot, if it tells of this very file.
std::optional<LayoutSnapshot> snapshot_of(const BuiltEdition& edition, std::string_view pdf)
{
    if (edition.snapshot.empty())
        return std::nullopt;
    const Result<std::string> text = DiskFiles().read(edition.snapshot);
    if (!text)
        return std::nullopt;
    std::optional<LayoutSnapshot> snapshot = read_snapshot(*text);
    return snapshot && snapshot->pdf == hash_content(pdf).hex() ? std::move(snapshot) : std::nullopt;
}

Result<EditionChange> compare_by_content(const EditionPair& pair)
{
    const Result<EditionViews> views = EditionViews::open(pair.before->pdf, pair.after->pdf);
    if (!views)
        return tl::unexpected<Diagnostic>(views.error());
    Result<EditionChange> change = compare_contents(*views);
    if (!change)
        return change;
    const Result<std::monostate> measured = measure_pixels(*change, *views);
    return measured ? std::move(change) : tl::unexpected<Diagnostic>(measured.error());
}

/// What is known of the boxes does not depend on pixels.
void add_pixels(EditionChange& change, const EditionPair& pair, Diagnostics& found)
{
    const Result<EditionViews> views = EditionViews::open(pair.before->pdf, pair.after->pdf);
    const Result<std::monostate> measured =
        views ? measure_pixels(change, *views) : tl::unexpected<Diagnostic>(views.error());
    if (measured)
        return;
    Diagnostic finding = measured.error();
    finding.level = Level::warning;
    finding.message += "; pixels are not counted";
    found.add(std::move(finding));
}

Result<EditionChange> compare_pair(const EditionPair& pair, Diagnostics& found)
{
    if (pair.before->pdf == pair.after->pdf)
        return EditionChange{};
    const Result<BlobPtr> before = DiskFiles().map(pair.before->pdf);
    if (!before)
        return tl::unexpected<Diagnostic>(before.error());
    const Result<BlobPtr> after = DiskFiles().map(pair.after->pdf);
    if (!after)
        return tl::unexpected<Diagnostic>(after.error());
    if ((*before)->bytes() == (*after)->bytes())
        return EditionChange{};
    const std::optional<LayoutSnapshot> old_snapshot = snapshot_of(*pair.before, (*before)->bytes());
    const std::optional<LayoutSnapshot> new_snapshot = snapshot_of(*pair.after, (*after)->bytes());
    if (!old_snapshot || !new_snapshot)
        return compare_by_content(pair);
    EditionChange change = compare_layouts(*old_snapshot, *new_snapshot);
    if (!change.pages.empty())
        add_pixels(change, pair, found);
    return change;
}

void compare(const EditionPair& pair, Compared& compared)
{
    Result<EditionChange> change = compare_pair(pair, compared.found);
    if (change)
        compared.change = *std::move(change);
    else
        compared.found.add(change.error());
    EditionChange& told = compared.change;
    if (told.kind == ChangeKind::identical && told.by != ComparedBy::bytes)
        told.kind = ChangeKind::metadata_only;
    told.output = pair.after->output;
    told.before = pair.before->pdf;
    told.after = pair.after->pdf;
}

std::vector<EditionPair> pair_editions(const BuildState& before, const BuildState& after, ChangeReport& report)
{
    if (before.is_file && after.is_file)
        return {{&before.editions.front(), &after.editions.front()}};
    std::map<std::string_view, EditionPair> pairs;
    for (const BuiltEdition& edition : before.editions)
        pairs[edition.output].before = &edition;
    for (const BuiltEdition& edition : after.editions)
        pairs[edition.output].after = &edition;
    std::vector<EditionPair> in_both;
    for (const auto& [output, pair] : pairs) {
        if (pair.before == nullptr)
            report.added.emplace_back(output);
        else if (pair.after == nullptr)
            report.removed.emplace_back(output);
        else
            in_both.push_back(pair);
    }
    return in_both;
}

} // namespace

ChangeReport compare_builds(const BuildState& before, const BuildState& after, Diagnostics& found)
{
    ChangeReport report{.before = before.name, .after = after.name};
    const std::vector<EditionPair> pairs = pair_editions(before, after, report);
    std::vector<Compared> compared(pairs.size());
    spread(pairs.size(), [&](std::size_t at) { compare(pairs[at], compared[at]); });
    for (Compared& each : compared) {
        if (!each.found.has_errors())
            report.editions.push_back(std::move(each.change));
        found.append(each.found);
    }
    return report;
}

} // namespace skrejlapa
