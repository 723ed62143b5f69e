/// An SVG without what only costs: its document type, elements that hold no text, links, and the data of images.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// The most bytes that an SVG may have, also after unpacking.
inline constexpr std::size_t largest_svg = std::size_t{64} << 20;

/// The text with its internal entities (Illustrator writes namespaces as such) put in and its DOCTYPE taken out, line
/// breaks kept. Nothing when it would grow beyond 64 MB, or a million entities are put in. External entities are left
/// unknown.
std::optional<std::string> without_doctype(std::string_view svg);

/// The text without its text elements. Drawing even an empty one would load fonts.
/// Requires: none of them draws a character.
std::string without_text_elements(std::string_view svg);

/// The text with stand-ins for what need not be looked at: hyperlinks lead nowhere (nobody follows one on paper, and
/// librsvg cannot write one around a thing as large as the page), and every embedded image is one pixel. An image that
/// is drawn is refused whatever it shows; librsvg would pass over one that it cannot read without a word.
std::string with_stand_in_targets(std::string_view svg);

} // namespace skrejlapa
