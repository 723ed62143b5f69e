#include "picture/picture_names.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

ContentHash name_of(const BlobPtr& blob) { return blob ? hash_content(blob->bytes()) : ContentHash{}; }

ContentHash hash_of(const PdfObject& object)
{
    std::string text = object.is_stream ? hash_content(object.stream).hex() : std::string{};
    for (const PdfPiece& piece : object.dictionary)
        text += piece.text + (piece.reference ? fmt::format("\1{}\1", *piece.reference) : "");
    return hash_content(text);
}

std::string hashes_of(const VectorPicture& picture)
{
    std::string text;
    for (const PdfObject& object : picture.objects)
        text += hash_of(object).hex();
    return text;
}

std::string show(const Rendering& rendering)
{
    return fmt::format("{} {} {} ", static_cast<int>(rendering.intent), rendering.black_point_compensation,
                       static_cast<int>(rendering.neutrals));
}

std::string hashes_of(const RasterPicture& picture)
{
    return fmt::format("{} {} {} {} {} {} ", picture.width, picture.height, static_cast<int>(picture.space),
                       static_cast<int>(picture.encoding), picture.bits, picture.inverted) +
           show(picture.rendering) + hash_content(picture.samples).hex() + hash_content(picture.alpha).hex() +
           hash_content(picture.profile).hex();
}

std::string show(const Cmyk& inks) { return fmt::format("{} {} {} {}", inks.c, inks.m, inks.y, inks.k); }

std::string show(const std::optional<Rgb>& color)
{
    return color ? fmt::format("{} {} {}", color->r, color->g, color->b) : std::string("-");
}

std::string show(const std::vector<PaletteColor>& palette)
{
    std::string text;
    for (const PaletteColor& color : palette)
        text += fmt::format("{}\n{}\n{}\n{}\n{} {}\n", color.name, show(color.rgb), show(color.ink.process),
                            color.ink.spot, color.ink.spot_tint, show(color.ink.screen));
    return text;
}

} // namespace

ContentHash name_by_content(const Picture& picture)
{
    return hash_content(
        fmt::format("{} {} {}", picture.size.width.millipoints(), picture.size.height.millipoints(),
                    std::visit([](const auto& content) { return hashes_of(content); }, picture.content)));
}

ContentHash name_of_content(const PictureSource& source)
{
    if (source.kind == PictureKind::qr)
        return hash_content("qr " + source.name);
    return hash_content(fmt::format("file {} {} {}", name_of(source.bytes).hex(), source.page, show(source.rendering)));
}

ContentHash name_of_input(const PictureSource& source, const ContentHash& content, std::string_view condition)
{
    return hash_content(fmt::format("{} {}\n{}\n{}", content.hex(), condition, source.name, show(source.palette)));
}

std::string show_condition(const ColorTerms& terms, PictureColors become)
{
    return fmt::format("{} {} {}", name_of(terms.profile).hex(), terms.ink_limit, static_cast<int>(become));
}

} // namespace skrejlapa
