/// What a strip stands on: the paper, a tone, or something that changes beneath it.
#pragma once

#include "layout/fragment.h"

namespace skrejlapa
{

struct StripGround {
    Ground kind = Ground::white;
    double lightness = 100; ///< CIE L*, the paper at 100: the mean beneath the strip
    double spread = 0;      ///< of L* between its darkest and lightest parts

    /// Whether black shows better on it than white.
    [[nodiscard]] bool is_light() const;
};

/// Judged in `area`, from all that is painted before the content of `strip`: backgrounds and pictures, the strip's own
/// background among them. Turns and rounded corners are not counted.
StripGround ground_beneath(const Fragment& root, const Fragment& strip, const Rect& area, const Pictures& pictures);

/// Whether a drawing is for this ground.
bool suits(const StripDrawing& drawing, const StripGround& ground);
/// Whether it is at least for grounds as light, or as dark.
bool is_of_tone(const StripDrawing& drawing, const StripGround& ground);

} // namespace skrejlapa
