/// How the file says what press and paper its inks are meant for (ISO 32000-1, 14.11.5).
#pragma once

#include "pdf/deflated_profiles.h"
#include "pdf/object_store.h"
#include "resolve/output_terms.h"

namespace skrejlapa
{

/// Writes the intents that the terms ask for, with one profile for all of them; gives the catalog's entry, or nothing.
std::string add_output_intents(ObjectStore& store, const OutputTerms& terms, const DeflatedProfiles& profiles);

/// The profile as a stream of its own. Requires: an ICC profile.
ObjectReference add_icc_profile(ObjectStore& store, const PrintingCondition& condition,
                                const DeflatedProfiles& profiles);

} // namespace skrejlapa
