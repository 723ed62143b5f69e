/// Rasters brought to the places they are shown at: cut to what shows, in no more pixels than are needed there, in inks
/// or sRGB.
#pragma once

#include "picture/picture.h"

#include <span>

namespace skrejlapa
{

/// A part of a picture, in parts of its width and height from its top left.
struct PicturePart {
    double left = 0;
    double top = 0;
    double right = 1;
    double bottom = 1;
    bool operator==(const PicturePart&) const = default;
};

/// One place a picture is shown at.
struct PictureUse {
    PictureId picture = 0;
    Size size;           ///< of the whole picture there
    PicturePart visible; ///< nothing else of it can be seen
};

struct PlacingTerms {
    ColorTerms colors;
    int target_ppi = 300;  ///< pixels per inch that finer pictures are brought down to
    int bitmap_ppi = 1200; ///< the same of pictures of one bit
    PictureColors become = PictureColors::inks;
};

/// A picture finer than the target by less than this is left as it is: scaling it would blur more than it saves.
inline constexpr double finer_by = 1.5;

struct PlacedPictures {
    Pictures pictures;              ///< by the same PictureId; rasters in gray, and CMYK or sRGB
    std::vector<PicturePart> shown; ///< by PictureId: the part of the former picture that the new one shows
};

/// Brings each raster to its places: of several, all that shows in any is kept, and the largest decides how fine. A
/// JPEG that may go into print as it is does so whole unless it is too fine. Pictures of one bit stay so.
/// What is used nowhere, and vectors, stay as they are. Finds COLOR-PROFILE, which leaves null pictures.
PlacedPictures place_rasters(const Pictures& pictures, std::span<const PictureUse> uses, const PlacingTerms& terms,
                             const PictureCache& cache, Diagnostics& found);
/// The same with nothing shared.
PlacedPictures place_rasters(const Pictures& pictures, std::span<const PictureUse> uses, const PlacingTerms& terms,
                             Diagnostics& found);

} // namespace skrejlapa
