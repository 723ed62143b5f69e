/// One edition made and written, with what was found on the way.
#pragma once

#include "build/uses.h"
#include "cli/options.h"
#include "cli/report.h"
#include "cli/workplace.h"

#include <exception>
#include <fmt/format.h>

namespace skrejlapa
{

enum class Writing {
    yes,
    rehearsed, ///< all is made and judged, but no file is written
    no         ///< what can be found before painting is enough: there are mistakes already
};

/// Whether it is noted what an edition is made from, for its record.
enum class Noting { no, yes };

struct EditionOutcome {
    SourceMap sources;
    Diagnostics found;
    bool written = false;
    bool fresh = false;                             ///< the PDF that is there is what would be written
    std::vector<LocatedFinding> found_before;       ///< of what is fresh: when it was built
    std::shared_ptr<const Preparation> preparation; ///< where it is noted
    std::vector<Level> levels_found;                ///< likewise, of `found` before they were judged
    std::vector<Diagnostic> left_out;               ///< likewise, by the judge
    std::vector<Use> uses;                          ///< likewise
    ContentHash pdf;                                ///< likewise, of what was written
};

/// Does a part of an edition's work; what is thrown there is a fault of the engine.
template <class Work> void guarded(EditionOutcome& outcome, const Work& work)
{
    try {
        work();
    } catch (const std::exception& failure) {
        outcome.found.error("INTERNAL", {}, fmt::format("the engine failed: {}", failure.what()));
    }
}

/// What an edition is made with and where it goes. References must outlive it.
struct EditionRun {
    const Workplace& place;
    const Options& options;
    const Edition& edition;
    Path file;
    Writing writing = Writing::yes;
    Noting noting = Noting::no;
    std::optional<std::string> card = {}; ///< in place of the workplace's
};

/// The first half: all up to the shaped text; the outcome's findings begin here. Null when there is nothing to go on
/// with. Lets no exception out.
std::unique_ptr<PreparedEdition> begin_edition(const EditionRun& run, EditionOutcome& outcome);

/// The second half, once it is known how the text is fitted: writes the PDF, if nothing at error level was found. Lets
/// no exception out. Finds CARD-FILE-NAME beside what the stages find.
void finish_edition(const EditionRun& run, std::unique_ptr<PreparedEdition> prepared, const FittedEdition& fitted,
                    EditionOutcome& outcome);

/// What the edition would be resolved to now; nothing is said of it. Lets no exception out.
Preparation prepare_again(const Workplace& place, const Options& options, const Edition& edition, FontChoice fonts);

/// Both halves, the edition fitted by itself.
void run_edition(const EditionRun& run, EditionOutcome& outcome);

/// The day a file was last written, YYYY-MM-DD; empty when there is none, or what is there is no file (a device).
std::string day_of(const Path& file);

/// The line about an edition that ends a build: its path, or that an older PDF stays.
std::string closing_line(const Path& file, const EditionOutcome& outcome, int errors);

} // namespace skrejlapa
