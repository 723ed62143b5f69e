#include "picture/raster/decode_raster.h"

#include "picture/raster/raster_orientation.h"

namespace skrejlapa
{

namespace
{

Weighed<Result<RasterFile>> decode(std::string_view bytes, PictureFileKind kind)
{
    Result<RasterFile> file = kind == PictureFileKind::jpeg ? decode_jpeg(bytes) : decode_png(bytes);
    if (!file)
        return {std::move(file), bytes.size()};
    file = upright(*std::move(file));
    const std::size_t weight = file->samples.size() + file->alpha.size();
    return {std::move(file), weight};
}

} // namespace

Result<RasterFile> decode_raster(std::string_view bytes, PictureFileKind kind, const PictureCache& cache)
{
    // A file's kind follows from its bytes.
    return *cache.find<Result<RasterFile>>(PictureWork::decode, hash_content(bytes),
                                           [&] { return decode(bytes, kind); });
}

} // namespace skrejlapa
