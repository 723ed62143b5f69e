#include "project/located_values.h"

#include "load/language_tag.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view units_without_font = "mm, cm, in, pt, pc or px";

struct Unit {
    std::string_view name;
    double points;
};
constexpr auto units =
    std::to_array<Unit>({{"mm", 72 / 25.4}, {"cm", 720 / 25.4}, {"in", 72}, {"pt", 1}, {"pc", 12}, {"px", 0.75}});

/// A number and what stands behind it.
struct Measure {
    double number = 0;
    std::string_view unit;
};

std::optional<Measure> split_measure(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc())
        return std::nullopt;
    return Measure{number, text.substr(static_cast<std::size_t>(end - text.data()))};
}

std::optional<Length> to_length(const Measure& measure)
{
    const auto* const unit =
        std::find_if(units.begin(), units.end(), [&](const Unit& each) { return each.name == measure.unit; });
    if (unit == units.end())
        return measure.unit.empty() && measure.number == 0 ? std::optional(Length{}) : std::nullopt;
    return pt(measure.number * unit->points);
}

bool is_length(std::string_view text, Percent percent)
{
    const std::optional<Measure> measure = split_measure(text);
    if (measure && measure->unit == "%")
        return percent == Percent::allowed;
    return measure && measure->number >= 0 && to_length(*measure);
}

/// What is wrong with a text that is no length.
std::string mistake_of_length(std::string_view text, Percent percent)
{
    const std::optional<Measure> measure = split_measure(text);
    if (!measure)
        return "is no length";
    if (measure->number < 0)
        return "is negative";
    if (measure->unit.empty())
        return "has no unit";
    if (measure->unit.front() == ' ')
        return "has a blank before its unit";
    if (measure->unit.front() == ',')
        return "has a decimal comma instead of a point";
    return measure->unit == "%" && percent == Percent::refused ? "is a percentage" : "has an unknown unit";
}

/// The text of a length: a string, or a bare 0.
std::optional<std::string> length_text(const TomlValue& value)
{
    if (const std::string* text = value.string())
        return *text;
    const auto* const number = std::get_if<std::int64_t>(&value.value);
    return number != nullptr && *number == 0 ? std::optional<std::string>("0") : std::nullopt;
}

void check_word(const std::string& word, Span span, std::string_view key, const std::vector<std::string>& words,
                Diagnostics& found)
{
    if (std::find(words.begin(), words.end(), word) == words.end())
        found.error("TOML-VALUE", span, fmt::format("\"{}\" cannot be \"{}\"{}", key, word, did_you_mean(word, words)),
                    {fmt::format("it is one of {}", fmt::join(words, ", "))});
}

} // namespace

std::optional<Located> read_located(TableReader& reader, std::string_view key)
{
    std::optional<std::string> text = reader.string(key);
    return text ? std::optional<Located>({*std::move(text), reader.span_of(key)}) : std::nullopt;
}

std::vector<Located> read_located_list(TableReader& reader, std::string_view key)
{
    if (!reader.strings(key))
        return {};
    const TomlValue& value = reader.entry(key)->value;
    if (const std::string* text = value.string())
        return {{*text, value.span}};
    std::vector<Located> texts;
    for (const TomlValue& element : *value.array()) {
        if (const std::string* text = element.string())
            texts.push_back({*text, element.span});
    }
    return texts;
}

std::optional<Located> read_length_text(TableReader& reader, std::string_view key, Percent percent, Diagnostics& found)
{
    const TomlEntry* const entry = reader.entry(key);
    if (entry == nullptr)
        return std::nullopt;
    const std::optional<std::string> text = length_text(entry->value);
    if (text && is_length(*text, percent))
        return Located{*text, entry->value.span};
    found.error("LENGTH-SYNTAX", entry->value.span,
                text ? fmt::format("{}: \"{}\" {}", key, *text, mistake_of_length(*text, percent))
                     : fmt::format("\"{}\" must be a length in quotation marks", key),
                {fmt::format("write a number and its unit, {}{}, as in \"18mm\"", units_without_font,
                             percent == Percent::allowed ? ", or %" : "")});
    return std::nullopt;
}

std::optional<Length> read_absolute_length(TableReader& reader, std::string_view key, Diagnostics& found)
{
    const std::optional<Located> text = read_length_text(reader, key, Percent::refused, found);
    return text ? to_length(split_measure(text->text).value()) : std::nullopt;
}

std::optional<std::string> read_word(TableReader& reader, std::string_view key, const std::vector<std::string>& words,
                                     Diagnostics& found)
{
    std::optional<std::string> word = reader.string(key);
    if (!word)
        return std::nullopt;
    const int errors = found.error_count();
    check_word(*word, reader.span_of(key), key, words, found);
    return found.error_count() == errors ? word : std::nullopt;
}

std::vector<std::string> read_words(TableReader& reader, std::string_view key, const std::vector<std::string>& words,
                                    Diagnostics& found)
{
    std::vector<std::string> result;
    for (Located& word : read_located_list(reader, key)) {
        check_word(word.text, word.span, key, words, found);
        result.push_back(std::move(word.text));
    }
    return result;
}

void check_language(const Located& language, Diagnostics& found)
{
    if (!is_language_tag(language.text))
        found.error("PROJECT-LANGUAGE", language.span, fmt::format("\"{}\" is no language tag", language.text),
                    {"write it as in BCP 47: lv, en, de-AT, lv-x-easy"});
}

} // namespace skrejlapa
