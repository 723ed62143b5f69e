/// How a picture's colours are brought to another device's: what the ICC calls rendering (ICC.1:2010, annex D).
#pragma once

#include <compare>

namespace skrejlapa
{

enum class RenderingIntent { perceptual, relative, saturation, absolute };

/// What red, green and blue alike become in a photograph: the inks the profile mixes for gray, or black ink alone.
enum class NeutralInks { profile, black_alone };

struct Rendering {
    RenderingIntent intent = RenderingIntent::relative; ///< relative: relative colorimetric
    bool black_point_compensation = true;               ///< says nothing where the intent is absolute
    NeutralInks neutrals = NeutralInks::profile;        ///< of pixels; a drawing's neutrals are always black ink alone

    auto operator<=>(const Rendering&) const = default;
};

} // namespace skrejlapa
