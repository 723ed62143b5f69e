#include "paint/operation_ink.h"

namespace skrejlapa
{

const Ink* ink_of(const PaintOperation& operation)
{
    if (const auto* const fill = std::get_if<FillPath>(&operation))
        return &fill->ink;
    if (const auto* const stroke = std::get_if<StrokePath>(&operation))
        return &stroke->ink;
    const auto* const glyphs = std::get_if<DrawGlyphs>(&operation);
    return glyphs == nullptr ? nullptr : &glyphs->run.color;
}

Ink* ink_of(PaintOperation& operation)
{
    return const_cast<Ink*>(ink_of(static_cast<const PaintOperation&>(operation))); // the operation may be changed
}

} // namespace skrejlapa
