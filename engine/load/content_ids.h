/// The ids of a text: each may be given once.
#pragma once

#include "load/content_document.h"

namespace skrejlapa
{

/// Finds CONTENT-DUPLICATE-ID at each later use of an id.
void check_unique_ids(const ContentDocument& document, Diagnostics& found);

} // namespace skrejlapa
