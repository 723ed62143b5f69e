/// What the lock and the last build say about a family's groups.
#pragma once

#include "build/fit_sizes.h"

#include <span>

namespace skrejlapa
{

/// Editions that are fitted together.
struct FamilyName {
    std::string_view leaflet;
    std::string_view profile;
    std::string_view row;
};

/// The values that a lock gives the groups of a family. Finds FIT-LOCK-STALE: what it says of groups and
/// levers that there are not, or of text that is written otherwise now; and groups that it does not know.
FitValues locked_values(const FitLock& lock, const FamilyName& family, std::span<const FitGroup> groups,
                        Diagnostics& found);

/// FIT-LOCK-STALE: entries for a leaflet or profile that the project does not have.
void check_lock_owners(const FitLock& lock, const Project& project, Diagnostics& found);

/// A group that was solved, for a comparison with the record.
struct SolvedGroup {
    const GroupFit& fit;
    std::span<const std::string> languages; ///< all of the family
    std::span<const std::string> made;      ///< those that this run makes
    Span span;                              ///< of the group in the layout
};

/// FIT-GROUP-CHANGED, where an edition was last built with other values than the group has now.
void report_change(const SolvedGroup& group, const FitRecord& record, Diagnostics& found);

} // namespace skrejlapa
