/// The sizes beyond which an input is refused with INPUT-TOO-LARGE: far above any leaflet, far below what could
/// exhaust the stack, the memory or the patience.
#pragma once

#include <cstddef>

namespace skrejlapa
{

/// Bytes of a TOML or Markdown file.
inline constexpr std::size_t max_source_bytes = std::size_t{16} << 20U;

/// Tables and arrays inside one another, dotted keys counted by their parts.
inline constexpr int max_toml_depth = 64;

/// Table headers and parts of dotted keys in one file: toml++ looks each of them up among all the others.
inline constexpr int max_toml_tables = 1 << 15;

/// Quotes, lists and items inside one another.
inline constexpr int max_content_depth = 64;

/// Strong, emphasis, links and runs inside one another.
inline constexpr int max_inline_depth = 64;

/// Blocks and inlines of one text.
inline constexpr std::size_t max_content_nodes = std::size_t{1} << 18U;

/// Bytes of lines without an empty one between them.
inline constexpr std::size_t max_paragraph_bytes = std::size_t{1} << 18U;

/// Closing brackets in such lines: md4c's time grows with the square of the links in a paragraph.
inline constexpr std::size_t max_paragraph_brackets = std::size_t{1} << 12U;

/// Closing brackets in a whole text.
inline constexpr std::size_t max_content_brackets = std::size_t{1} << 17U;

/// Bytes of one list of attributes with its braces.
inline constexpr std::size_t max_attribute_bytes = std::size_t{1} << 11U;

/// Bytes of one link's or picture's address.
inline constexpr std::size_t max_address_bytes = std::size_t{1} << 14U;

/// Bytes of all addresses of one text, which references may repeat.
inline constexpr std::size_t max_all_address_bytes = std::size_t{1} << 24U;

} // namespace skrejlapa
