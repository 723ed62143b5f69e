/// What a build knows of the builds before it: which editions are up to date, and why the others are not; and what it
/// leaves to the builds after it.
#pragma once

#include "build/freshness.h"
#include "cli/edition_families.h"
#include "cli/subjects.h"

namespace skrejlapa
{

/// Safe from several threads. References must outlive it.
class RecordDesk
{
public:
    /// `known`: as in FamiliesPlan.
    RecordDesk(const Workplace& place, const Options& options, const std::vector<Edition>& known, const FitLock& lock);

    /// By an edition's record; stale also where what was found then counts as an error now.
    [[nodiscard]] Verdict judge(const Edition& edition);
    [[nodiscard]] std::vector<Verdict> judge(const std::vector<Edition>& editions);

    /// Says again what was found in an edition that is fresh, and keeps its record if that is to be noted anew.
    void leave(const Edition& edition, const Verdict& verdict, EditionOutcome& outcome);

    /// Writes the PDF and then the record, with no other process at the same edition; an edition that was only to be
    /// fitted again stays as it is where its sizes do. Finds BUILD-LOCKED beside what the stages find.
    void finish(FittedRun fitted, const Verdict& verdict);

    /// Of the last build; nothing where there is no record.
    [[nodiscard]] std::optional<EditionUses> recorded_uses(const Edition& edition) const;
    /// All that the edition was made from, those of the editions it is fitted with too.
    [[nodiscard]] std::vector<Path> recorded_files(const Edition& edition) const;

    [[nodiscard]] const DocumentShelf& documents() const { return documents_; }
    [[nodiscard]] const RecordShelf& shelf() const { return shelf_; }
    [[nodiscard]] const RecordPaths& paths() const { return paths_; }

private:
    [[nodiscard]] LevelJudge rules(const Edition& edition) const;
    [[nodiscard]] std::vector<LocatedFinding> replay(const EditionRecord& record, const Edition& edition) const;
    [[nodiscard]] EditionRecord make_record(const FittedRun& fitted, std::string fit) const;
    void keep(const Edition& edition, const EditionRecord& record, EditionOutcome& outcome);
    void write(FittedRun fitted, std::string fit);

    const Workplace& place_;
    const Options& options_;
    const FitLock& lock_;
    RecordShelf shelf_;
    RecordPaths paths_;
    DocumentShelf documents_;
    std::vector<RecordedName> engine_;
    std::string fonts_;
    FreshnessJudge judge_;
};

/// Whether what a build makes may count as up to date: no draft, and nothing set by hand.
bool counts_as_build(const Options& options);

} // namespace skrejlapa
