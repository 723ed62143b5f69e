#include "pdf/drawn_pictures.h"

#include "base/spread.h"
#include "pdf/deflate.h"
#include "pdf/png_rows.h"
#include "picture/transparency.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

// A dictionary that refers to nothing: such are the tint transforms of spot inks, which pictures and pages share.
bool stands_alone(const PdfObject& object)
{
    return !object.is_stream && object.dictionary.size() == 1 && !object.dictionary.front().reference;
}

ObjectReference start_object(ObjectStore& store, const PdfObject& object, SharedSpots& spots)
{
    if (stands_alone(object))
        return store.add_once(spots.unified(object.dictionary.front().text, store));
    return object.is_stream ? store.reserve_stream() : store.reserve();
}

ObjectReference add_vector(ObjectStore& store, const VectorPicture& picture, SharedSpots& spots)
{
    std::vector<ObjectReference> objects;
    for (const PdfObject& object : picture.objects)
        objects.push_back(start_object(store, object, spots));
    for (std::size_t i = 0; i < picture.objects.size(); ++i) {
        if (stands_alone(picture.objects[i]))
            continue;
        std::string dictionary;
        for (const PdfPiece& piece : picture.objects[i].dictionary) {
            dictionary += piece.text;
            if (piece.reference)
                dictionary += objects.at(*piece.reference).text();
        }
        dictionary = spots.unified(std::move(dictionary), store);
        if (picture.objects[i].is_stream)
            store.fill_stream(objects[i], std::move(dictionary), picture.objects[i].stream);
        else
            store.fill(objects[i], std::move(dictionary));
    }
    return objects.empty() ? ObjectReference{} : objects.front();
}

std::string image_dictionary(const RasterPicture& picture, std::string_view color_space, int bits)
{
    return fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /{} /BitsPerComponent {}",
                       picture.width, picture.height, color_space, bits);
}

std::string_view device_space(SampleSpace space)
{
    switch (space) {
    case SampleSpace::gray:
        return "DeviceGray";
    case SampleSpace::cmyk:
        return "DeviceCMYK";
    case SampleSpace::rgb:
        break;
    }
    return "DeviceRGB";
}

std::string_view inverted_decode(SampleSpace space)
{
    return space == SampleSpace::cmyk ? " /Decode [1 0 1 0 1 0 1 0]" : " /Decode [1 0]";
}

int channel_count(SampleSpace space) { return space == SampleSpace::gray ? 1 : space == SampleSpace::rgb ? 3 : 4; }

// Samples as they go into the file.
struct PackedImage {
    std::string samples; ///< empty: they stand in the picture as they are
    std::string alpha;
    bool has_png_filters = true; ///< of 8 bits a sample
};

PackedImage deflated(const RasterPicture& raster)
{
    PackedImage packed;
    if (raster.encoding == SampleEncoding::raw && raster.bits == 8)
        packed.samples = deflate(with_png_filters(raster.samples, raster.width, channel_count(raster.space)));
    else if (raster.encoding == SampleEncoding::raw)
        packed.samples = deflate(raster.samples);
    if (!raster.alpha.empty())
        packed.alpha = deflate(with_png_filters(raster.alpha, raster.width, 1));
    return packed;
}

PackedImage wrapped(const RasterPicture& raster)
{
    PackedImage packed{.samples = {}, .alpha = {}, .has_png_filters = false};
    if (raster.encoding == SampleEncoding::raw)
        packed.samples = wrap_undeflated(raster.samples);
    if (!raster.alpha.empty())
        packed.alpha = wrap_undeflated(raster.alpha);
    return packed;
}

std::shared_ptr<const PackedImage> pack(const Picture& picture, const WritingShare& share)
{
    const auto* const raster = std::get_if<RasterPicture>(&picture.content);
    if (raster == nullptr)
        return nullptr;
    if (share.packing == Packing::quick)
        return std::make_shared<const PackedImage>(wrapped(*raster));
    return share.pictures.find<PackedImage>(PictureWork::pack, picture.id, [&] {
        PackedImage packed = deflated(*raster);
        const std::size_t weight = packed.samples.size() + packed.alpha.size();
        return Weighed<PackedImage>{std::move(packed), weight};
    });
}

ObjectReference add_raster(ObjectStore& store, const RasterPicture& picture, const PackedImage& packed)
{
    const bool is_jpeg = picture.encoding == SampleEncoding::jpeg;
    std::string dictionary = image_dictionary(picture, device_space(picture.space), picture.bits);
    if (picture.inverted)
        dictionary += inverted_decode(picture.space);
    if (!picture.alpha.empty()) {
        const ObjectReference mask =
            store.add_stream(image_dictionary(picture, "DeviceGray", 8) + " /Filter /FlateDecode" +
                                 (packed.has_png_filters ? png_filter_parameters(picture.width, 1) : ""),
                             packed.alpha);
        dictionary += " /SMask " + mask.text();
    }
    dictionary += is_jpeg ? " /Filter /DCTDecode" : " /Filter /FlateDecode";
    if (!is_jpeg && picture.bits == 8 && packed.has_png_filters)
        dictionary += png_filter_parameters(picture.width, channel_count(picture.space));
    return store.add_stream(std::move(dictionary), is_jpeg ? picture.samples.view() : packed.samples);
}

} // namespace

DrawnPictures::DrawnPictures(const PaintList& list, const Pictures& pictures)
{
    std::map<ContentHash, std::size_t> by_content;
    for (const PaintPage& page : list.pages) {
        for (const PaintItem& item : page.items) {
            const auto* const drawn = std::get_if<DrawPicture>(&item.operation);
            if (drawn == nullptr || drawn->picture >= pictures.size() || pictures[drawn->picture] == nullptr)
                continue;
            const PicturePtr& picture = pictures[drawn->picture];
            const auto [entry, is_new] = by_content.try_emplace(picture->id, pictures_.size());
            by_id_[drawn->picture] = entry->second;
            if (!is_new)
                continue;
            pictures_.push_back(picture);
            transparent_.push_back(skrejlapa::is_transparent(*picture));
        }
    }
}

std::optional<std::size_t> DrawnPictures::index_of(PictureId id) const
{
    const auto entry = by_id_.find(id);
    return entry == by_id_.end() ? std::nullopt : std::optional(entry->second);
}

std::vector<ObjectReference> DrawnPictures::add_to(ObjectStore& store, SharedSpots& spots,
                                                   const WritingShare& share) const
{
    std::vector<std::shared_ptr<const PackedImage>> packed(pictures_.size());
    spread(pictures_.size(), [&](std::size_t i) { packed[i] = pack(*pictures_[i], share); });
    std::vector<ObjectReference> references;
    for (std::size_t i = 0; i < pictures_.size(); ++i) {
        const Picture& picture = *pictures_[i];
        const auto* const vectors = std::get_if<VectorPicture>(&picture.content);
        references.push_back(vectors != nullptr
                                 ? add_vector(store, *vectors, spots)
                                 : add_raster(store, std::get<RasterPicture>(picture.content), *packed[i]));
    }
    return references;
}

} // namespace skrejlapa
