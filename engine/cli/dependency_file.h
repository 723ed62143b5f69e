/// What PDFs depend on, for make and other tools that build.
#pragma once

#include "build/edition_record.h"
#include "cli/options.h"

#include <string>
#include <vector>

namespace skrejlapa
{

struct Dependencies {
    Path pdf;
    std::vector<Path> files;
};

/// Paths as messages show them: from the current folder where they lie below it. As rules of make, each file with an
/// empty rule of its own, so that make does not stop where one is gone; or as JSON.
std::string print_dependencies(const std::vector<Dependencies>& all, DependencyForm form);

} // namespace skrejlapa
