/// SVG's path data (`d`), point lists and transforms as paths and matrices.
#pragma once

#include "picture/plain/vector_path.h"

#include <optional>
#include <string_view>

namespace skrejlapa
{

/// The path of a `d` attribute (SVG 1.1, section 8.3); nothing where it breaks the grammar.
std::optional<VectorPath> read_path_data(std::string_view data);

/// The matrix of a `transform` attribute (SVG 1.1, section 7.6); nothing where it breaks the grammar.
std::optional<Matrix> read_transform(std::string_view text);

} // namespace skrejlapa
