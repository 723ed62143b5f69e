/// Which version of a funder counts on a day. The clock is never asked.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// The days on which a version counts, both included; without a bound where there is none.
struct ValidDays {
    std::optional<TomlDate> from;
    std::optional<TomlDate> to;
    bool is_superseded = false; ///< by a version that has no beginning: it counts on no day
};

/// A version ends at its own end, or on the day before one begins that supersedes it, whichever comes first.
ValidDays valid_days(const Funder& funder, const FunderVersion& version);

enum class Validity {
    valid,
    expired, ///< superseded ones too
    not_yet_valid,
    undated ///< nothing says of which day it is asked, and the answer depends on that
};

/// The version that is used, and whether it counts on the day.
struct VersionInForce {
    const FunderVersion* version = nullptr; ///< null for a funder without any, or for a pin that names none
    Validity validity = Validity::valid;
};

/// The version that `pin` names; without one the newest that is valid on the day, else the last that was, else the
/// first that will be. Without a day the newest that no other supersedes.
VersionInForce version_in_force(const Funder& funder, const std::optional<TomlDate>& day, std::string_view pin = {});

/// Whether a version's time is over on a day; without a day, whether another supersedes it.
bool is_over(const Funder& funder, const FunderVersion& version, const std::optional<TomlDate>& day);

/// Finds FUNDER-UNKNOWN (a superseded version that there is not), FUNDER-VERSION-CYCLE, FUNDER-VERSION-DATES,
/// FUNDER-VERSION-GAP and FUNDER-VERSION-OVERLAP.
void check_versions(const Funder& funder, Diagnostics& found);

} // namespace skrejlapa
