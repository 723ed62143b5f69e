#include "picture/spot_definitions.h"

#include "picture/pdf_number.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view space_characters = " \t\r\n\f";

int hex_value(char digit)
{
    return digit >= '0' && digit <= '9'   ? digit - '0'
           : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
           : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                                          : 0;
}

bool is_number(std::string_view token)
{
    return !token.empty() && token.find_first_not_of("+-.0123456789") == std::string_view::npos;
}

void append_token(std::string& text, std::string_view token)
{
    if (token.empty())
        return;
    text += ' ';
    text += is_number(token) ? pdf_number(std::strtod(std::string(token).c_str(), nullptr)) : std::string(token);
}

// How numbers are written and spaced, and whether a dictionary stands within the array or by itself, says nothing.
std::string plain(std::string_view written)
{
    std::string text;
    std::string token;
    for (const char character : written) {
        const bool is_space = space_characters.find(character) != std::string_view::npos;
        const bool is_bracket = std::string_view("[]<>").find(character) != std::string_view::npos;
        if (is_space || is_bracket || character == '/') {
            append_token(text, token);
            token.clear();
        }
        if (character == '[' || character == ']')
            append_token(text, std::string_view(&character, 1));
        else if (!is_space && !is_bracket)
            token += character;
    }
    append_token(text, token);
    return text;
}

/// Reads on through the pieces of an object, into the objects that they refer to.
class DefinitionReader
{
public:
    explicit DefinitionReader(const VectorPicture& picture) : picture_(picture) {}

    std::vector<SpotDefinition> read()
    {
        for (const PdfObject& object : picture_.objects) {
            for (std::size_t piece = 0; piece < object.dictionary.size(); ++piece)
                read_piece(object, piece);
        }
        return std::move(found_);
    }

private:
    const VectorPicture& picture_;
    std::vector<SpotDefinition> found_;

    void read_piece(const PdfObject& object, std::size_t piece)
    {
        constexpr std::string_view key = "/Separation";
        const std::string_view text = object.dictionary[piece].text;
        for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
            const std::size_t slash = text.find_first_not_of(space_characters, at + key.size());
            if (slash == std::string_view::npos || text[slash] != '/')
                continue;
            const std::size_t end = std::min(text.find_first_of("()<>[]{}/% \t\r\n\f", slash + 1), text.size());
            add({decoded_pdf_name(text.substr(slash + 1, end - slash - 1)), plain(rest_of_array(object, piece, end))});
        }
    }

    void add(SpotDefinition definition)
    {
        const bool is_known = std::any_of(found_.begin(), found_.end(), [&](const SpotDefinition& known) {
            return known.name == definition.name && known.look == definition.look;
        });
        if (!is_known)
            found_.push_back(std::move(definition));
    }

    // What stands between the name and the bracket that closes the colour space.
    [[nodiscard]] std::string rest_of_array(const PdfObject& object, std::size_t piece, std::size_t at) const
    {
        std::string rest;
        int depth = 0;
        for (; piece < object.dictionary.size(); ++piece, at = 0) {
            for (const char character : std::string_view(object.dictionary[piece].text).substr(at)) {
                depth += character == '[' ? 1 : character == ']' ? -1 : 0;
                if (depth < 0)
                    return rest;
                rest += character;
            }
            if (object.dictionary[piece].reference)
                append_object(rest, *object.dictionary[piece].reference);
        }
        return rest;
    }

    void append_object(std::string& text, std::size_t index, int depth = 0) const
    {
        constexpr int deepest = 8;                 // a function of functions of functions is deep enough
        constexpr std::size_t longest = 1'000'000; // what is told apart by more text than that is not told apart
        if (index >= picture_.objects.size() || depth > deepest || text.size() > longest)
            return;
        const PdfObject& object = picture_.objects[index];
        for (const PdfPiece& piece : object.dictionary) {
            text += piece.text;
            if (piece.reference)
                append_object(text, *piece.reference, depth + 1);
        }
        if (object.is_stream)
            text += hash_content(object.stream).hex();
    }
};

} // namespace

std::string decoded_pdf_name(std::string_view name)
{
    std::string decoded;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] == '#' && i + 2 < name.size()) {
            decoded += static_cast<char>(hex_value(name[i + 1]) * 16 + hex_value(name[i + 2]));
            i += 2;
        } else {
            decoded += name[i];
        }
    }
    return decoded;
}

std::string spot_look(const Cmyk& full_tint)
{
    return plain(fmt::format("/DeviceCMYK << /C0 [0 0 0 0] /C1 [{} {} {} {}] /Domain [0 1] /FunctionType 2 /N 1 >>",
                             pdf_number(full_tint.c), pdf_number(full_tint.m), pdf_number(full_tint.y),
                             pdf_number(full_tint.k)));
}

std::optional<Cmyk> full_tint_of(const SpotDefinition& spot)
{
    constexpr std::string_view key = "/C1 [";
    const std::size_t at = spot.look.find(key);
    Cmyk tint;
    const char* from = at == std::string::npos ? "" : spot.look.c_str() + at + key.size();
    for (double* const ink : {&tint.c, &tint.m, &tint.y, &tint.k}) {
        char* end = nullptr;
        *ink = std::strtod(from, &end);
        from = end;
    }
    return spot_look(tint) == spot.look ? std::optional(tint) : std::nullopt;
}

std::vector<SpotDefinition> spot_definitions(const VectorPicture& picture) { return DefinitionReader(picture).read(); }

} // namespace skrejlapa
