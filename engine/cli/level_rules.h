/// How much findings count in a run: what the command line and the project deny and allow.
#pragma once

#include "cli/options.h"
#include "project/project.h"

namespace skrejlapa
{

/// What a judge is made from. All that is pointed at must outlive it.
struct LevelRules {
    const Options& options;
    const Project& project;
    const SourceMap& sources;
    const Edition* edition = nullptr; ///< what findings are about, where it is known
};

/// The command line comes before the project, and a code before "warnings". An allowed error becomes a note, an allowed
/// warning or note is left out. Mistakes that leave nothing to print (TOML-, FILE- and the like) cannot be allowed.
LevelJudge make_level_judge(const LevelRules& rules);

/// The finding before it was judged, to be judged by other rules; `level` is that it was found at.
Diagnostic as_found(Diagnostic finding, Level level);

} // namespace skrejlapa
