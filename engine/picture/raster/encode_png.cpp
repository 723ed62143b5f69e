#include "picture/raster/encode_png.h"

#include <cassert>
#include <cstring>
#include <fmt/format.h>
#include <png.h>

namespace skrejlapa
{

Result<std::string> encode_png(int width, int height, std::string_view rgb)
{
    assert(rgb.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    png_image image;
    std::memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    std::string file(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
    png_alloc_size_t size = file.size();
    const bool is_made = png_image_write_to_memory(&image, file.data(), &size, 0, rgb.data(), 0, nullptr) != 0;
    if (!is_made)
        return failure("INTERNAL", {}, fmt::format("a picture cannot be made: {}", image.message));
    file.resize(size);
    return file;
}

} // namespace skrejlapa
