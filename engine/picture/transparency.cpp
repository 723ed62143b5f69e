#include "picture/transparency.h"

#include <cstdlib>

namespace skrejlapa
{

namespace
{

bool ends_name(char character)
{
    constexpr std::string_view delimiters = "()<>[]{}/% \t\r\n\f";
    return delimiters.find(character) != std::string_view::npos || character == '\0';
}

std::string_view without_leading_space(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" \t\r\n\f");
    return at == std::string_view::npos ? std::string_view{} : text.substr(at);
}

// Calls `judge` with what follows each entry of this name; empty where that is a reference to another object.
template <class Judge> bool any_value(std::string_view text, std::string_view key, Judge judge)
{
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
        const std::string_view after = text.substr(at + key.size());
        if ((after.empty() || ends_name(after.front())) && judge(without_leading_space(after)))
            return true;
    }
    return false;
}

bool lets_through(std::string_view opacity)
{
    return opacity.empty() || std::strtod(std::string(opacity.substr(0, 32)).c_str(), nullptr) < 1;
}

bool is_mask(std::string_view mask) { return mask.substr(0, 5) != "/None"; }

bool is_blending(std::string_view mode)
{
    return mode.substr(0, 7) != "/Normal" && mode.substr(0, 11) != "/Compatible";
}

bool is_transparent(const VectorPicture& picture)
{
    for (const PdfObject& object : picture.objects) {
        for (const PdfPiece& piece : object.dictionary) {
            const std::string_view text = piece.text;
            if (any_value(text, "/ca", lets_through) || any_value(text, "/CA", lets_through) ||
                any_value(text, "/SMask", is_mask) || any_value(text, "/BM", is_blending))
                return true;
        }
    }
    return false;
}

bool is_transparent(const RasterPicture& picture) { return !picture.alpha.empty(); }

} // namespace

bool is_transparent(const Picture& picture)
{
    return std::visit([](const auto& content) { return is_transparent(content); }, picture.content);
}

} // namespace skrejlapa
