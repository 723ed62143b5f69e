/// How the texts of leaflets stand to those they are translated from.
#pragma once

#include "cli/options.h"
#include "cli/report.h"
#include "cli/workplace.h"

namespace skrejlapa
{

/// A table with a line for each text in another language than the project's source, and behind it what disagrees, a
/// line each; empty where there are no such texts. Texts with mistakes are left out: a build tells of these.
std::string translation_tables(const Workplace& place, const std::vector<Edition>& editions);

/// Writes the marks of the source's sections into the front matter of the translations among `editions`; gives their
/// files, a line each. A text with mistakes is not touched; they are said. Finds FILE-UNWRITABLE.
std::string mark_translations(const Workplace& place, const std::vector<Edition>& editions, Report& report);

} // namespace skrejlapa
