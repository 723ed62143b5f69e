#include "build/freshness.h"

#include "load/pseudo_text.h"

#include <algorithm>
#include <array>
#include <deque>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

const RecordedName* find_name(const std::vector<RecordedName>& names, const std::string& name)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const RecordedName& each) { return each.name == name; });
    return found == names.end() ? nullptr : &*found;
}

std::string or_none(const std::string& value) { return value.empty() ? "none" : value; }

/// "--date: 2026-03-01 → 2026-04-01" for each name whose value is another.
std::vector<std::string> changes_of(const std::vector<RecordedName>& before, const std::vector<RecordedName>& now)
{
    std::vector<std::string> changes;
    for (const RecordedName& each : now) {
        const RecordedName* const old = find_name(before, each.name);
        if (old == nullptr || old->value != each.value)
            changes.push_back(fmt::format("{}: {} → {}", each.name, old == nullptr ? "none" : or_none(old->value),
                                          or_none(each.value)));
    }
    for (const RecordedName& each : before) {
        if (find_name(now, each.name) == nullptr)
            changes.push_back(fmt::format("{}: {} → none", each.name, or_none(each.value)));
    }
    return changes;
}

std::string describe_answer(const RecordedQuestion& question, const std::string& answer)
{
    switch (question.question) {
    case FileQuestion::is_file:
        return answer == "yes" ? fmt::format("{} is there now", question.path)
                               : fmt::format("{} is no more", question.path);
    case FileQuestion::is_folder:
        return answer == "yes" ? fmt::format("the folder {} is there now", question.path)
                               : fmt::format("the folder {} is no more", question.path);
    case FileQuestion::files_below:
        break;
    }
    return fmt::format("the files in {} are others", question.path);
}

} // namespace

bool are_sisters(const Edition& a, const Edition& b)
{
    const bool is_trial = a.language == pseudo_language || b.language == pseudo_language;
    return a.leaflet == b.leaflet && a.profile == b.profile && a.row == b.row &&
           (!is_trial || a.language == b.language);
}

class FreshnessJudge::Run
{
public:
    explicit Run(FreshnessTerms terms) : terms_(std::move(terms))
    {
        for (const Edition& edition : terms_.known)
            families_[{edition.leaflet, edition.profile, edition.row.key()}].push_back(&edition);
    }

    Verdict judge(const Edition& edition);

private:
    /// How a file is now against how it was.
    enum class Sameness { same, stamp_differs, differs };

    struct FileState {
        std::optional<SeenStamp> stamp;
        std::optional<std::optional<std::string>> hash; ///< counted when it is asked for
    };

    class Judging;

    static Path pdf_of(const Edition& edition)
    {
        Path file = edition.output;
        file += ".pdf";
        return file;
    }

    Sameness compare(const RecordedFile& recorded)
    {
        {
            const std::lock_guard lock(mutex_);
            const auto [state, is_new] = files_.try_emplace(recorded.path);
            if (is_new)
                state->second.stamp = terms_.states.stamp(terms_.paths.path_of(recorded.path));
            const std::optional<SeenStamp>& now = state->second.stamp;
            if (recorded.stamp && now && *recorded.stamp == now->stamp)
                return Sameness::same;
            if (state->second.hash)
                return compare(recorded, *state->second.hash, now);
        }
        const std::optional<ContentHash> hash = terms_.states.hash(terms_.paths.path_of(recorded.path));
        const std::lock_guard lock(mutex_);
        FileState& state = files_[recorded.path];
        state.hash = hash ? std::optional(hash->hex()) : std::nullopt;
        return compare(recorded, *state.hash, state.stamp);
    }

    /// A stamp that cannot be trusted yet is no reason to write a record anew.
    static Sameness compare(const RecordedFile& recorded, const std::optional<std::string>& hash,
                            const std::optional<SeenStamp>& now)
    {
        if (!hash || *hash != recorded.hash)
            return Sameness::differs;
        return now && now->is_settled ? Sameness::stamp_differs : Sameness::same;
    }

    /// What has become of a file that differs.
    std::string describe(const RecordedFile& recorded)
    {
        const std::lock_guard lock(mutex_);
        std::string& known = changes_[{recorded.path, recorded.hash}];
        if (known.empty())
            known = fmt::format("{} {}", recorded.path, change_of(recorded));
        return known;
    }

    [[nodiscard]] std::string change_of(const RecordedFile& recorded) const
    {
        const Result<std::string> now = DiskFiles().read(terms_.paths.path_of(recorded.path));
        if (!now)
            return now.error().code == "FILE-MISSING" ? "is no more" : "cannot be read";
        const std::optional<std::string> before = terms_.documents.load(recorded.hash);
        return before ? fmt::format("changed ({})", describe_change(*before, *now)) : "changed";
    }

    std::string answer(const RecordedQuestion& question)
    {
        const std::lock_guard lock(mutex_);
        const auto [known, is_new] = answers_.try_emplace({question.question, question.path});
        if (is_new)
            known->second = answer_of(DiskFiles(), {question.question, terms_.paths.path_of(question.path)});
        return known->second;
    }

    [[nodiscard]] const std::vector<const Edition*>& family_of(const Edition& edition) const
    {
        static const std::vector<const Edition*> nobody;
        const auto family = families_.find({edition.leaflet, edition.profile, edition.row.key()});
        return family == families_.end() ? nobody : family->second;
    }

    /// An edition is resolved anew once, however many others are fitted with it.
    std::shared_ptr<const Preparation> prepare(const Edition& edition, FontChoice fonts)
    {
        std::shared_ptr<Prepared> prepared;
        {
            const std::lock_guard lock(mutex_);
            std::shared_ptr<Prepared>& known = prepared_[{edition.output.native(), fonts}];
            if (known == nullptr) {
                known = std::make_shared<Prepared>();
                prepared_in_order_.push_back({edition.output.native(), fonts});
            }
            prepared = known;
            // Editions that are fitted together are judged soon after one another.
            if (prepared_in_order_.size() > most_prepared) {
                prepared_.erase(prepared_in_order_.front());
                prepared_in_order_.pop_front();
            }
        }
        std::call_once(prepared->once, [&] { prepared->made = terms_.prepare(edition, fonts); });
        return {prepared, &prepared->made};
    }

    struct Prepared {
        std::once_flag once;
        Preparation made;
    };

    static constexpr std::size_t most_prepared = 512;

    FreshnessTerms terms_;
    /// By leaflet, profile and row.
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<const Edition*>> families_;
    std::mutex mutex_;
    std::unordered_map<std::string, FileState> files_;
    std::map<std::pair<FileQuestion, std::string>, std::string> answers_;
    std::map<std::pair<std::string, std::string>, std::string> changes_; ///< of files, by path and what they were
    std::map<std::pair<std::string, FontChoice>, std::shared_ptr<Prepared>> prepared_;
    std::deque<std::pair<std::string, FontChoice>> prepared_in_order_; ///< the oldest first
};

/// One edition against its record.
class FreshnessJudge::Run::Judging
{
public:
    Judging(Run& run, const Edition& edition, Verdict& verdict)
        : run_(run), edition_(edition), verdict_(verdict), record_(*verdict.record)
    {
    }

    void judge()
    {
        verdict_.standing = Standing::fresh;
        if (record_.leaflet != edition_.leaflet || record_.language != edition_.language ||
            record_.profile != edition_.profile || record_.row != edition_.row.key())
            become(Standing::stale, "its PDF was made of another edition");
        for (std::string& change : changes_of(record_.engine, run_.terms_.engine))
            become(Standing::stale, std::move(change));
        judge_output();
        if (verdict_.standing == Standing::fresh)
            judge_files();
    }

private:
    void become(Standing standing, std::string reason)
    {
        verdict_.standing = std::max(verdict_.standing, standing);
        verdict_.reasons.push_back(std::move(reason));
    }

    void judge_output()
    {
        const std::optional<FileStamp> now = stamp_of(run_.terms_.paths.path_of(record_.output.path));
        if (!now) {
            become(Standing::stale, "its PDF is no more");
            return;
        }
        if (record_.output.stamp == now)
            return;
        const std::optional<ContentHash> hash = run_.terms_.states.hash(run_.terms_.paths.path_of(record_.output.path));
        if (!hash || hash->hex() != record_.output.hash) {
            become(Standing::stale, "its PDF was altered");
            return;
        }
        record_.output.stamp = now;
        verdict_.is_noted_anew = true;
    }

    void judge_files()
    {
        std::vector<std::string> changes = look_at(record_.own, edition_);
        for (std::string& change : changes_of(record_.terms, run_.terms_.terms(edition_)))
            changes.push_back(std::move(change));
        if (!changes.empty())
            judge_own(changes);
        const bool has_groups = !record_.sizes.empty();
        if (verdict_.standing != Standing::stale && has_groups)
            judge_family();
        note_anew();
    }

    /// What is not as it was, in words.
    std::vector<std::string> look_at(const RecordedPreparation& preparation, const Edition& edition)
    {
        std::vector<std::string> changes = changes_of_row(preparation, edition);
        for (const std::size_t at : preparation.files) {
            const RecordedFile& file = record_.files[at];
            const Sameness sameness = run_.compare(file);
            if (sameness == Sameness::differs)
                changes.push_back(run_.describe(file));
            else if (sameness == Sameness::stamp_differs)
                verdict_.is_noted_anew = true;
        }
        for (const std::size_t at : preparation.questions) {
            const RecordedQuestion& question = record_.questions[at];
            const std::string answer = run_.answer(question);
            if (answer != question.answer)
                changes.push_back(describe_answer(question, answer));
        }
        return changes;
    }

    /// Of the fields that were asked for, and of no others.
    static std::vector<std::string> changes_of_row(const RecordedPreparation& preparation, const Edition& edition)
    {
        const auto in_quotes = [](const std::optional<std::string>& value) {
            return value ? fmt::format("\"{}\"", *value) : std::string("no such column");
        };
        std::vector<std::string> changes;
        for (const auto& [field, before] : preparation.row_fields) {
            const std::optional<DataValue> value = edition.row.find(field, preparation.row_language);
            const std::optional<std::string> now = value ? std::optional(std::string(value->text)) : std::nullopt;
            if (now != before)
                changes.push_back(fmt::format("{} changed (row \"{}\", {}: {} → {})",
                                              edition.row ? edition.row.rows().file.string() : "data",
                                              edition.row.key(), field, in_quotes(before), in_quotes(now)));
        }
        return changes;
    }

    static FontChoice fonts_of(const RecordedPreparation& preparation)
    {
        return preparation.asks_all_fonts ? FontChoice::all : FontChoice::own;
    }

    void judge_own(const std::vector<std::string>& changes)
    {
        const auto now = run_.prepare(edition_, fonts_of(record_.own));
        const std::vector<std::string> parts = differing_parts(record_.own.fingerprint, now->fingerprint);
        const std::string what = fmt::format("{}", fmt::join(changes, "; "));
        if (now->fingerprint.empty())
            become(Standing::stale, fmt::format("{}: now there are mistakes", what));
        else if (!parts.empty())
            become(Standing::stale, fmt::format("{}: other {}", what, fmt::join(parts, ", ")));
        else
            verdict_.reasons.push_back(fmt::format("{}, without effect here", what));
        if (parts.empty())
            resolved_.emplace_back(edition_.language, now);
    }

    void judge_family()
    {
        if (record_.lock != run_.terms_.lock(edition_))
            become(Standing::refit, "fit.lock.toml has other sizes");
        std::vector<const Edition*> sisters;
        for (const Edition* const each : run_.family_of(edition_)) {
            if (are_sisters(*each, edition_) && each->language != edition_.language)
                sisters.push_back(each);
        }
        for (const Edition* const sister : sisters) {
            const auto recorded =
                std::find_if(record_.sisters.begin(), record_.sisters.end(),
                             [&](const RecordedPreparation& each) { return each.language == sister->language; });
            if (recorded == record_.sisters.end())
                become(Standing::refit, fmt::format("\"{}\" is fitted with it now", sister->language));
            else
                judge_sister(*sister, *recorded);
        }
        for (const auto& [changes, languages] : changed_sisters_)
            become(Standing::refit, fmt::format("\"{}\" {}, fitted with it: {}", fmt::join(languages, "\", \""),
                                                languages.size() == 1 ? "is another" : "are others", changes));
        for (const RecordedPreparation& recorded : record_.sisters) {
            const bool is_there = std::any_of(sisters.begin(), sisters.end(),
                                              [&](const Edition* each) { return each->language == recorded.language; });
            if (!is_there)
                become(Standing::refit, fmt::format("\"{}\" is no longer fitted with it", recorded.language));
        }
    }

    void judge_sister(const Edition& sister, const RecordedPreparation& recorded)
    {
        const std::vector<std::string> changes = look_at(recorded, sister);
        const bool has_other_terms = !changes_of(record_.terms, run_.terms_.terms(edition_)).empty();
        if (changes.empty() && !has_other_terms)
            return;
        const auto now = run_.prepare(sister, fonts_of(recorded));
        if (now->fingerprint == recorded.fingerprint)
            resolved_.emplace_back(sister.language, now);
        else
            note_changed_sister(sister.language, fmt::format("{}", fmt::join(changes, "; ")));
    }

    void note_changed_sister(const std::string& language, const std::string& changes)
    {
        const auto known = std::find_if(changed_sisters_.begin(), changed_sisters_.end(),
                                        [&](const ChangedSisters& each) { return each.changes == changes; });
        if (known == changed_sisters_.end())
            changed_sisters_.push_back({changes, {language}});
        else
            known->languages.push_back(language);
    }

    /// What was resolved anew to the same may have been read from other files.
    void note_anew()
    {
        if (verdict_.standing != Standing::fresh || (resolved_.empty() && !verdict_.is_noted_anew))
            return;
        verdict_.is_noted_anew = true;
        EditionRecord noted = record_;
        noted.terms = run_.terms_.terms(edition_);
        noted.files.clear();
        noted.questions.clear();
        RecordedFiles files(noted, run_.terms_.paths, run_.terms_.states);
        noted.own = noted_anew(record_.own, files);
        for (RecordedPreparation& sister : noted.sisters)
            sister = noted_anew(sister, files);
        record_ = std::move(noted);
    }

    RecordedPreparation noted_anew(const RecordedPreparation& before, RecordedFiles& files) const
    {
        const auto resolved = std::find_if(resolved_.begin(), resolved_.end(),
                                           [&](const auto& each) { return each.first == before.language; });
        return files.add(before.language, resolved == resolved_.end() ? as_it_was(before) : *resolved->second);
    }

    [[nodiscard]] Preparation as_it_was(const RecordedPreparation& before) const
    {
        Preparation same{.fingerprint = before.fingerprint,
                         .asks_all_fonts = before.asks_all_fonts,
                         .row_fields = before.row_fields,
                         .row_language = before.row_language};
        for (const std::size_t at : before.files) {
            const RecordedFile& file = record_.files[at];
            same.files.emplace(run_.terms_.paths.path_of(file.path),
                               file.hash.empty() ? std::nullopt : std::optional(hash_from_hex(file.hash)));
        }
        for (const std::size_t at : before.questions) {
            const RecordedQuestion& question = record_.questions[at];
            same.questions.emplace(AskedFile{question.question, run_.terms_.paths.path_of(question.path)},
                                   question.answer);
        }
        return same;
    }

    Run& run_;
    const Edition& edition_;
    Verdict& verdict_;
    EditionRecord& record_;
    std::vector<std::pair<std::string, std::shared_ptr<const Preparation>>> resolved_; ///< anew, to the same
    /// Editions in other languages that one and the same made others.
    struct ChangedSisters {
        std::string changes;
        std::vector<std::string> languages;
    };
    std::vector<ChangedSisters> changed_sisters_;
};

Verdict FreshnessJudge::Run::judge(const Edition& edition)
{
    Verdict verdict;
    verdict.record = terms_.shelf.load(edition, RecordParts::all_but_uses);
    if (!verdict.record)
        verdict.reasons.push_back(stamp_of(pdf_of(edition)) ? "there is no record of how it was built"
                                                            : "it was not built yet");
    else
        Judging(*this, edition, verdict).judge();
    return verdict;
}

FreshnessJudge::FreshnessJudge(FreshnessTerms terms) : run_(std::make_unique<Run>(std::move(terms))) {}
FreshnessJudge::~FreshnessJudge() = default;

Verdict FreshnessJudge::judge(const Edition& edition) { return run_->judge(edition); }

} // namespace skrejlapa
