/// What stands around the pages: catalog, Info, XMP, output intent and the root of the page tree.
#pragma once

#include "pdf/deflated_profiles.h"
#include "pdf/metadata.h"
#include "pdf/object_store.h"
#include "resolve/output_terms.h"

namespace skrejlapa
{

/// Writes the objects that the frame refers to; gives the frame. Requires: all pages are in the store, and what is
/// added afterwards does not change what the file shows, since its identifiers are made here.
DocumentFrame add_document_frame(ObjectStore& store, const std::vector<ObjectReference>& pages,
                                 const PdfMetadata& metadata, const OutputTerms& terms,
                                 const DeflatedProfiles& profiles);

} // namespace skrejlapa
