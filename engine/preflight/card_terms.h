/// What a printer's card asks of a file, wherever the file comes from.
#pragma once

#include "resolve/leaflet.h"

namespace skrejlapa
{

struct CardTerms {
    OutputTerms output;
    Length bleed; ///< that colour has to run beyond the trim
    Length safe;  ///< that text has to keep away from the trim
};

/// The terms that an edition was made for.
inline CardTerms terms_of(const Leaflet& leaflet)
{
    return {leaflet.output, leaflet.format.bleed, leaflet.format.safe};
}

} // namespace skrejlapa
