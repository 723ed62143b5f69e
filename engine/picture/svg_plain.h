/// An SVG without what only costs: its document type, elements that hold no text, and where links lead.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// The text with its internal entities (Illustrator writes namespaces as such) put in and its DOCTYPE taken out, line
/// breaks kept. Nothing when it would grow beyond 64 MB. External entities are left unknown.
std::optional<std::string> without_doctype(std::string_view svg);

/// The text without its text elements. Drawing even an empty one would load fonts.
/// Requires: none of them draws a character.
std::string without_text_elements(std::string_view svg);

/// The text with the targets of its hyperlinks blanked: nobody follows a link on paper, and librsvg cannot write one
/// around a thing as large as the page.
std::string without_link_targets(std::string_view svg);

} // namespace skrejlapa
