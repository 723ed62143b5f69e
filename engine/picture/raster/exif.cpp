#include "picture/raster/exif.h"

#include <optional>

namespace skrejlapa
{

namespace
{

/// Numbers of a TIFF file in its own order of bytes; nothing beyond its end.
class TiffReader
{
public:
    explicit TiffReader(std::string_view bytes) : bytes_(bytes), is_little_(bytes.starts_with("II")) {}

    [[nodiscard]] std::optional<std::size_t> number(std::size_t at, std::size_t size) const
    {
        if (at > bytes_.size() || size > bytes_.size() - at)
            return std::nullopt;
        std::size_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = value << 8U | static_cast<unsigned char>(bytes_[is_little_ ? at + size - 1 - i : at + i]);
        return value;
    }

private:
    std::string_view bytes_;
    bool is_little_;
};

/// The place of an entry's value in the directory at `directory`; nothing where it has no such entry.
std::optional<std::size_t> value_of(const TiffReader& reader, std::size_t directory, std::size_t tag)
{
    constexpr std::size_t entry_size = 12;
    const std::size_t entries = reader.number(directory, 2).value_or(0);
    for (std::size_t entry = 0; entry < entries; ++entry) {
        const std::size_t at = directory + 2 + entry * entry_size;
        if (reader.number(at, 2) == tag)
            return at + 8;
    }
    return std::nullopt;
}

/// The directory that an entry of another leads to.
std::optional<std::size_t> directory_at(const TiffReader& reader, std::size_t directory, std::size_t tag)
{
    const std::optional<std::size_t> place = value_of(reader, directory, tag);
    return place ? reader.number(*place, 4) : std::nullopt;
}

} // namespace

int exif_orientation(std::string_view tiff)
{
    constexpr std::size_t orientation_tag = 0x0112;
    const TiffReader reader(tiff);
    const auto place = value_of(reader, reader.number(4, 4).value_or(tiff.size()), orientation_tag);
    const std::size_t orientation = place ? reader.number(*place, 2).value_or(1) : 1;
    return orientation >= 1 && orientation <= 8 ? static_cast<int>(orientation) : 1;
}

bool exif_says_adobe_rgb(std::string_view tiff)
{
    constexpr std::size_t exif_tag = 0x8769;
    constexpr std::size_t color_space_tag = 0xA001;
    constexpr std::size_t interoperability_tag = 0xA005;
    constexpr std::size_t index_tag = 0x0001;
    constexpr std::size_t srgb = 1;
    const TiffReader reader(tiff);
    const auto exif = directory_at(reader, reader.number(4, 4).value_or(tiff.size()), exif_tag);
    const auto space = exif ? value_of(reader, *exif, color_space_tag) : std::nullopt;
    if (!space || reader.number(*space, 2) == srgb)
        return false;
    const auto interoperability = directory_at(reader, *exif, interoperability_tag);
    const auto index = interoperability ? value_of(reader, *interoperability, index_tag) : std::nullopt;
    return index && *index + 3 <= tiff.size() && tiff.substr(*index, 3) == "R03";
}

} // namespace skrejlapa
