/// What editions use: from their records where these are true, else by laying the editions out.
#pragma once

#include "cli/record_desk.h"
#include "cli/subjects.h"

namespace skrejlapa
{

/// By edition; nothing for one with mistakes, of which it cannot be told. `verdicts` belong to the editions.
std::vector<std::optional<EditionUses>> uses_of_editions(const RecordDesk& desk, const Workplace& place,
                                                         const Options& options, const FamiliesPlan& plan,
                                                         const std::vector<Verdict>& verdicts);

} // namespace skrejlapa
