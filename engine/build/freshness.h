/// Whether an edition's PDF is what a build would make now, told from its record.
#pragma once

#include "build/document_shelf.h"
#include "build/record_shelf.h"

#include <functional>
#include <memory>

namespace skrejlapa
{

enum class Standing {
    fresh,
    refit, ///< made from the same, but another edition that it is fitted with has changed: its sizes may be others
    stale
};

struct Verdict {
    Standing standing = Standing::stale;
    std::vector<std::string> reasons;    ///< why it is not fresh, or what changed without any effect
    bool is_noted_anew = false;          ///< fresh, but the record has to learn what its files are now
    std::optional<EditionRecord> record; ///< without uses; of what is fresh as it is to be kept
};

/// What an edition would be resolved to now, nothing being said of it; from any thread.
using PrepareAgain = std::function<Preparation(const Edition&, FontChoice)>;

/// What the editions of a run are compared with. References must outlive it.
struct FreshnessTerms {
    const RecordShelf& shelf;
    const RecordPaths& paths;
    FileStates& states;
    const DocumentShelf& documents;
    const std::vector<RecordedName>& engine;
    std::function<std::vector<RecordedName>(const Edition&)> terms;
    std::function<std::string(const Edition&)> lock; ///< the sizes locked for its family, in one hash
    const std::vector<Edition>& known;               ///< all of the leaflets and profiles in question
    PrepareAgain prepare;
};

/// Safe from several threads. What one edition asks of the files is remembered for all.
class FreshnessJudge
{
public:
    explicit FreshnessJudge(FreshnessTerms terms);
    ~FreshnessJudge();
    FreshnessJudge(const FreshnessJudge&) = delete;
    FreshnessJudge& operator=(const FreshnessJudge&) = delete;

    /// Looks at the files' stamps, at the content of those whose stamps differ, and resolves the edition anew where
    /// some content differs.
    [[nodiscard]] Verdict judge(const Edition& edition);

private:
    class Run;
    std::unique_ptr<Run> run_;
};

/// Whether two editions are of one leaflet, profile and row, and so may be fitted together. A pseudo-edition is a
/// trial: it moves no other.
bool are_sisters(const Edition& a, const Edition& b);

} // namespace skrejlapa
