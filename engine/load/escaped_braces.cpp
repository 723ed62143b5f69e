#include "load/escaped_braces.h"

#include "load/html_entity.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

bool is_punctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// One character of the address, or the text of an entity, as it is written.
struct Piece {
    std::string text;
    std::size_t written_bytes = 1;
    bool is_escaped = false;
};

Piece read_piece(std::string_view written)
{
    if (written.size() > 1 && written[0] == '\\' && is_punctuation(written[1]))
        return {std::string(1, written[1]), 2, true};
    if (written[0] == '&') {
        const std::string_view reference = written.substr(0, std::min(written.find(';'), written.size() - 1) + 1);
        std::string text = decode_entity(reference);
        if (text != reference)
            return {std::move(text), reference.size(), true};
    }
    return {std::string(1, written[0])};
}

} // namespace

std::string cut_at_escaped_braces(std::string_view written, const std::string& address)
{
    std::string cut;
    bool was_escaped_brace = false;
    std::size_t at = 0;
    while (at < address.size() && !written.empty()) {
        const Piece piece = read_piece(written);
        if (address.compare(at, piece.text.size(), piece.text) != 0)
            return address;
        const bool is_brace = piece.text == "{";
        const bool is_second = is_brace && at > 0 && address[at - 1] == '{';
        if (is_second && (piece.is_escaped || was_escaped_brace))
            cut += '\0';
        cut += piece.text;
        was_escaped_brace = is_brace && piece.is_escaped;
        at += piece.text.size();
        written.remove_prefix(piece.written_bytes);
    }
    return at == address.size() ? cut : address;
}

} // namespace skrejlapa
