/// One process at a time at an edition.
#pragma once

#include "cli/options.h"
#include "files/file_lock.h"

namespace skrejlapa
{

enum class Waited { no, yes };

struct TakenLock {
    FileLock lock;
    Waited waited = Waited::no;
};

/// Waits for the process that holds it, and says so on standard error when that takes long; `pdf` is how messages call
/// the edition. Fails with FILE-UNWRITABLE, and where waiting is not wanted with BUILD-LOCKED.
Result<TakenLock> take_edition_lock(const Path& file, const std::string& pdf, const Options& options);

} // namespace skrejlapa
