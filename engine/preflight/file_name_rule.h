/// What a PDF may be called.
#pragma once

#include "base/diagnostic.h"
#include "resolve/output_terms.h"

namespace skrejlapa
{

/// CARD-FILE-NAME where the card takes plain names alone and this one (without folder) has letters beyond ASCII or a
/// space. Whoever knows the name asks: an edition does not.
void check_file_name(std::string_view name, const OutputTerms& terms, Diagnostics& found);

} // namespace skrejlapa
