#include "project/card_keys.h"

#include "project/located_values.h"

#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

enum class KeyType { length, percentage, count, truth, text, word };

struct CardKey {
    std::string_view name;
    KeyType type = KeyType::text;
    std::vector<std::string> words; ///< of a word
};

/// What a printing house may ask for beyond what is in force.
const std::vector<CardKey>& later_keys()
{
    static const std::vector<CardKey> keys{
        {"fold-marks", KeyType::truth, {}},
        {"mark-offset", KeyType::length, {}},
        {"ink-limit", KeyType::percentage, {}},
        {"paper", KeyType::word, {"coated", "uncoated"}},
        {"condition", KeyType::text, {}},
        {"embed-profile", KeyType::truth, {}},
        {"spot-colors", KeyType::truth, {}},
        {"transparency", KeyType::truth, {}},
        {"picture-ppi", KeyType::count, {}},
        {"picture-ppi-warning", KeyType::count, {}},
        {"picture-ppi-error", KeyType::count, {}},
        {"bitmap-ppi", KeyType::count, {}},
        {"black-overprint", KeyType::truth, {}},
        {"smallest-type", KeyType::length, {}},
        {"smallest-reversed-type", KeyType::length, {}},
        {"smallest-line", KeyType::length, {}},
        {"text", KeyType::word, {"fonts", "outlines"}},
        {"file-names", KeyType::word, {"any", "ascii"}},
        {"source", KeyType::text, {}},
    };
    return keys;
}

void check_percentage(TableReader& reader, std::string_view key, Diagnostics& found)
{
    const TomlEntry* const entry = reader.entry(key);
    const std::string* const text = entry->value.string();
    const bool is_number = std::get_if<std::int64_t>(&entry->value.value) != nullptr;
    const bool is_percentage = text != nullptr && text->size() > 1 && text->back() == '%' &&
                               text->find_first_not_of("0123456789.") == text->size() - 1;
    if (!is_number && !is_percentage)
        found.error("TOML-TYPE", entry->value.span, fmt::format("\"{}\" must be a percentage, as in \"300%\"", key));
}

void check_count(TableReader& reader, std::string_view key, Diagnostics& found)
{
    const auto count = reader.integer(key);
    if (count && *count < 1)
        found.error("TOML-VALUE", reader.span_of(key), fmt::format("\"{}\" must be at least 1", key));
}

void check_later_key(TableReader& reader, const CardKey& key, Diagnostics& found)
{
    switch (key.type) {
    case KeyType::length:
        static_cast<void>(read_length_text(reader, key.name, Percent::refused, found));
        break;
    case KeyType::percentage:
        check_percentage(reader, key.name, found);
        break;
    case KeyType::count:
        check_count(reader, key.name, found);
        break;
    case KeyType::truth:
        static_cast<void>(reader.boolean(key.name));
        break;
    case KeyType::text:
        static_cast<void>(reader.string(key.name));
        break;
    case KeyType::word:
        static_cast<void>(read_word(reader, key.name, key.words, found));
        break;
    }
}

} // namespace

PrinterCard read_card_keys(TableReader& reader, Diagnostics& found)
{
    PrinterCard card{.bleed = read_length_text(reader, "bleed", Percent::refused, found),
                     .safe = read_length_text(reader, "safe", Percent::refused, found),
                     .crop_marks = reader.boolean("crop-marks"),
                     .profile = read_located(reader, "profile")};
    for (const CardKey& key : later_keys()) {
        reader.know({key.name});
        if (!reader.has(key.name))
            continue;
        check_later_key(reader, key, found);
        card.later.push_back({std::string(key.name), reader.span_of(key.name)});
    }
    return card;
}

} // namespace skrejlapa
