/// What a build rewrites, kept until its proof is made: also over a build that was killed.
#pragma once

#include "proof/build_state.h"

namespace skrejlapa
{

/// The PDF's path below the folder of all PDFs, without its extension.
struct EditionPlace {
    Path out;
    Path name;
};

/// Keeps the PDF and its snapshot as they are, unless they are kept already from a build whose proof was not made.
/// Of an edition that is not there it keeps that. Fails with FILE-UNWRITABLE.
Result<std::monostate> keep_before(const EditionPlace& place);

/// The state before, for comparison with what `out` holds now: editions that were not rewritten stand for themselves,
/// those that were not there are left out.
BuildState state_before(const std::vector<EditionPlace>& editions);

/// As the editions are now.
BuildState state_now(const std::vector<EditionPlace>& editions);

/// Once the proof is made.
void forget_before(const Path& out);

} // namespace skrejlapa
