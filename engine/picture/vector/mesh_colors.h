/// The data of mesh gradients (shading types 4 to 7): bits in which coordinates and colours follow each other.
#pragma once

#include "picture/vector/pdf_function.h"

#include <functional>
#include <string>

namespace skrejlapa
{

/// More corners or patches than this are refused: a small file may unpack to hundreds of millions.
inline constexpr std::size_t most_mesh_parts = 1'000'000;

/// Of the dictionary of a mesh (ISO 32000-1, 8.7.4.5.5 to 8.7.4.5.8).
struct MeshLayout {
    int type = 4;
    int coordinate_bits = 8;
    int component_bits = 8;
    int flag_bits = 8;
    std::size_t components = 3;
    std::vector<double> decode; ///< of x, y and each component
};

/// Nothing where the dictionary breaks the standard.
std::optional<MeshLayout> read_mesh_layout(QPDFObjectHandle dictionary, std::size_t components);

using MeshColor = std::vector<double>;

/// The mesh with other colours: flags and coordinates bit by bit as they are, for each colour what `convert` makes of
/// it
/// (`new_components` values, 0 to 1) in 16 bits each. A mesh that breaks off ends with its last whole part.
std::string convert_mesh(const std::string& data, const MeshLayout& layout, std::size_t new_components,
                         const std::function<MeshColor(const MeshColor&)>& convert);

/// All colours of the mesh, in order; nothing where it has more than `most_mesh_parts`.
std::optional<std::vector<MeshColor>> colors_of_mesh(const std::string& data, const MeshLayout& layout);

/// The box around all points of the mesh, in its own space; nothing where it has none.
struct MeshBox {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
};
std::optional<MeshBox> box_of_mesh(const std::string& data, const MeshLayout& layout);

} // namespace skrejlapa
