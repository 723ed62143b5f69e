/// Gradients and images as inks by the point, for measuring.
#pragma once

#include "picture/vector/ink_reader.h"

namespace skrejlapa
{

/// The shade of an image whose unit square `place` brings to pixels; nothing when its samples cannot be read. A stencil
/// is painted in `stencil_ink`. `named` is the resource dictionary's /ColorSpace.
std::optional<InkShade> image_shade(QPDFObjectHandle image, const Matrix& place, QPDFObjectHandle named,
                                    const CanvasInk& stencil_ink, InkReader& reader);

/// The shade of a shading whose own space `place` brings to pixels. Axial and radial gradients are followed; of the
/// other kinds the mean colour is taken.
InkShade shading_shade(QPDFObjectHandle shading, const Matrix& place, QPDFObjectHandle named, InkReader& reader);

/// The box that a mesh lies in, in its own space; nothing for other shadings, which reach everywhere.
std::optional<VectorPath> mesh_area(QPDFObjectHandle shading, QPDFObjectHandle named, InkReader& reader);

} // namespace skrejlapa
