/// The editions of a project that a command is to make, and making several at a time.
#pragma once

#include "cli/workplace.h"

#include <functional>

namespace skrejlapa
{

/// The editions that the command line selects. Mistakes against all of them count as the project's.
std::vector<Edition> plan_wanted_editions(Workplace& place, const Options& options, Report& report);

/// The work of a batch: `make` is called once for each index, from several threads.
struct Batch {
    std::size_t count = 0;
    std::function<void(std::size_t)> make;
    std::function<std::string(std::size_t)> name; ///< what progress shows
};

/// Does the work, with as many threads as --jobs says, else as the machine has.
void run_batch(const Batch& batch, const Options& options);

} // namespace skrejlapa
