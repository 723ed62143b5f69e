/// What each printing house would say of each edition, for people and for scripts.
#pragma once

#include "project/project.h"

namespace skrejlapa
{

/// One card's word on one edition.
struct CardVerdict {
    std::string card;
    std::vector<Diagnostic> reasons; ///< errors, and warnings that come with this card

    [[nodiscard]] bool passes() const;
};

struct EditionVerdicts {
    const Edition* edition = nullptr;
    std::string file; ///< the PDF that a build would write, as messages show it
    std::vector<CardVerdict> cards;
};

/// A paragraph for each edition: which cards it passes, and why not the others.
std::string print_verdicts(const std::vector<EditionVerdicts>& verdicts);

/// The same as an array of objects.
std::string verdicts_as_json(const std::vector<EditionVerdicts>& verdicts);

/// The same about one file, which need be no edition's: then it has no leaflet, language or profile.
std::string verdict_as_json(const CardVerdict& verdict, const std::string& file);

} // namespace skrejlapa
