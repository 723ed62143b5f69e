/// Pictures made in a test: sources from text or bytes, and the objects of what comes out in a readable form.
#pragma once

#include "picture/picture.h"

#include <fmt/format.h>
#include <string>
#include <zlib.h>

namespace skrejlapa
{

inline std::string inflated(const std::string& bytes)
{
    std::string result(bytes.size() * 50 + 4096, '\0');
    uLongf size = result.size();
    if (uncompress(reinterpret_cast<Bytef*>(result.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                   bytes.size()) != Z_OK)
        return bytes;
    result.resize(size);
    return result;
}

inline std::string dictionary_text(const PdfObject& object)
{
    std::string text;
    for (const PdfPiece& piece : object.dictionary)
        text += piece.text + (piece.reference ? fmt::format("@{}", *piece.reference) : "");
    return text;
}

/// A source as a layout would name it.
inline PictureSource picture_file(std::string name, std::string bytes, std::vector<PaletteColor> palette = {})
{
    return {.name = std::move(name), .bytes = make_blob(std::move(bytes)), .palette = std::move(palette)};
}

inline PictureSource qr_source(std::string text) { return {.kind = PictureKind::qr, .name = std::move(text)}; }

/// The profile of the printing condition that the project ships.
inline BlobPtr shipped_profile()
{
    return DiskFiles().map(Path(SKREJLAPA_SOURCE_DIR) / "icc/FOGRA39L_coated.icc").value();
}

/// Imports one picture through the shipped profile; null when it cannot be made.
inline PicturePtr import_one(const PictureSource& source, Diagnostics& found)
{
    return import_pictures({source}, {.profile = shipped_profile()}, found).front();
}

/// All objects of a vector picture as text, streams unpacked, references as "@index".
inline std::string show_objects(const Picture& picture)
{
    const auto& objects = std::get<VectorPicture>(picture.content).objects;
    std::string text;
    for (std::size_t at = 0; at < objects.size(); ++at) {
        text += fmt::format("{}: {}\n", at, dictionary_text(objects[at]));
        if (objects[at].is_stream)
            text += "stream\n" + inflated(objects[at].stream) + "\nendstream\n";
    }
    return text;
}

/// The content stream of the picture's form, unpacked.
inline std::string show_content(const Picture& picture)
{
    return inflated(std::get<VectorPicture>(picture.content).objects.front().stream);
}

} // namespace skrejlapa
