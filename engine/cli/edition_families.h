/// The editions of a build, several at a time; those of a leaflet and profile whose text is fitted together wait for
/// each other.
#pragma once

#include "build/fit_family.h"
#include "cli/edition_run.h"
#include "cli/timings.h"

#include <functional>

namespace skrejlapa
{

/// An edition that another is fitted with.
struct FittedSister {
    std::string language;
    std::shared_ptr<const Preparation> preparation;
};

/// An edition whose text is fitted. References outlive the call.
struct FittedRun {
    std::size_t at = 0; ///< among the outcomes
    EditionRun run;
    std::unique_ptr<PreparedEdition> prepared;
    const FittedEdition& fitted;
    EditionOutcome& outcome;
    std::vector<FittedSister> sisters;     ///< where preparations are noted
    const FitSolution* solution = nullptr; ///< null for what is fitted by itself
};

/// What a command does with an edition once its text is fitted; called from any thread.
using FinishEdition = std::function<void(FittedRun)>;

/// Writes its PDF, as `finish_edition`.
void finish_with_pdf(FittedRun fitted);

/// Called once all work at an edition of `wanted` is done, with its number; from any thread, but one at a time. May
/// take the outcome's contents.
using SettleEdition = std::function<void(std::size_t, EditionOutcome&)>;

/// What a run makes. References must outlive the batch.
struct FamiliesPlan {
    const std::vector<Edition>& wanted; ///< those to make
    const std::vector<Edition>& known;  ///< all of the same leaflets and profiles: fit groups are solved over them
    const FitLock& lock;
    Writing writing = Writing::yes;
    FinishEdition finish = finish_with_pdf;
    SettleEdition settle = [](std::size_t, EditionOutcome&) {};
    Noting noting = Noting::no;
    Timings* timings = nullptr; ///< null: nobody asks where the time goes
    /// All are made by each of these printing houses' cards; nothing stands for the workplace's own.
    std::vector<std::optional<std::string>> cards = {std::nullopt};
};

/// The solved values of one leaflet and profile.
struct FamilyOutcome {
    std::string leaflet;
    std::string profile;
    std::string row;
    FitSolution solution;
};

struct FamiliesOutcome {
    std::vector<EditionOutcome> editions; ///< by `wanted`, for one card after the other
    std::vector<FamilyOutcome> families;  ///< those with fit groups, in the same order
};

/// An edition is taken up once to be prepared and, where others had to be waited for, again to be made.
enum class Moment { taken_up, done };

/// Called from any thread, but one at a time.
using ShowProgress = std::function<void(Moment, const Edition&)>;

/// Makes the editions on as many threads as the options ask for; what comes out does not depend on their number.
FamiliesOutcome run_families(const Workplace& place, const Options& options, const FamiliesPlan& plan,
                             const ShowProgress& show);

/// The PDF of an edition.
Path pdf_path(const Edition& edition, Quality quality);

} // namespace skrejlapa
