/// Layout snapshots as files beside the editions' records: `inspect`'s JSON with what each box shows.
#pragma once

#include "build/layout_snapshot.h"

namespace skrejlapa
{

/// The pages as `inspect` prints them, with further keys. `laid_out` is what the snapshot was taken of.
std::string print_snapshot(const LayoutSnapshot& snapshot, const LaidOutEdition& laid_out);

/// Nothing where the text is no snapshot, or one of another form: then it is as if there were none.
std::optional<LayoutSnapshot> read_snapshot(std::string_view json);

/// Where the snapshot of a PDF is kept. `out` is the folder of all PDFs, `name` the PDF's path in it, without its
/// extension.
Path snapshot_file(const Path& out, const Path& name);

} // namespace skrejlapa
