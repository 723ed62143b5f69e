/// Findings of an edition kept with its record, and said again while its PDF stays as it is.
#pragma once

#include "build/edition_record.h"
#include "cli/edition_run.h"

namespace skrejlapa
{

/// All that was found, as it was before it was judged; what tells of the build itself is left out.
std::vector<RecordedFinding> record_findings(const EditionOutcome& outcome, const RecordPaths& paths);

/// What the rules of this run would say that was left out when it was found: it is to be found anew.
const RecordedFinding* find_no_longer_left_out(const std::vector<RecordedFinding>& recorded, const RecordPaths& paths,
                                               const LevelJudge& judge);

/// Judged by the rules of this run; what they leave out is gone.
std::vector<LocatedFinding> replay_findings(const std::vector<RecordedFinding>& recorded, const RecordPaths& paths,
                                            const LevelJudge& judge, const Edition& edition);

/// Looks the lines up again that findings are about, in files that were written anew since.
void relocate(std::vector<RecordedFinding>& findings, const RecordPaths& paths);

} // namespace skrejlapa
