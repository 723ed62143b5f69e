/// The spot inks that a vector picture brings along, with how each is to look where it is not printed as a spot.
#pragma once

#include "picture/picture.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

struct SpotDefinition {
    std::string name;
    std::string look; ///< alternate space and tint transform, as PDF writes them: equal texts are equal looks
};

/// The bytes that a name of PDF stands for, given without its slash: #xx is one.
std::string decoded_pdf_name(std::string_view name);

/// The text of `look` for a spot ink that stands for process inks, mixed in proportion to the tint.
std::string spot_look(const Cmyk& full_tint);

/// The process inks that a spot ink stands for, where its look is one of `spot_look`'s.
std::optional<Cmyk> full_tint_of(const SpotDefinition& spot);

/// In the order met; a name that is defined in two ways comes twice.
std::vector<SpotDefinition> spot_definitions(const VectorPicture& picture);

} // namespace skrejlapa
