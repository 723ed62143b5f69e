/// Two builds compared, edition by edition.
#pragma once

#include "base/result.h"
#include "proof/build_state.h"
#include "proof/change_report.h"

namespace skrejlapa
{

/// Editions are matched by output name, two single files in any case. By layout where both have a snapshot that tells
/// of the very file, else by content. Finds FILE-*, PDF-UNREADABLE, PROGRAM-* for editions that cannot be compared;
/// where only pixels cannot be counted, PROGRAM-* is a warning.
ChangeReport compare_builds(const BuildState& before, const BuildState& after, Diagnostics& found);

} // namespace skrejlapa
