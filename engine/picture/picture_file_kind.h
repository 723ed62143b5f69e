/// Tells a picture file's kind by its content; the name's extension is not asked.
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

enum class PictureFileKind { svg, compressed_svg, pdf, png, jpeg, other };

struct PictureFileType {
    PictureFileKind kind = PictureFileKind::other;
    std::string name; ///< of a kind that cannot be read, as people call it; empty when not known
    std::string way_out;
};

PictureFileType tell_picture_kind(std::string_view bytes);

} // namespace skrejlapa
