/// One edition made and written, with what was found on the way.
#pragma once

#include "cli/options.h"
#include "cli/report.h"
#include "cli/workplace.h"

namespace skrejlapa
{

enum class Writing {
    yes,
    no ///< only findings are wanted
};

struct EditionOutcome {
    SourceMap sources;
    Diagnostics found;
    bool written = false;
};

/// Makes the PDF and writes it at `file`, if nothing at error level was found. Lets no exception out.
void run_edition(const Workplace& place, const Options& options, const Edition& edition, const Path& file,
                 Writing writing, EditionOutcome& outcome);

/// The line about an edition that ends a build: its path, or that an older PDF stays.
std::string closing_line(const Path& file, const EditionOutcome& outcome, int errors);

} // namespace skrejlapa
