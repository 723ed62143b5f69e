/// Copyfitting: the lever values at which the text of all editions of a fit group goes into its boxes.
#pragma once

#include "layout/fit_trial.h"

#include <span>

namespace skrejlapa
{

/// An edition that takes part.
struct FitMember {
    std::string language; ///< names it in findings
    FitTrial* trial = nullptr;
};

struct GroupFit {
    FitGroup group; ///< as `united_groups` counts it
    LeverValues values;
    std::string forced_by; ///< the language that does not fit with less; empty where nothing is pulled
    bool is_locked = false;
};

struct FitSolution {
    std::vector<GroupFit> groups;                      ///< in the order the layout declares them
    std::vector<EditionFit> editions;                  ///< by member
    std::vector<std::vector<FitShortfall>> shortfalls; ///< by member

    [[nodiscard]] FitValues values() const;
};

/// Pulls the levers of each group, in its order, only as far as some edition needs it: the least pulled at which the
/// text of the group fits everywhere, in steps of LeverPath, found from an estimate outwards (what fits is taken to fit
/// when pulled further). A group answers for the boxes that hold its text; where these stay overset with all its levers
/// at their limits, the other groups in the box that has no room for them are pulled too. Where levers are exhausted,
/// optional blocks of an edition go, the highest rank first and of equals the last, as many as it takes; then the
/// levers are solved anew without them. Groups in `locked` keep those values.
FitSolution solve_fit(std::span<const FitMember> members, const FitValues& locked);

} // namespace skrejlapa
