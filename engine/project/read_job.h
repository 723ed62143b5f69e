/// Reading a leaflet's [leaflet.job].
#pragma once

#include "load/table_reader.h"
#include "project/project.h"

namespace skrejlapa
{

/// Finds TOML-TYPE, TOML-VALUE, TOML-UNKNOWN-KEY. `table` may be null: nothing is said of the job.
JobTerms read_job(const TomlTable* table, Diagnostics& found);

} // namespace skrejlapa
