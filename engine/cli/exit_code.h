/// What the program says to the shell.
#pragma once

#include "base/diagnostic.h"

namespace skrejlapa
{

enum class ExitCode {
    clean = 0,    ///< warnings allowed
    findings = 1, ///< a finding at error level
    usage = 2,    ///< wrong usage, or no project
    system = 3,   ///< disk full, file unreadable, internal
    graver = 4    ///< `diff --allow` found a graver change
};

/// Of several the one that is said: usage before system before findings before graver changes.
ExitCode graver(ExitCode a, ExitCode b);

/// What a single finding makes of the run.
ExitCode exit_code_of(const Diagnostic& finding);

} // namespace skrejlapa
