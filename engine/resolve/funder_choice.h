/// Which funders an edition has, in which order, and which of their versions, names and files count.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// The grant that an edition stands under: the leaflet's; without a leaflet (`render`) the only one there is. May be
/// null: an unknown one was found with the project.
const Grant* grant_of(const Project& project, const Edition& edition);

/// The ids of the edition's funders, in their order: the leaflet's own, else its grant's; without a leaflet all.
std::vector<Located> funders_of(const Project& project, const Edition& edition);

/// The funder of "km" or "km@2011"; null with FUNDER-UNKNOWN. A pin is not in force yet.
const Funder* require_funder(const Funders& registry, const Located& id, Diagnostics& found);

/// The value for the language, a more general one, the source language, or any; null where there is none.
const Located* in_language(const std::map<std::string, Located>& values, std::string_view language,
                           std::string_view source_language);

/// The legal name, else the id.
std::string legal_name(const Funder& funder, std::string_view language, std::string_view source_language);

} // namespace skrejlapa
