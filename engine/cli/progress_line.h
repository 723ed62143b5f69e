/// How far a run is, in one line of a terminal that is written over and over.
#pragma once

#include "cli/edition_families.h"

#include <string>

namespace skrejlapa
{

struct Progress {
    std::size_t done = 0;
    std::size_t count = 0;
    double seconds = 0;  ///< since the run began
    std::string in_work; ///< the result of the edition that was taken up last
};

/// "[12/100] 3.4/s, 26 s left: out/rural-de-print.pdf", shortened from within the name. Rate and time left are told
/// once there is something to tell them from. `columns` is the terminal's width.
std::string describe_progress(const Progress& progress, std::size_t columns);

/// Shows them on standard error, where progress is shown.
ShowProgress progress_of(const Options& options, std::size_t count,
                         std::function<std::string(const Edition&)> name_of_result);
/// Takes the line away again.
void end_progress(const Options& options);

} // namespace skrejlapa
