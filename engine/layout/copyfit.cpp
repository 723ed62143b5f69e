#include "layout/copyfit.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// Whose overset text a group answers for.
enum class Scope { own_boxes, around_them };

/// A group while it is solved.
struct GroupState {
    GroupFit fit;
    LeverPath path;
    int step = 0;
};

/// The smallest type that is looked at, as a part of the size set at.
constexpr double smallest_type = 0.4;
constexpr Length shortfall_step = pt(0.1);

/// About what part of its area a text takes when the levers are pulled: a character is half as wide as its size, and
/// spaces between blocks are about a sixth of a column.
double estimated_area(const LeverValues& values)
{
    const double width = values.font_size * values.glyph_width * (1 + 2 * values.letter_spacing);
    const double height = values.font_size * values.line_height;
    return width * height * (5 + values.block_space) / 6;
}

class Solver
{
public:
    Solver(std::span<const FitMember> members, const FitValues& locked)
        : members_(members), dropped_(members.size()), groups_by_story_(members.size())
    {
        std::vector<const Leaflet*> editions;
        for (std::size_t member = 0; member < members_.size(); ++member) {
            editions.push_back(&members_[member].trial->written());
            collect_stories(member);
        }
        for (const FitGroup& group : united_groups(editions))
            add(group, locked);
        std::stable_sort(groups_.begin(), groups_.end(), [](const GroupState& a, const GroupState& b) {
            return a.fit.group.span.begin < b.fit.group.span.begin;
        });
    }

    FitSolution solve()
    {
        pull_levers();
        if (drop_blocks()) {
            for (GroupState& group : groups_)
                move(group, 0);
            pull_levers();
        }
        FitSolution solution;
        for (const GroupState& group : groups_)
            solution.groups.push_back(group.fit);
        for (std::size_t member = 0; member < members_.size(); ++member) {
            solution.editions.push_back(fit_of(member));
            solution.shortfalls.push_back(shortfalls_of(member));
        }
        return solution;
    }

private:
    void collect_stories(std::size_t member)
    {
        const Leaflet& leaflet = members_[member].trial->written();
        for (const Story& story : leaflet.stories) {
            std::vector<std::string> names;
            for (const FitGroupId id : groups_of_story(leaflet, story))
                names.push_back(leaflet.fit_groups[id].name);
            groups_by_story_[member].push_back(std::move(names));
        }
    }

    void add(const FitGroup& group, const FitValues& locked)
    {
        GroupState state{.fit = {.group = group, .values = {}, .forced_by = {}}, .path = LeverPath(group)};
        const auto lock = std::find_if(locked.begin(), locked.end(),
                                       [&](const GroupValues& each) { return each.group == group.name; });
        if (lock != locked.end()) {
            state.fit.values = lock->values;
            state.fit.is_locked = true;
        }
        groups_.push_back(std::move(state));
    }

    [[nodiscard]] EditionFit fit_of(std::size_t member) const
    {
        EditionFit fit{.values = {}, .dropped = dropped_[member]};
        for (const GroupState& group : groups_)
            fit.values.push_back({group.fit.group.name, group.fit.values});
        return fit;
    }

    static void move(GroupState& group, int step)
    {
        if (group.fit.is_locked)
            return;
        group.step = step;
        group.fit.values = group.path.at(step);
        if (step == 0)
            group.fit.forced_by.clear();
    }

    [[nodiscard]] bool holds(std::size_t member, StoryId story, const std::string& group) const
    {
        const std::vector<std::string>& names = groups_by_story_[member][story];
        return std::find(names.begin(), names.end(), group) != names.end();
    }

    [[nodiscard]] bool answers_for(const GroupState& group, std::size_t member, const TrialOverset& overset,
                                   Scope scope) const
    {
        const std::string& name = group.fit.group.name;
        if (scope == Scope::own_boxes)
            return holds(member, overset.story, name);
        return std::any_of(overset.within.begin(), overset.within.end(),
                           [&](StoryId story) { return holds(member, story, name); });
    }

    bool is_overset(const GroupState& group, std::size_t member, Scope scope)
    {
        const std::vector<TrialOverset>& oversets = members_[member].trial->oversets(fit_of(member));
        return std::any_of(oversets.begin(), oversets.end(),
                           [&](const TrialOverset& overset) { return answers_for(group, member, overset, scope); });
    }

    /// The first of the members whose text is overset with the group's levers at a step.
    std::optional<std::size_t> first_overset(GroupState& group, int step, const std::vector<std::size_t>& concerned,
                                             Scope scope)
    {
        move(group, step);
        const auto overset = std::find_if(concerned.begin(), concerned.end(),
                                          [&](std::size_t member) { return is_overset(group, member, scope); });
        return overset == concerned.end() ? std::nullopt : std::optional(*overset);
    }

    void pull_levers()
    {
        for (const Scope scope : {Scope::own_boxes, Scope::around_them}) {
            for (GroupState& group : groups_)
                pull(group, scope);
        }
    }

    void pull(GroupState& group, Scope scope)
    {
        if (group.fit.is_locked || group.step == group.path.step_count())
            return;
        std::vector<std::size_t> concerned;
        for (std::size_t member = 0; member < members_.size(); ++member) {
            if (is_overset(group, member, scope))
                concerned.push_back(member);
        }
        if (concerned.empty())
            return;
        std::size_t forcing = concerned.front();
        int overset_at = group.step;
        std::optional<int> fits_at;
        int reach = 1;
        // From the estimate outwards, then by halving.
        for (int step = estimated_step(group, concerned, scope); !fits_at || *fits_at - overset_at > 1; reach *= 2) {
            const std::optional<std::size_t> member = first_overset(group, step, concerned, scope);
            forcing = member.value_or(forcing);
            if (member)
                overset_at = step;
            else
                fits_at = step;
            if (!fits_at && overset_at == group.path.step_count())
                break;
            step = fits_at ? std::max(overset_at + (*fits_at - overset_at) / 2, *fits_at - reach)
                           : std::min(overset_at + reach, group.path.step_count());
        }
        move(group, fits_at.value_or(overset_at));
        group.fit.forced_by = members_[forcing].language;
    }

    /// The first step at which the text should take no more area than there is, going by the levers' factors.
    int estimated_step(const GroupState& group, const std::vector<std::size_t>& concerned, Scope scope)
    {
        double room = 1;
        for (const std::size_t member : concerned) {
            for (const TrialOverset& overset : members_[member].trial->oversets(fit_of(member))) {
                if (answers_for(group, member, overset, scope))
                    room = std::min(room, overset.room);
            }
        }
        const double area = estimated_area(group.path.at(group.step)) * room;
        int step = group.step + 1;
        while (step < group.path.step_count() && estimated_area(group.path.at(step)) > area)
            ++step;
        return step;
    }

    /// Whether anything went.
    bool drop_blocks()
    {
        for (std::size_t member = 0; member < members_.size(); ++member) {
            while (const std::optional<OptionalId> next = next_to_drop(member))
                dropped_[member].push_back(*next);
        }
        return std::any_of(dropped_.begin(), dropped_.end(), [](const auto& blocks) { return !blocks.empty(); });
    }

    /// Of the text that is overset; else of the page that it stands on.
    std::optional<OptionalId> next_to_drop(std::size_t member)
    {
        if (members_[member].trial->written().optional_blocks.empty())
            return std::nullopt;
        const std::vector<TrialOverset>& oversets = members_[member].trial->oversets(fit_of(member));
        for (const TrialOverset& overset : oversets) {
            if (overset.cause == TrialOverset::Cause::too_wide)
                continue;
            if (const auto block = least_needed(member, {overset.story}))
                return block;
            if (const auto block = least_needed(member, overset.within))
                return block;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<OptionalId> least_needed(std::size_t member, const std::vector<StoryId>& stories) const
    {
        const Leaflet& leaflet = members_[member].trial->written();
        std::optional<OptionalId> least;
        for (const StoryId story : stories) {
            for (const Block& block : leaflet.stories[story].blocks) {
                for (const OptionalId id : block.optional_in) {
                    if (is_dropped(member, id))
                        break; // with all in it
                    const auto order = [&](OptionalId each) {
                        return std::pair(leaflet.optional_blocks[each].rank, each);
                    };
                    if (!least || order(*least) < order(id))
                        least = id;
                }
            }
        }
        return least;
    }

    [[nodiscard]] bool is_dropped(std::size_t member, OptionalId id) const
    {
        const std::vector<OptionalId>& dropped = dropped_[member];
        return std::find(dropped.begin(), dropped.end(), id) != dropped.end();
    }

    std::vector<FitShortfall> shortfalls_of(std::size_t member)
    {
        std::vector<FitShortfall> shortfalls;
        const std::vector<TrialOverset> oversets = members_[member].trial->oversets(fit_of(member));
        for (const GroupState& group : groups_) {
            std::vector<StoryId> stories;
            for (const TrialOverset& overset : oversets) {
                const bool is_too_much = overset.cause == TrialOverset::Cause::too_much;
                if (is_too_much && answers_for(group, member, overset, Scope::own_boxes))
                    stories.push_back(overset.story);
            }
            if (stories.empty())
                continue;
            const Length set_at = group.fit.group.font_size.scaled(group.fit.values.font_size);
            if (const std::optional<Length> size = fitting_size(member, group, set_at)) {
                for (const StoryId story : stories)
                    shortfalls.push_back({story, group.fit.group.name, set_at, *size, group.fit.is_locked});
            }
        }
        return shortfalls;
    }

    /// The greatest size below the one set at at which the group's text fits, whatever its floor.
    std::optional<Length> fitting_size(std::size_t member, const GroupState& group, Length set_at)
    {
        std::int64_t steps = set_at.scaled(1 - smallest_type).millipoints() / shortfall_step.millipoints();
        const auto size_at = [&](std::int64_t step) {
            return set_at - Length::from_millipoints(shortfall_step.millipoints() * step);
        };
        std::int64_t overset_at = 0;
        if (steps < 1 || !fits_at_size(member, group, size_at(steps)))
            return std::nullopt;
        while (steps - overset_at > 1) {
            const std::int64_t middle = overset_at + (steps - overset_at) / 2;
            (fits_at_size(member, group, size_at(middle)) ? steps : overset_at) = middle;
        }
        return size_at(steps);
    }

    bool fits_at_size(std::size_t member, const GroupState& group, Length size)
    {
        EditionFit fit = fit_of(member);
        for (GroupValues& each : fit.values) {
            if (each.group == group.fit.group.name)
                each.values.font_size = size / group.fit.group.font_size;
        }
        const std::vector<TrialOverset>& oversets = members_[member].trial->oversets(fit, FloorRule::ignored);
        return std::none_of(oversets.begin(), oversets.end(), [&](const TrialOverset& overset) {
            return answers_for(group, member, overset, Scope::own_boxes);
        });
    }

    std::span<const FitMember> members_;
    std::vector<GroupState> groups_;
    std::vector<std::vector<OptionalId>> dropped_;                       ///< by member
    std::vector<std::vector<std::vector<std::string>>> groups_by_story_; ///< by member and StoryId
};

} // namespace

FitValues FitSolution::values() const
{
    FitValues all;
    for (const GroupFit& group : groups)
        all.push_back({group.group.name, group.values});
    return all;
}

FitSolution solve_fit(std::span<const FitMember> members, const FitValues& locked)
{
    return Solver(members, locked).solve();
}

} // namespace skrejlapa
