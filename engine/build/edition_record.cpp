#include "build/edition_record.h"

#include <charconv>

namespace skrejlapa
{

ContentHash hash_from_hex(std::string_view hex)
{
    ContentHash hash;
    if (hex.size() != hash.bytes.size() * 2)
        return {};
    for (std::size_t at = 0; at < hash.bytes.size(); ++at) {
        const char* const pair = hex.data() + at * 2;
        const auto [end, error] = std::from_chars(pair, pair + 2, hash.bytes[at], 16);
        if (error != std::errc{} || end != pair + 2)
            return {};
    }
    return hash;
}

RecordedFile record_file(const RecordPaths& paths, FileStates& states, const Path& file,
                         const std::optional<ContentHash>& hash)
{
    const std::optional<SeenStamp> seen = states.stamp(file);
    return {.path = paths.text_of(file),
            .stamp = seen && seen->is_settled ? std::optional(seen->stamp) : std::nullopt,
            .hash = hash ? hash->hex() : std::string()};
}

RecordedPreparation RecordedFiles::add(const std::string& language, const Preparation& preparation)
{
    RecordedPreparation recorded{.language = language,
                                 .files = {},
                                 .questions = {},
                                 .fingerprint = preparation.fingerprint,
                                 .asks_all_fonts = preparation.asks_all_fonts,
                                 .row_fields = preparation.row_fields,
                                 .row_language = preparation.row_language};
    for (const auto& [file, hash] : preparation.files)
        recorded.files.push_back(place_of(file, hash));
    for (const auto& [asked, answer] : preparation.questions)
        recorded.questions.push_back(place_of(asked, answer));
    return recorded;
}

std::size_t RecordedFiles::place_of(const Path& file, const std::optional<ContentHash>& hash)
{
    const auto [known, is_new] = files_.try_emplace(file.native(), record_.files.size());
    if (is_new)
        record_.files.push_back(record_file(paths_, states_, file, hash));
    return known->second;
}

std::size_t RecordedFiles::place_of(const AskedFile& asked, const std::string& answer)
{
    const auto [known, is_new] =
        questions_.try_emplace(std::pair(asked.question, asked.path.native()), record_.questions.size());
    if (is_new)
        record_.questions.push_back({asked.question, paths_.text_of(asked.path), answer});
    return known->second;
}

} // namespace skrejlapa
