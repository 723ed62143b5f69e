#include "paint/operation_ink.h"

namespace skrejlapa
{

namespace
{

/// Constant where the operation is.
template <class Operation> auto find_ink(Operation& operation)
{
    if (auto* const fill = std::get_if<FillPath>(&operation))
        return &fill->ink;
    if (auto* const stroke = std::get_if<StrokePath>(&operation))
        return &stroke->ink;
    auto* const glyphs = std::get_if<DrawGlyphs>(&operation);
    return glyphs == nullptr ? nullptr : &glyphs->run.color;
}

} // namespace

const Ink* ink_of(const PaintOperation& operation) { return find_ink(operation); }

Ink* ink_of(PaintOperation& operation) { return find_ink(operation); }

} // namespace skrejlapa
