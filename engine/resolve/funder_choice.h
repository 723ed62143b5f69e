/// Which funders an edition has, in which order, and which of their versions and names count.
#pragma once

#include "project/funder_versions.h"

namespace skrejlapa
{

/// The grant that an edition stands under: the leaflet's; without a leaflet (`render`) the only one there is. May be
/// null: an unknown one was found with the project.
const Grant* grant_of(const Project& project, const Edition& edition);

/// The ids of the edition's funders, in their order: the leaflet's own, else its grant's; without a leaflet all.
std::vector<Located> funders_of(const Project& project, const Edition& edition);

/// The funder of "km" or "km@2011"; null with FUNDER-UNKNOWN.
const Funder* require_funder(const Funders& registry, const Located& id, Diagnostics& found);

/// A funder with the version of it that an edition shows.
struct ChosenFunder {
    const Funder* funder = nullptr;
    VersionInForce in_force;
    Span named_at;
};

/// By the reference's pin, else by the one among the edition's funders, else by the edition's date.
ChosenFunder choose_version(const Project& project, const Edition& edition, const Funder& funder,
                            const Located& reference);

/// Finds FUNDER-EXPIRED, FUNDER-NOT-YET-VALID and FUNDER-UNDATED.
void judge_validity(const ChosenFunder& chosen, const Edition& edition, Diagnostics& found);

/// The value for the language, a more general one, the source language, or any; null where there is none.
const Located* in_language(const std::map<std::string, Located>& values, std::string_view language,
                           std::string_view source_language);

/// The legal name, else the id. Finds FUNDER-NAME-LANGUAGE where it is in another language.
std::string legal_name(const ChosenFunder& chosen, std::string_view language, std::string_view source_language,
                       Diagnostics& found);

} // namespace skrejlapa
