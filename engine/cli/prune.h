/// PDFs of editions that are no more.
#pragma once

#include "cli/edition_families.h"
#include "cli/record_desk.h"

namespace skrejlapa
{

/// A PDF that a record tells of, though no edition of the project is written there.
struct Orphan {
    Path pdf;
    Path record;
    bool is_altered = false; ///< since it was built: it is not ours to remove
};

std::vector<Orphan> find_orphans(const RecordDesk& desk, const Workplace& place);

/// What documents said that no record tells of any more.
void remove_old_documents(const RecordDesk& desk);

/// The PDF, its record and what stands beside that, and folders that are empty then. False when the PDF is still there.
bool remove_orphan(const Orphan& orphan, const RecordShelf& shelf);

} // namespace skrejlapa
