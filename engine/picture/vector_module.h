/// Loads the module that imports vector pictures, when the first of them comes up.
#pragma once

#include "picture/vector/vector_importer.h"

namespace skrejlapa
{

/// The importer of the module, loaded once in a program's life; safe from several threads.
/// Fails with PICTURE-NO-VECTOR-MODULE, saying where it was looked for.
Result<const VectorImporter*> vector_importer();

} // namespace skrejlapa
