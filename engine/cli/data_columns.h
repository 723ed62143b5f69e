/// Whether the columns of data and the fields that texts and layouts print fit together, before anything is made.
#pragma once

#include "cli/workplace.h"

namespace skrejlapa
{

/// Resolves the first row of each leaflet with data, in all its languages and for all its profiles. Finds
/// DATA-UNUSED-COLUMN, and FIELD-UNKNOWN, which counts as the project's: then nothing is written.
void check_data_columns(Workplace& place, const Options& options, Report& report);

} // namespace skrejlapa
