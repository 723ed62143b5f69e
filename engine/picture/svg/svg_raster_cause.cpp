#include "picture/svg/svg_raster_cause.h"

#include "picture/svg/xml_scan.h"

#include <fmt/format.h>

namespace skrejlapa
{

std::string likely_raster_cause(std::string_view svg)
{
    XmlScan scan(svg);
    while (const std::optional<XmlToken> token = scan.next()) {
        if (token->kind != XmlTokenKind::start_tag && token->kind != XmlTokenKind::empty_tag)
            continue;
        const std::string_view element = local_name(token->name);
        if (element == "image" || element == "filter" || element == "mask")
            return fmt::format("the <{}> in line {}", element, line_of(svg, token->text));
        if (token->text.find("mix-blend-mode") != std::string_view::npos)
            return fmt::format("the mix-blend-mode in line {}", line_of(svg, token->text));
    }
    return {};
}

} // namespace skrejlapa
