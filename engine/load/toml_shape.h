/// A look over TOML before it is parsed: nothing so deep or wide that the parser would choke on it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

struct TomlExcess {
    std::size_t offset = 0;
    std::string message;
};

/// The first place where a text is nested deeper, or has more tables, than limits.h allows. The text need not be right.
std::optional<TomlExcess> find_toml_excess(std::string_view text);

} // namespace skrejlapa
