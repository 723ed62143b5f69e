/// Names that bodies had before, still standing in a text.
#pragma once

#include "load/content_document.h"
#include "project/project.h"

namespace skrejlapa
{

/// Finds FUNDER-OLD-NAME: the legal name of a version that is over on the day, in any language it is given in, where
/// the text is not just the name in force. Endings may differ, as they do in the cases of Latvian or Russian.
void find_old_names(const ContentDocument& content, const Funders& funders, const std::optional<TomlDate>& day,
                    Diagnostics& found);

} // namespace skrejlapa
