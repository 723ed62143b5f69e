/// The report of changes as text and as JSON.
#pragma once

#include "proof/change_report.h"

namespace skrejlapa
{

/// A short table that people read: the editions that changed with their pages and boxes, then those that did not in a
/// line each.
std::string print_changes(const ChangeReport& report);

/// One object, schema 1.
std::string changes_as_json(const ChangeReport& report);

} // namespace skrejlapa
