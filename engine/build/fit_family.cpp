#include "build/fit_family.h"

#include "build/fit_memory.h"
#include "resolve/fit_property.h"

#include <algorithm>
#include <deque>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool takes_part(const FamilyMember& member) { return member.prepared != nullptr && !member.prepared->has_mistakes; }

/// The group as this edition's layout declares it; null where it has no text of it.
const FitGroup* find_group(const Leaflet& leaflet, const std::string& name)
{
    const auto group = std::find_if(leaflet.fit_groups.begin(), leaflet.fit_groups.end(),
                                    [&](const FitGroup& each) { return each.name == name; });
    return group == leaflet.fit_groups.end() ? nullptr : &*group;
}

Span span_of_lever(const FitGroup& group, LeverKind kind)
{
    const auto lever =
        std::find_if(group.levers.begin(), group.levers.end(), [&](const FitLever& each) { return each.kind == kind; });
    return lever == group.levers.end() ? group.span : lever->span;
}

/// What is in force for the edition, counted as its own layout does: a floor of its own, or its script, may hold back
/// what another's text has pulled.
void report_lever(LeverKind kind, const GroupFit& group, const FitGroup& own, const Edition& edition,
                  Diagnostics& found)
{
    const std::string from = format_lever(kind, {}, own);
    const std::string to = format_lever(kind, values_in_force(group.values, own), own);
    if (from == to)
        return;
    const std::string reason = group.is_locked ? "as fit.lock.toml has it" : fmt::format("for \"{}\"", group.forced_by);
    Diagnostic& note = found.note(
        "FIT-LEVER", span_of_lever(own, kind),
        fmt::format("{} of \"{}\" goes from {} to {}, {}", lever_name(kind), group.group.name, from, to, reason));
    note.leaflet = edition.leaflet;
    note.language = group.is_locked ? edition.language : group.forced_by;
    note.profile = edition.profile;
    note.values = {{"group", group.group.name}, {"lever", std::string(lever_name(kind))}, {"from", from}, {"to", to}};
}

void report_levers(const FitSolution& solution, const FamilyMember& member, Diagnostics& found)
{
    for (const GroupFit& group : solution.groups) {
        const FitGroup* const own = find_group(member.prepared->leaflet, group.group.name);
        if (own == nullptr)
            continue;
        for (const LeverKind kind : pulled_levers(group.values, group.group))
            report_lever(kind, group, *own, *member.edition, found);
    }
}

void report_dropped(const std::vector<OptionalId>& dropped, const Leaflet& leaflet, Diagnostics& found)
{
    for (const OptionalId id : dropped) {
        const OptionalBlock& block = leaflet.optional_blocks[id];
        Diagnostic& warning = found.warning(
            "FIT-DROPPED", block.span,
            fmt::format("this optional part of {} is left out, for the text does not fit with it", block.content));
        warning.values = {{"optional", std::int64_t{block.rank}}};
    }
}

/// What is found about the family as a whole belongs to its first edition, unless it is another's doing.
void append_as_of(const Edition& first, const Diagnostics& about_family, Diagnostics& found)
{
    for (Diagnostic finding : about_family.all()) {
        finding.leaflet = first.leaflet;
        finding.profile = first.profile;
        if (finding.language.empty())
            finding.language = first.language;
        found.add(std::move(finding));
    }
}

class Family
{
public:
    Family(std::span<const FamilyMember> members, const FamilyMemory& memory) : members_(members), memory_(memory)
    {
        std::vector<const Leaflet*> editions;
        for (const FamilyMember& member : members_) {
            languages_.push_back(member.edition->language);
            if (member.prepared != nullptr)
                editions.push_back(&member.prepared->leaflet);
        }
        groups_ = united_groups(editions);
    }

    FamilyFit fit()
    {
        solve();
        for (std::size_t member = 0; member < members_.size(); ++member) {
            FittedEdition& edition = family_.editions[member];
            if (takes_part(members_[member]))
                report(members_[member], edition);
        }
        return std::move(family_);
    }

private:
    void solve()
    {
        const Edition& first = *members_.front().edition;
        const std::string row = first.row.key();
        const FitValues locked =
            locked_values(memory_.lock, {first.leaflet, first.profile, row}, groups_, found_about_lock_);
        std::deque<FitTrial> trials;
        std::vector<FitMember> taking_part;
        for (const FamilyMember& member : members_) {
            if (!takes_part(member))
                continue;
            trials.emplace_back(member.prepared->leaflet, member.prepared->shaped, member.prepared->pictures);
            taking_part.push_back({member.edition->language, &trials.back()});
        }
        family_.solution = solve_fit(taking_part, locked);
        std::size_t solved = 0;
        for (const FamilyMember& member : members_) {
            FittedEdition& edition = family_.editions.emplace_back();
            edition.fit.values = family_.solution.values();
            if (!takes_part(member))
                continue;
            edition.fit = family_.solution.editions[solved];
            edition.shortfalls = family_.solution.shortfalls[solved++];
        }
    }

    void report(const FamilyMember& member, FittedEdition& edition)
    {
        Diagnostics about_family = found_about_lock_;
        report_members_left_out(about_family);
        for (const GroupFit& group : family_.solution.groups) {
            const FitGroup* const own = find_group(member.prepared->leaflet, group.group.name);
            if (own != nullptr && !group.is_locked)
                report_change({group, languages_, memory_.made, own->span}, memory_.record, about_family);
        }
        append_as_of(*members_.front().edition, about_family, edition.found);
        report_levers(family_.solution, member, edition.found);
        report_dropped(edition.fit.dropped, member.prepared->leaflet, edition.found);
    }

    /// The values may be others once their mistakes are mended. Those that this run makes say so themselves.
    void report_members_left_out(Diagnostics& found) const
    {
        for (const FamilyMember& member : members_) {
            const std::string& language = member.edition->language;
            const bool is_made = std::find(memory_.made.begin(), memory_.made.end(), language) != memory_.made.end();
            if (takes_part(member) || is_made)
                continue;
            Diagnostic& warning =
                found.warning("FIT-WITHOUT-EDITION", {},
                              fmt::format("the fit groups are solved without \"{}\", whose text or layout has mistakes",
                                          member.edition->language),
                              {"mend them: the sizes may change then"});
            warning.language = language;
        }
    }

    std::span<const FamilyMember> members_;
    const FamilyMemory& memory_;
    std::vector<std::string> languages_;
    std::vector<FitGroup> groups_;
    Diagnostics found_about_lock_;
    FamilyFit family_;
};

} // namespace

FamilyFit fit_family(std::span<const FamilyMember> members, const FamilyMemory& memory)
{
    return Family(members, memory).fit();
}

} // namespace skrejlapa
