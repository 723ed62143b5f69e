#include "resolve/logical_sides.h"

#include <fmt/format.h>

namespace skrejlapa::box_readers
{

std::optional<SidePair> read_two_sides(const Property& property, ValueContext& context)
{
    const std::optional<Edges<std::string>> sides = read_four_sides(property, context);
    if (!sides)
        return std::nullopt;
    if (sides->top == sides->bottom && sides->left == sides->right)
        return SidePair{sides->top, sides->right};
    context.found.error("LAYOUT-VALUE", property.value.span,
                        fmt::format("{} takes one value, or two: of the start, then of the end", property.key));
    return std::nullopt;
}

} // namespace skrejlapa::box_readers
