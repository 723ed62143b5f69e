#include "proof/compare_boxes.h"

#include <algorithm>
#include <map>

namespace skrejlapa
{

namespace
{

bool is_same_line(const SnapshotLine& a, const SnapshotLine& b)
{
    return a.text == b.text && a.x == b.x && a.baseline == b.baseline;
}

bool have_same_lines(const BoxState& before, const BoxState& after)
{
    return std::equal(before.lines.begin(), before.lines.end(), after.lines.begin(), after.lines.end(),
                      [](const SnapshotLine* a, const SnapshotLine* b) { return is_same_line(*a, *b); });
}

bool have_same_baselines(const BoxState& before, const BoxState& after)
{
    return std::equal(before.lines.begin(), before.lines.end(), after.lines.begin(), after.lines.end(),
                      [](const SnapshotLine* a, const SnapshotLine* b) { return a->baseline == b->baseline; });
}

/// Lines that read the same and stand elsewhere.
int count_moved_lines(const BoxState& before, const BoxState& after)
{
    std::multimap<std::string_view, const SnapshotLine*> old_lines;
    for (const SnapshotLine* const line : before.lines)
        old_lines.emplace(line->text, line);
    int moved = 0;
    for (const SnapshotLine* const line : after.lines) {
        const auto old_line = old_lines.find(line->text);
        if (old_line == old_lines.end())
            continue;
        moved += is_same_line(*old_line->second, *line) ? 0 : 1;
        old_lines.erase(old_line);
    }
    return moved;
}

bool show_same_pictures(const SnapshotBox& before, const SnapshotBox& after)
{
    return std::equal(before.pictures.begin(), before.pictures.end(), after.pictures.begin(), after.pictures.end(),
                      [](const SnapshotPicture& a, const SnapshotPicture& b) { return a.hash == b.hash; });
}

bool have_same_size(const SnapshotBox& before, const SnapshotBox& after)
{
    return before.painted && after.painted && before.painted->size == after.painted->size;
}

std::string_view key_of(const SnapshotPicture& logo) { return logo.funder.empty() ? logo.alt : logo.funder; }

std::vector<LogoChange> compare_logos(const SnapshotBox* before, const SnapshotBox* after)
{
    std::vector<LogoChange> logos;
    const auto entry = [&](const SnapshotPicture& logo) -> LogoChange& {
        const auto known = std::find_if(logos.begin(), logos.end(),
                                        [&](const LogoChange& each) { return each.funder == key_of(logo); });
        return known != logos.end() ? *known : logos.emplace_back(LogoChange{.funder = std::string(key_of(logo))});
    };
    for (const SnapshotPicture& logo : before == nullptr ? std::vector<SnapshotPicture>{} : before->pictures) {
        LogoChange& change = entry(logo);
        change.before = logo.hash;
        change.area_before = logo.area;
    }
    for (const SnapshotPicture& logo : after == nullptr ? std::vector<SnapshotPicture>{} : after->pictures) {
        LogoChange& change = entry(logo);
        change.after = logo.hash;
        change.area_after = logo.area;
    }
    std::erase_if(
        logos, [](const LogoChange& logo) { return logo.before == logo.after && logo.area_before == logo.area_after; });
    return logos;
}

BoxMeasure measure(const BoxState& before, const BoxState& after, const BoxChange& change)
{
    BoxMeasure measured{.lines_before = static_cast<int>(before.lines.size()),
                        .lines_after = static_cast<int>(after.lines.size()),
                        .lines_moved = count_moved_lines(before, after),
                        .words_changed = std::max(before.words_changed, after.words_changed)};
    if (change.before && change.after) {
        measured.moved = {change.after->left() - change.before->left(), change.after->top() - change.before->top()};
        measured.grew = {change.after->size.width - change.before->size.width,
                         change.after->size.height - change.before->size.height};
    }
    if (change.shows == ShownKind::strip)
        measured.logos = compare_logos(before.box, after.box);
    return measured;
}

/// Requires: both are there, and something differs.
ComparedBox judge_text(const BoxState& before, const BoxState& after, ComparedBox compared)
{
    ChangeKind& kind = compared.change.kind;
    if (compared.change.measure.words_changed > 0) {
        kind = have_same_baselines(before, after) ? ChangeKind::text_changed : ChangeKind::reflowed;
    } else if (!have_same_lines(before, after)) {
        kind = ChangeKind::reflowed;
    } else if (before.box->look != after.box->look || have_same_size(*before.box, *after.box)) {
        kind = ChangeKind::text_changed;
    } else { // its ground alone
        kind = ChangeKind::reflowed;
        compared.cause = BoxCause::displaced;
    }
    return compared;
}

/// Likewise, of what holds no text.
ComparedBox judge_shape(const BoxState& before, const BoxState& after, ComparedBox compared)
{
    const SnapshotBox& old_box = *before.box;
    const SnapshotBox& new_box = *after.box;
    const bool is_same_thing = old_box.look == new_box.look && show_same_pictures(old_box, new_box) &&
                               (old_box.paint == new_box.paint || !have_same_size(old_box, new_box));
    compared.change.kind = is_same_thing ? ChangeKind::reflowed : ChangeKind::text_changed;
    compared.cause = is_same_thing ? BoxCause::displaced : BoxCause::own;
    return compared;
}

ComparedBox judge(const BoxState& before, const BoxState& after, ComparedBox compared)
{
    switch (compared.change.shows) {
    case ShownKind::strip:
        compared.change.kind = ChangeKind::logo_only;
        return compared;
    case ShownKind::statement:
        compared.change.kind = ChangeKind::statement_only;
        return compared;
    default:
        break;
    }
    const bool came_or_went = !compared.change.before || !compared.change.after;
    if (came_or_went) {
        compared.change.kind = ChangeKind::text_changed;
        return compared;
    }
    return compared.change.shows == ShownKind::text ? judge_text(before, after, std::move(compared))
                                                    : judge_shape(before, after, std::move(compared));
}

bool look_alike(const BoxState& before, const BoxState& after)
{
    const std::string_view old_paint = before.box == nullptr ? std::string_view() : before.box->paint;
    const std::string_view new_paint = after.box == nullptr ? std::string_view() : after.box->paint;
    if (old_paint != new_paint || before.words_changed + after.words_changed > 0)
        return false;
    return old_paint.empty() || before.box->painted == after.box->painted;
}

} // namespace

std::optional<ComparedBox> compare_boxes(const BoxState& before, const BoxState& after)
{
    if (look_alike(before, after))
        return std::nullopt;
    const SnapshotBox& named = after.box != nullptr ? *after.box : *before.box;
    ComparedBox compared{.change = {.box = named.name, .shows = named.kind}};
    if (before.box != nullptr)
        compared.change.before = before.box->painted;
    if (after.box != nullptr)
        compared.change.after = after.box->painted;
    compared.change.measure = measure(before, after, compared.change);
    return judge(before, after, std::move(compared));
}

} // namespace skrejlapa
