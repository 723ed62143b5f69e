#include "preview/cut_svg.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Gives an attribute of the root element, whose tag begins at `tag`, another value; false where it has none.
bool set_attribute(std::string& svg, std::size_t tag, std::string_view name, const std::string& value)
{
    const std::string opening = fmt::format(" {}=\"", name);
    const std::size_t at = svg.find(opening, tag);
    if (at == std::string::npos || at > svg.find('>', tag))
        return false;
    const std::size_t start = at + opening.size();
    const std::size_t end = svg.find('"', start);
    if (end == std::string::npos)
        return false;
    svg.replace(start, end - start, value);
    return true;
}

} // namespace

std::optional<std::string> cut_svg(std::string svg, const Rect& part)
{
    const std::size_t tag = svg.find("<svg ");
    if (tag == std::string::npos)
        return std::nullopt;
    const double width = part.size.width.to_pt();
    const double height = part.size.height.to_pt();
    const std::string view = fmt::format("{} {} {} {}", part.left().to_pt(), part.top().to_pt(), width, height);
    if (!set_attribute(svg, tag, "width", fmt::format("{}pt", width)) ||
        !set_attribute(svg, tag, "height", fmt::format("{}pt", height)) || !set_attribute(svg, tag, "viewBox", view))
        return std::nullopt;
    return svg;
}

} // namespace skrejlapa
