/// The program: arguments in, exit code out.
#pragma once

#include <string>
#include <vector>

namespace skrejlapa
{

/// Runs one command; results go to standard output, findings to standard error.
/// Returns 0 clean, 1 findings at error level, 2 wrong usage, 3 the system failed, 4 a graver change.
int run(const std::vector<std::string>& arguments);

} // namespace skrejlapa
