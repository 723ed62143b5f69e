/// Pictures in their boxes: CSS's object-fit and object-position (CSS Images 3, section 5).
#pragma once

#include "layout/fragment.h"

namespace skrejlapa
{

/// Where a picture of the `natural` size stands in a box's content area; clipped to it where it reaches beyond.
PlacedPicture fit_picture(const ImageContent& image, Size natural, const Rect& content);

/// A QR code as large as the content area allows, in its middle; its quiet zone is part of the picture.
/// Finds QR-TOO-SMALL.
PlacedPicture fit_qr_code(const Box& box, const QrContent& code, Size natural, const Rect& content, int page_number,
                          Diagnostics& found);

} // namespace skrejlapa
