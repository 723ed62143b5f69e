/// Files compressed by gzip (SVGZ).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// The unpacked bytes; nothing when they are damaged or more than 64 MB.
std::optional<std::string> unpack_gzip(std::string_view bytes);

} // namespace skrejlapa
