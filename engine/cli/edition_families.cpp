#include "cli/edition_families.h"

#include "base/spread.h"
#include "build/freshness.h"

#include "load/pseudo_text.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>

namespace skrejlapa
{

namespace
{

/// An edition in a family: one to make, or a sister that only its fit groups are solved with.
struct Member {
    const Edition* edition = nullptr;
    EditionOutcome* outcome = nullptr;      ///< null for a sister
    std::unique_ptr<EditionOutcome> unsaid; ///< what a sister finds is not said
    std::unique_ptr<PreparedEdition> prepared;
    bool is_alone = false; ///< its layout has no fit groups
    FittedEdition fitted;
};

/// Editions of one leaflet and profile, for one card.
struct Family {
    std::optional<std::string> card;
    std::vector<Member> members;
    std::size_t under_way = 0; ///< members that are being prepared or are to be
    bool has_groups = false;   ///< and so all members are needed
    bool is_fitted = false;
    bool is_settled = false;
    std::size_t to_finish = 0; ///< what is still to be done with prepared members
    FitSolution solution;
};

enum class Phase { begin, finish };

struct Task {
    Family* family = nullptr;
    std::size_t member = 0;
    Phase phase = Phase::begin;
};

class Families
{
public:
    Families(const Workplace& place, const Options& options, const FamiliesPlan& plan, const ShowProgress& show)
        : place_(place), options_(options), plan_(plan), show_(show)
    {
        for (const Edition& known : plan.known)
            known_[name_of_family(known)].push_back(&known);
        outcome_.editions.resize(plan.wanted.size() * plan.cards.size());
        auto outcome = outcome_.editions.begin();
        for (const std::optional<std::string>& card : plan.cards) {
            for (const Edition& edition : plan.wanted)
                add(edition, card, *outcome++);
        }
        for (Family& family : families_)
            add_sisters(family);
    }

    FamiliesOutcome run()
    {
        const std::size_t threads = std::min(outcome_.editions.size(), wanted_threads());
        is_one_edition_a_thread_ = outcome_.editions.size() >= wanted_threads();
        {
            std::vector<std::jthread> helpers;
            for (std::size_t helper = 1; helper < threads; ++helper)
                helpers.emplace_back([this] { work(); });
            work();
        }
        for (Family& family : families_) {
            const Edition& first = *family.members.front().edition;
            if (family.has_groups)
                outcome_.families.push_back(
                    {first.leaflet, first.profile, first.row.key(), std::move(family.solution)});
        }
        return std::move(outcome_);
    }

private:
    using FamilyKey = std::tuple<std::string, std::string, std::string, std::string>;

    /// Members stand in the order of all that is known, so that nothing depends on what is wanted.
    void add(const Edition& edition, const std::optional<std::string>& card, EditionOutcome& outcome)
    {
        Family*& family = by_name_[{card, name_of_family(edition)}];
        if (family == nullptr)
            family = &families_.emplace_back(Family{.card = card, .members = {}, .solution = {}});
        family->members.push_back({.edition = &edition, .outcome = &outcome});
        ++family->under_way;
        tasks_.push_back({family, family->members.size() - 1, Phase::begin});
    }

    void add_sisters(Family& family)
    {
        for (const Edition* const known : known_of(family)) {
            const bool is_member = std::any_of(family.members.begin(), family.members.end(), [&](const Member& each) {
                return each.edition->language == known->language;
            });
            if (!is_member)
                family.members.push_back({.edition = known, .unsaid = std::make_unique<EditionOutcome>()});
        }
    }

    /// Editions of one name are sisters. A trial has one of its own.
    static FamilyKey name_of_family(const Edition& edition)
    {
        return {edition.leaflet, edition.profile, edition.row.key(),
                edition.language == pseudo_language ? edition.language : std::string()};
    }

    [[nodiscard]] const std::vector<const Edition*>& known_of(const Family& family) const
    {
        static const std::vector<const Edition*> nobody;
        const auto known = known_.find(name_of_family(*family.members.front().edition));
        return known == known_.end() ? nobody : known->second;
    }

    [[nodiscard]] std::size_t wanted_threads() const
    {
        if (options_.jobs)
            return static_cast<std::size_t>(*options_.jobs);
        return std::max(1U, std::thread::hardware_concurrency());
    }

    void work()
    {
        const std::optional<WorkingAlone> alone =
            is_one_edition_a_thread_ ? std::optional<WorkingAlone>(std::in_place) : std::nullopt;
        std::unique_lock lock(mutex_);
        for (;;) {
            there_is_work_.wait(lock, [this] { return !tasks_.empty() || busy_ == 0; });
            if (tasks_.empty())
                return;
            const Task task = tasks_.front();
            tasks_.pop_front();
            ++busy_;
            if (task.phase == Phase::begin)
                begin(task, lock);
            else
                finish(task, lock);
            --busy_;
            there_is_work_.notify_all();
        }
    }

    [[nodiscard]] EditionRun run_of(const Family& family, const Member& member) const
    {
        return {place_,        options_,     *member.edition, pdf_path(*member.edition, options_.quality),
                plan_.writing, plan_.noting, family.card};
    }

    void begin(const Task& task, std::unique_lock<std::mutex>& lock)
    {
        Family& family = *task.family;
        Member& member = family.members[task.member];
        if (member.outcome != nullptr)
            show_(Moment::taken_up, *member.edition);
        lock.unlock();
        std::unique_ptr<PreparedEdition> prepared = prepare(family, member);
        lock.lock();
        --family.under_way;
        const bool joins_others = prepared != nullptr && !prepared->leaflet.fit_groups.empty();
        member.is_alone = prepared != nullptr && !joins_others;
        member.prepared = std::move(prepared);
        if (member.prepared == nullptr && member.outcome != nullptr)
            show_(Moment::done, *member.edition);
        if (joins_others && !family.has_groups)
            call_sisters(family);
        if (member.is_alone && member.outcome != nullptr) {
            ++family.to_finish;
            finish_alone(family, member, lock);
            finished(family);
        }
        if (family.has_groups && family.under_way == 0 && !std::exchange(family.is_fitted, true))
            fit_and_go_on(family, lock);
        settle(family);
    }

    [[nodiscard]] std::unique_ptr<PreparedEdition> prepare(const Family& family, const Member& member) const
    {
        const Timings::Stretch time(plan_.timings, "prepare", name_of(*member.edition));
        return begin_edition(run_of(family, member), outcome_of(member));
    }

    [[nodiscard]] static std::string name_of(const Edition& edition)
    {
        return edition.row
                   ? fmt::format("{} {} {} {}", edition.leaflet, edition.row.key(), edition.language, edition.profile)
                   : fmt::format("{} {} {}", edition.leaflet, edition.language, edition.profile);
    }

    void call_sisters(Family& family)
    {
        family.has_groups = true;
        for (std::size_t at = 0; at < family.members.size(); ++at) {
            if (family.members[at].outcome != nullptr)
                continue;
            ++family.under_way;
            tasks_.push_front({&family, at, Phase::begin});
        }
        there_is_work_.notify_all();
    }

    void finish_alone(const Family& family, Member& member, std::unique_lock<std::mutex>& lock)
    {
        lock.unlock();
        guarded(*member.outcome, [&] { member.fitted = fit_alone(*member.edition, *member.prepared); });
        finish(family, member);
        lock.lock();
        show_(Moment::done, *member.edition);
    }

    /// Called by the thread that prepared the last member, with no other at the family.
    void fit_and_go_on(Family& family, std::unique_lock<std::mutex>& lock)
    {
        ++family.to_finish;
        lock.unlock();
        fit(family);
        lock.lock();
        for (std::size_t at = family.members.size(); at > 0; --at) {
            Member& member = family.members[at - 1];
            if (member.outcome == nullptr) {
                member.prepared.reset();
            } else if (member.prepared != nullptr) {
                ++family.to_finish;
                tasks_.push_front({&family, at - 1, Phase::finish});
            }
        }
        finished(family);
        there_is_work_.notify_all();
    }

    void fit(Family& family)
    {
        std::vector<Member*> taking_part = in_known_order(family);
        std::vector<FamilyMember> members;
        std::vector<std::string> made;
        for (const Member* const member : taking_part) {
            members.push_back({member->edition, member->prepared.get()});
            if (member->outcome != nullptr)
                made.push_back(member->edition->language);
        }
        const Edition& edition = *taking_part.front()->edition;
        const Timings::Stretch time(plan_.timings, "fit", fmt::format("{} {}", edition.leaflet, edition.profile));
        const FitRecord record = last_sizes(family);
        const auto speaker = std::find_if(taking_part.begin(), taking_part.end(),
                                          [](const Member* member) { return member->outcome != nullptr; });
        guarded(*(*speaker)->outcome, [&] {
            FamilyFit fitted = fit_family(members, {.lock = plan_.lock, .record = record, .made = made});
            family.solution = std::move(fitted.solution);
            for (std::size_t at = 0; at < taking_part.size(); ++at)
                taking_part[at]->fitted = std::move(fitted.editions[at]);
        });
    }

    /// What the family was last built in, by the records of all its editions.
    [[nodiscard]] FitRecord last_sizes(const Family& family) const
    {
        const RecordShelf shelf(place_.project.folder / place_.project.out);
        FitRecord last;
        for (const Edition* const known : known_of(family)) {
            const auto record = shelf.load(*known, RecordParts::all_but_uses);
            for (GroupSizes sizes : record ? record->sizes : FitSizes{}) {
                sizes.leaflet = known->leaflet;
                sizes.profile = known->profile;
                sizes.row = known->row.key();
                sizes.language = known->language;
                last.groups.push_back(std::move(sizes));
            }
        }
        std::stable_sort(last.groups.begin(), last.groups.end(),
                         [](const GroupSizes& a, const GroupSizes& b) { return a.language < b.language; });
        return last;
    }

    /// All but those that are made alone: an edition whose layout has no fit groups is no sister of the others.
    std::vector<Member*> in_known_order(Family& family)
    {
        std::vector<Member*> ordered;
        for (Member& member : family.members) {
            if (!member.is_alone)
                ordered.push_back(&member);
        }
        const std::vector<const Edition*>& known = known_of(family);
        const auto place = [&](const Member* member) {
            return std::find_if(known.begin(), known.end(),
                                [&](const Edition* each) { return each->language == member->edition->language; }) -
                   known.begin();
        };
        std::stable_sort(ordered.begin(), ordered.end(),
                         [&](const Member* a, const Member* b) { return place(a) < place(b); });
        return ordered;
    }

    void finish(const Task& task, std::unique_lock<std::mutex>& lock)
    {
        Family& family = *task.family;
        Member& member = family.members[task.member];
        show_(Moment::taken_up, *member.edition);
        lock.unlock();
        finish(family, member);
        lock.lock();
        show_(Moment::done, *member.edition);
        finished(family);
        settle(family);
    }

    /// Once nothing more is to be done with any member.
    void settle(Family& family)
    {
        const bool waits_for_its_fit = family.has_groups && !family.is_fitted;
        if (family.to_finish > 0 || family.under_way > 0 || waits_for_its_fit || std::exchange(family.is_settled, true))
            return;
        for (const Member& member : family.members) {
            if (member.outcome != nullptr)
                plan_.settle(number_of(member), *member.outcome);
        }
        let_go(family);
    }

    /// What a run of thousands does not need to the end: only the first member's name, and the values of who asks.
    void let_go(Family& family) const
    {
        for (Member& member : family.members) {
            member.unsaid.reset();
            member.prepared.reset();
            member.fitted = {};
        }
        if (plan_.writing == Writing::yes)
            family.solution = {};
    }

    [[nodiscard]] std::size_t number_of(const Member& member) const
    {
        return static_cast<std::size_t>(member.outcome - outcome_.editions.data());
    }

    /// When all is done that they are needed for, preparations go: there may be thousands.
    static void finished(Family& family)
    {
        const bool waits_for_its_fit = family.has_groups && !family.is_fitted;
        if (--family.to_finish > 0 || family.under_way > 0 || waits_for_its_fit)
            return;
        for (Member& member : family.members)
            outcome_of(member).preparation.reset();
    }

    static EditionOutcome& outcome_of(const Member& member)
    {
        return member.outcome != nullptr ? *member.outcome : *member.unsaid;
    }

    static std::vector<FittedSister> sisters_of(const Member& member, const Family& family)
    {
        std::vector<FittedSister> sisters;
        for (const Member& other : family.members) {
            if (&other != &member && outcome_of(other).preparation != nullptr)
                sisters.push_back({other.edition->language, outcome_of(other).preparation});
        }
        return sisters;
    }

    /// Requires: it is one of those wanted.
    void finish(const Family& family, Member& member)
    {
        const Timings::Stretch time(plan_.timings, "make", name_of(*member.edition));
        plan_.finish({.at = number_of(member),
                      .run = run_of(family, member),
                      .prepared = std::move(member.prepared),
                      .fitted = member.fitted,
                      .outcome = *member.outcome,
                      .sisters = member.is_alone ? std::vector<FittedSister>{} : sisters_of(member, family),
                      .solution = member.is_alone ? nullptr : &family.solution});
    }

    const Workplace& place_;
    const Options& options_;
    const FamiliesPlan& plan_;
    const ShowProgress& show_;
    FamiliesOutcome outcome_;
    std::deque<Family> families_;
    std::map<FamilyKey, std::vector<const Edition*>> known_; ///< in their order
    std::map<std::pair<std::optional<std::string>, FamilyKey>, Family*> by_name_;
    std::deque<Task> tasks_;
    bool is_one_edition_a_thread_ = true; ///< and none is to be divided further
    std::size_t busy_ = 0;
    std::mutex mutex_;
    std::condition_variable there_is_work_;
};

} // namespace

void finish_with_pdf(FittedRun fitted)
{
    finish_edition(fitted.run, std::move(fitted.prepared), fitted.fitted, fitted.outcome);
}

FamiliesOutcome run_families(const Workplace& place, const Options& options, const FamiliesPlan& plan,
                             const ShowProgress& show)
{
    return Families(place, options, plan, show).run();
}

Path pdf_path(const Edition& edition, Quality quality)
{
    Path file = edition.output;
    file += quality == Quality::draft ? "-draft.pdf" : ".pdf";
    return file;
}

} // namespace skrejlapa
