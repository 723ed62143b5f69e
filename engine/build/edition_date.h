/// The moment a PDF says it was made: never the clock's, so that the same input gives the same bytes.
#pragma once

#include "build/edition_pipeline.h"

namespace skrejlapa
{

/// Seconds since 1970, UTC: SOURCE_DATE_EPOCH, else the start of the edition's date, else the start of 2000.
std::int64_t choose_date(const Workshop& workshop, const Edition& edition);

} // namespace skrejlapa
