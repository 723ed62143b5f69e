#include "preflight/file_kind.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

struct Signature {
    std::string_view start;
    const char* kind;
};

constexpr Signature signatures[] = {
    {"\xFF\xD8\xFF", "a JPEG picture"},
    {"\x89PNG", "a PNG picture"},
    {"GIF8", "a GIF picture"},
    {"II*", "a TIFF picture"},
    {"MM", "a TIFF picture"},
    {"%!PS", "PostScript"},
    {"\xC5\xD0\xD3\xC6", "an EPS picture"},
    {"PK\x03\x04", "a ZIP archive, as which Word and InDesign save documents too"},
    {"\xD0\xCF\x11\xE0", "a document of an old Office program"},
    {"\x06\x06\xED\xF5", "an InDesign document"},
    {"<svg", "an SVG picture"},
    {"<?xml", "an XML document"},
};

bool is_text(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char each) {
        return static_cast<unsigned char>(each) >= 0x20 || each == '\n' || each == '\r' || each == '\t';
    });
}

} // namespace

bool begins_as_pdf(std::string_view bytes)
{
    constexpr std::size_t searched = 1024; // Adobe's notes on ISO 32000-1, 7.5.2
    return bytes.substr(0, searched).find("%PDF-") != std::string_view::npos;
}

std::string kind_of_file(std::string_view bytes)
{
    if (bytes.empty())
        return "empty";
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.start))
            return signature.kind;
    }
    constexpr std::size_t looked_at = 512;
    return is_text(bytes.substr(0, looked_at)) ? "plain text" : std::string();
}

} // namespace skrejlapa
