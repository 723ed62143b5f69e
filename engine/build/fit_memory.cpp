#include "build/fit_memory.h"

#include "resolve/fit_property.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

constexpr const char* lock_again = "`skrejlapa fit --lock` writes the lock anew";
constexpr double rounding = 1e-6;

void report_stale(Span span, std::string message, Diagnostics& found)
{
    found.warning("FIT-LOCK-STALE", span, std::move(message), {lock_again});
}

const FitLever* find_lever(const FitGroup& group, LeverKind kind)
{
    const auto lever =
        std::find_if(group.levers.begin(), group.levers.end(), [&](const FitLever& each) { return each.kind == kind; });
    return lever == group.levers.end() ? nullptr : &*lever;
}

/// A lever's value as far as it may be pulled; what the lock says beyond that is stale.
double locked_lever(const LeverSizes& lever, const FitGroup& group, Diagnostics& found)
{
    const std::string_view name = lever_name(lever.kind);
    const double set = parse_lever(lever.kind, lever.set, group).value_or(lever_value(LeverValues{}, lever.kind));
    const std::string written = format_lever(lever.kind, {}, group);
    const double limit = lever_value(LeverPath(group).at(LeverPath(group).step_count()), lever.kind);
    const double start = lever_value(LeverValues{}, lever.kind);
    if (lever.written != written)
        report_stale(lever.span,
                     fmt::format("the lock was made when {} of \"{}\" was {}; now it is {}", name, group.name,
                                 lever.written, written),
                     found);
    else if (set < limit - rounding || set > start + rounding)
        report_stale(lever.span,
                     fmt::format("the lock sets {} of \"{}\" to {}, which the layout does not allow", name, group.name,
                                 lever.set),
                     found);
    return std::clamp(set, std::min(limit, start), start);
}

LeverValues locked_group(const GroupSizes& sizes, const FitGroup& group, Diagnostics& found)
{
    LeverValues values;
    for (const LeverSizes& lever : sizes.levers) {
        if (find_lever(group, lever.kind) != nullptr)
            lever_value(values, lever.kind) = locked_lever(lever, group, found);
        else
            report_stale(lever.span,
                         fmt::format("the lock sets {} of \"{}\", which is no lever of that group",
                                     lever_name(lever.kind), group.name),
                         found);
    }
    return values;
}

/// Else the layout was changed, and not the text of an edition.
bool is_written_alike(const GroupSizes& a, const GroupSizes& b)
{
    return std::equal(
        a.levers.begin(), a.levers.end(), b.levers.begin(), b.levers.end(),
        [](const LeverSizes& x, const LeverSizes& y) { return x.kind == y.kind && x.written == y.written; });
}

/// "font-size from 12pt to 10.6pt": what differs.
std::string differences(const GroupSizes& before, const GroupSizes& now)
{
    std::vector<std::string> changes;
    for (const LeverSizes& lever : now.levers) {
        const auto old = std::find_if(before.levers.begin(), before.levers.end(),
                                      [&](const LeverSizes& each) { return each.kind == lever.kind; });
        const std::string& was = old == before.levers.end() ? lever.written : old->set;
        if (was != lever.set)
            changes.push_back(fmt::format("{} from {} to {}", lever_name(lever.kind), was, lever.set));
    }
    return fmt::format("{}", fmt::join(changes, ", "));
}

/// Whether any lever is pulled further than before.
bool is_pulled_further(const GroupSizes& before, const GroupFit& now)
{
    return std::any_of(before.levers.begin(), before.levers.end(), [&](const LeverSizes& lever) {
        const std::optional<double> was = parse_lever(lever.kind, lever.set, now.group);
        return was && lever_value(now.values, lever.kind) < *was - rounding;
    });
}

bool names(std::span<const std::string> languages, const std::string& language)
{
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

std::string all_of(const std::vector<std::string>& languages) { return fmt::format("{}", fmt::join(languages, ", ")); }

} // namespace

FitValues locked_values(const FitLock& lock, const FamilyName& family, std::span<const FitGroup> groups,
                        Diagnostics& found)
{
    FitValues values;
    bool is_locked = false;
    for (const GroupSizes& sizes : lock.groups) {
        if (sizes.leaflet != family.leaflet || sizes.profile != family.profile || sizes.row != family.row)
            continue;
        is_locked = true;
        const auto group =
            std::find_if(groups.begin(), groups.end(), [&](const FitGroup& each) { return each.name == sizes.group; });
        if (group != groups.end())
            values.push_back({sizes.group, locked_group(sizes, *group, found)});
        else
            report_stale(sizes.span,
                         fmt::format("the lock has sizes for \"{}\", which is no fit group of \"{}\"", sizes.group,
                                     family.leaflet),
                         found);
    }
    for (const FitGroup& group : groups) {
        const bool is_known = std::any_of(values.begin(), values.end(),
                                          [&](const GroupValues& each) { return each.group == group.name; });
        if (is_locked && !is_known)
            report_stale(group.span,
                         fmt::format("fit.lock.toml does not know the fit group \"{}\"; it is solved anew", group.name),
                         found);
    }
    return values;
}

void check_lock_owners(const FitLock& lock, const Project& project, Diagnostics& found)
{
    for (const GroupSizes& sizes : lock.groups) {
        if (project.leaflets.find(sizes.leaflet) == nullptr)
            report_stale(sizes.span, fmt::format("the lock has sizes for \"{}\", which is no leaflet", sizes.leaflet),
                         found);
        else if (project.profile(sizes.profile) == nullptr)
            report_stale(sizes.span, fmt::format("the lock has sizes for \"{}\", which is no profile", sizes.profile),
                         found);
    }
}

void report_change(const SolvedGroup& group, const FitRecord& record, Diagnostics& found)
{
    const GroupSizes now = sizes_of(group.fit);
    const GroupSizes* before = nullptr;
    std::vector<std::string> rebuilt;
    std::vector<std::string> left;
    for (const GroupSizes& built : record.groups) {
        const bool is_comparable = built.group == now.group && is_written_alike(built, now);
        if (!is_comparable || !names(group.languages, built.language) || is_set_alike(built, now))
            continue;
        before = before == nullptr ? &built : before;
        (names(group.made, built.language) ? rebuilt : left).push_back(built.language);
    }
    if (before == nullptr)
        return;
    const bool is_tighter = is_pulled_further(*before, group.fit);
    const std::string& cause = is_tighter ? now.forced_by : before->forced_by;
    Diagnostic& warning =
        found.warning("FIT-GROUP-CHANGED", group.span,
                      fmt::format("\"{}\" {} the fit group \"{}\": {}{}", cause.empty() ? now.group : cause,
                                  is_tighter ? "tightens" : "loosens", now.group, differences(*before, now),
                                  rebuilt.empty() ? "" : fmt::format("; built anew for it: {}", all_of(rebuilt))));
    if (!left.empty())
        warning.help.push_back(fmt::format("build {} too: the PDFs there still have the old sizes", all_of(left)));
    warning.help.emplace_back("`skrejlapa fit --lock` keeps sizes as they are, whatever an edition would need");
    warning.language = cause;
    warning.values = {{"group", now.group}, {"before", describe(*before)}, {"now", describe(now)}};
}

} // namespace skrejlapa
