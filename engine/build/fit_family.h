/// The editions of one leaflet and profile fitted together, so that they look like siblings.
#pragma once

#include "build/edition_pipeline.h"
#include "build/fit_sizes.h"

#include <span>

namespace skrejlapa
{

struct FamilyMember {
    const Edition* edition = nullptr;
    const PreparedEdition* prepared = nullptr; ///< null where mistakes stopped it
};

struct FamilyFit {
    FitSolution solution;
    std::vector<FittedEdition> editions; ///< by member
};

/// What is known of the family's sizes before they are solved. References must outlive it.
struct FamilyMemory {
    const FitLock& lock;
    const FitRecord& record;
    std::span<const std::string> made; ///< the languages that this run makes
};

/// Solves the fit groups of all members together; groups in the lock keep its values. Members whose documents have
/// mistakes take no part, but are set by the same values. Each edition's findings: FIT-LEVER, FIT-DROPPED, and those
/// about the family: FIT-WITHOUT-EDITION, FIT-LOCK-STALE, FIT-GROUP-CHANGED.
FamilyFit fit_family(std::span<const FamilyMember> members, const FamilyMemory& memory);

} // namespace skrejlapa
