/// The conversions of colours that a run needs, each with its transforms made once for all who ask.
#pragma once

#include "base/hash.h"
#include "color/cmyk_to_rgb.h"
#include "color/rgb_to_cmyk.h"

#include <mutex>
#include <vector>

namespace skrejlapa
{

/// Safe from several threads. The last eight of each kind that were asked for are kept.
class ColorConversions
{
public:
    /// To the inks of a printing condition.
    [[nodiscard]] std::shared_ptr<const RgbToCmyk> to_inks(const ColorTerms& terms) const;
    /// From its inks to a screen.
    [[nodiscard]] std::shared_ptr<const CmykToRgb> to_screen(const BlobPtr& profile) const;

private:
    template <class Conversion> struct Kept {
        ContentHash profile;
        double ink_limit = 0;
        std::shared_ptr<const Conversion> conversion;
    };
    mutable std::mutex mutex_;
    mutable std::vector<Kept<RgbToCmyk>> to_inks_; ///< the last asked for stands last
    mutable std::vector<Kept<CmykToRgb>> to_screen_;
};

} // namespace skrejlapa
