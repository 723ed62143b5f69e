/// Running another program: by its name on the PATH, without a shell, and not for ever.
#pragma once

#include "base/result.h"

#include <chrono>
#include <string>
#include <vector>

namespace skrejlapa
{

struct ProgramRun {
    std::string name;                   ///< "pdftoppm"
    std::string package;                ///< of Debian, that brings it
    std::vector<std::string> arguments; ///< without the name
    std::chrono::seconds time_limit{120};
};

/// What the program prints on standard output; its standard input is empty. Fails with PROGRAM-MISSING, and with
/// PROGRAM-FAILED and the program's own words where it ends otherwise than well or not in time.
Result<std::string> run_program(const ProgramRun& run);

} // namespace skrejlapa
