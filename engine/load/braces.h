/// Braces and brackets in the source of a paragraph: where an attribute list ends, and what is none.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace skrejlapa
{

/// The offset after the `}` that closes the list of attributes opening at `open`; it must stand on the same line.
/// Quoted values may hold braces. A list longer than limits.h allows is none. Requires: text[open] is `{`.
std::optional<std::size_t> find_braces_end(std::string_view text, std::size_t open);

/// Whether `inside` braces stands what begins as attributes do: #id, .class or key=.
bool looks_like_attributes(std::string_view inside);

/// Whether a `{` at `at` opens a list of attributes or a single brace, not a `{{field}}`.
bool opens_single_brace(std::string_view text, std::size_t at);

/// The offset after `(address "title")`, or `open` itself where no such thing stands. Requires: text[open] is `(`.
std::size_t skip_destination(std::string_view text, std::size_t open, std::size_t end);

} // namespace skrejlapa
