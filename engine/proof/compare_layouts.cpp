#include "proof/compare_layouts.h"

#include "build/around.h"
#include "proof/changed_labels.h"
#include "proof/compare_boxes.h"
#include "proof/story_words.h"

#include <algorithm>
#include <map>

namespace skrejlapa
{

namespace
{

/// A page before and after, by index; nothing where it is not there.
struct PagePair {
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
};

/// The page of the same name, where a name comes several times in its order.
std::optional<std::size_t> find_page(const LayoutSnapshot& snapshot, const std::string& name, std::ptrdiff_t occurrence)
{
    for (std::size_t at = 0; at < snapshot.pages.size(); ++at) {
        if (snapshot.pages[at].name == name && occurrence-- == 0)
            return at;
    }
    return std::nullopt;
}

std::ptrdiff_t occurrence_of(const LayoutSnapshot& snapshot, std::size_t page)
{
    const auto end = snapshot.pages.begin() + static_cast<std::ptrdiff_t>(page);
    return std::count_if(snapshot.pages.begin(), end,
                         [&](const SnapshotPage& each) { return each.name == snapshot.pages[page].name; });
}

std::optional<std::size_t> counterpart(const LayoutSnapshot& in, const LayoutSnapshot& of, std::size_t page)
{
    return find_page(in, of.pages[page].name, occurrence_of(of, page));
}

/// As many pages are paired in their order, others by their names.
std::vector<PagePair> pair_pages(const LayoutSnapshot& before, const LayoutSnapshot& after)
{
    std::vector<PagePair> pairs;
    if (before.pages.size() == after.pages.size()) {
        for (std::size_t at = 0; at < after.pages.size(); ++at)
            pairs.push_back({at, at});
        return pairs;
    }
    for (std::size_t at = 0; at < after.pages.size(); ++at)
        pairs.push_back({counterpart(before, after, at), at});
    for (std::size_t at = 0; at < before.pages.size(); ++at) {
        if (!counterpart(after, before, at))
            pairs.push_back({at, std::nullopt});
    }
    return pairs;
}

/// All boxes of a page by name, with their lines and the words that changed in them.
std::map<std::string, BoxState> states_of(const SnapshotPage& page, std::size_t number, const WordCounts& words)
{
    std::map<std::string, BoxState> states;
    for (const SnapshotBox& box : page.boxes) {
        const auto changed = words.find({number, box.name});
        states[box.name] = {.box = &box, .words_changed = changed == words.end() ? 0 : changed->second};
    }
    for (const SnapshotLine& line : page.lines)
        states[line.box].lines.push_back(&line);
    return states;
}

/// The boxes' names in the newer page's order, then those that are no more.
std::vector<std::string> names_of(const SnapshotPage& before, const SnapshotPage& after)
{
    std::vector<std::string> names;
    for (const SnapshotPage* const page : {&after, &before}) {
        for (const SnapshotBox& box : page->boxes) {
            if (std::find(names.begin(), names.end(), box.name) == names.end())
                names.push_back(box.name);
        }
    }
    return names;
}

bool changed_its_size(const BoxChange& change)
{
    return change.before.has_value() != change.after.has_value() || change.measure.grew != Size{};
}

/// What displaces others on the page without moving text: a strip or statement that takes more or less room.
ChangeKind displacing_kind(const std::vector<ComparedBox>& boxes)
{
    ChangeKind kind = ChangeKind::identical;
    for (const ComparedBox& box : boxes) {
        const bool is_of_funders = box.change.shows == ShownKind::strip || box.change.shows == ShownKind::statement;
        if (is_of_funders && changed_its_size(box.change))
            kind = joined(kind, box.change.kind);
    }
    return kind;
}

/// The area of all strips of a page; adds the funders' names that are not among `funders` yet.
std::optional<Rect> strip_of(const SnapshotPage& page, std::vector<std::string>& funders)
{
    std::optional<Rect> area;
    for (const SnapshotBox& box : page.boxes) {
        if (box.kind != ShownKind::strip || !box.painted)
            continue;
        area = area ? around(*area, *box.painted) : *box.painted;
        for (const SnapshotPicture& logo : box.pictures) {
            if (std::find(funders.begin(), funders.end(), logo.alt) == funders.end())
                funders.push_back(logo.alt);
        }
    }
    return area;
}

class PageComparison
{
public:
    PageComparison(const LayoutSnapshot& before, const LayoutSnapshot& after)
        : before_(before), after_(after), words_(compare_stories(before, after))
    {
    }

    /// Its kind is `identical` where nothing changed.
    [[nodiscard]] PageChange compare(const PagePair& pair) const
    {
        PageChange change{.before = pair.before, .after = pair.after};
        const SnapshotPage& named = pair.after ? after_.pages[*pair.after] : before_.pages[*pair.before];
        change.number = (pair.after ? *pair.after : *pair.before) + 1;
        change.name = named.name;
        if (!pair.before || !pair.after) {
            change.kind = ChangeKind::size_changed;
            return change;
        }
        const SnapshotPage& old_page = before_.pages[*pair.before];
        const SnapshotPage& new_page = after_.pages[*pair.after];
        change.strip_before = strip_of(old_page, change.funders);
        change.strip_after = strip_of(new_page, change.funders);
        change.boxes = boxes_of(old_page, *pair.before, new_page, *pair.after);
        change.kind = old_page.marks == new_page.marks ? ChangeKind::identical : ChangeKind::marks_only;
        for (const BoxChange& box : change.boxes)
            change.kind = joined(change.kind, box.kind);
        if (old_page.trim != new_page.trim || old_page.bleed != new_page.bleed)
            change.kind = ChangeKind::size_changed;
        return change;
    }

private:
    const LayoutSnapshot& before_;
    const LayoutSnapshot& after_;
    StoryChanges words_;

    [[nodiscard]] std::vector<BoxChange> boxes_of(const SnapshotPage& old_page, std::size_t old_number,
                                                  const SnapshotPage& new_page, std::size_t new_number) const
    {
        std::map<std::string, BoxState> old_states = states_of(old_page, old_number, words_.removed);
        std::map<std::string, BoxState> new_states = states_of(new_page, new_number, words_.added);
        std::vector<ComparedBox> compared;
        for (const std::string& name : names_of(old_page, new_page)) {
            if (std::optional<ComparedBox> box = compare_boxes(old_states[name], new_states[name]))
                compared.push_back(*std::move(box));
        }
        const ChangeKind displacing = displacing_kind(compared);
        std::vector<BoxChange> changes;
        for (ComparedBox& box : compared) {
            if (box.cause == BoxCause::displaced && displacing != ChangeKind::identical)
                box.change.kind = displacing;
            changes.push_back(std::move(box.change));
        }
        return changes;
    }
};

} // namespace

EditionChange compare_layouts(const LayoutSnapshot& before, const LayoutSnapshot& after)
{
    EditionChange change{.by = ComparedBy::layout, .metadata = changed_labels(before, after)};
    const PageComparison comparison(before, after);
    for (const PagePair& pair : pair_pages(before, after)) {
        PageChange page = comparison.compare(pair);
        if (page.kind == ChangeKind::identical)
            continue;
        change.kind = joined(change.kind, page.kind);
        change.pages.push_back(std::move(page));
    }
    return change;
}

} // namespace skrejlapa
