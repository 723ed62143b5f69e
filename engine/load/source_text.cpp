#include "load/source_text.h"

#include "base/utf8.h"
#include "load/limits.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool looks_like_utf16(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return true;
    const auto sample = bytes.substr(0, 1024);
    return std::count(sample.begin(), sample.end(), '\0') * 4 > static_cast<std::ptrdiff_t>(sample.size());
}

/// How many of the bytes are letters of the languages that a code page serves.
int count_letters(std::string_view bytes, std::string_view letters)
{
    return static_cast<int>(
        std::count_if(bytes.begin(), bytes.end(), [&](char byte) { return letters.find(byte) != letters.npos; }));
}

/// Neighbouring bytes that are both letters of a Cyrillic word: Latin texts have their letters beyond ASCII alone.
std::ptrdiff_t count_cyrillic_pairs(std::string_view bytes)
{
    const auto is_high = [](char byte) { return static_cast<unsigned char>(byte) >= 0xC0; };
    std::ptrdiff_t pairs = 0;
    for (std::size_t i = 1; i < bytes.size(); ++i)
        pairs += is_high(bytes[i - 1]) && is_high(bytes[i]) ? 1 : 0;
    return pairs;
}

} // namespace

std::string_view guess_encoding(std::string_view bytes)
{
    // Latvian, Lithuanian and Estonian letters in windows-1257; umlauts and the accents of Western Europe elsewhere.
    constexpr std::string_view baltic =
        "\xE2\xE8\xE7\xEC\xEE\xED\xEF\xF2\xF0\xFB\xFE\xC2\xC8\xC7\xCC\xCE\xCD\xCF\xD2\xD0"
        "\xDB\xDE\xE0\xE6\xEB\xE1\xF8\xC0\xC6\xCB\xC1\xD8\xF5\xD5";
    constexpr std::string_view western = "\xE4\xF6\xFC\xDF\xC4\xD6\xDC\xE5\xC5\xE9\xC9\xEA\xF1\xF3\xFA";
    if (looks_like_utf16(bytes))
        return "UTF-16";
    const auto high =
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (count_cyrillic_pairs(bytes) * 2 > high)
        return "windows-1251";
    return count_letters(bytes, western) > count_letters(bytes, baltic) ? "windows-1252" : "windows-1257";
}

std::optional<FileId> read_source(const Files& files, const std::string& path, Span named_at, SourceMap& sources,
                                  Diagnostics& found)
{
    Result<BlobPtr> blob = files.map(path);
    if (!blob) {
        blob.error().span = named_at;
        found.add(std::move(blob.error()));
        return std::nullopt;
    }
    const std::string_view bytes = (*blob)->bytes();
    if (bytes.size() > max_source_bytes) {
        Diagnostic& refused =
            found.error("INPUT-TOO-LARGE", named_at,
                        fmt::format("{} has {} bytes; a text file may have {}", path, bytes.size(), max_source_bytes));
        refused.file = named_at ? std::string() : path;
        return std::nullopt;
    }
    return sources.add(path, std::string(bytes));
}

Span whole_text(const SourceMap& sources, FileId file)
{
    const std::string& text = sources.text(file);
    const std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())};
}

bool check_encoding(const SourceMap& sources, Span part, Diagnostics& found)
{
    const auto text = std::string_view(sources.text(part.file)).substr(part.begin, part.end - part.begin);
    std::optional<std::size_t> wrong = find_invalid_utf8(text);
    // Plain letters in UTF-16 are well-formed UTF-8 with a NUL after each: no text has so many of those.
    if (!wrong && looks_like_utf16(text))
        wrong = 0;
    if (!wrong)
        return true;
    const auto at = static_cast<std::uint32_t>(part.begin + *wrong);
    const std::string_view guess = guess_encoding(text);
    const auto byte = static_cast<unsigned char>(text[*wrong]);
    found.error("FILE-ENCODING", {part.file, at, at + 1},
                byte < 0x80 ? fmt::format("the file is not UTF-8; it is probably {}", guess)
                            : fmt::format("the file is not UTF-8: its byte {:#04x} belongs to no character here; it is "
                                          "probably {}",
                                          byte, guess),
                {"save the file as UTF-8 in your editor", fmt::format("or convert it: iconv -f {} -t UTF-8", guess)});
    return false;
}

} // namespace skrejlapa
