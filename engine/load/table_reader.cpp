#include "load/table_reader.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string_view kind_of(const TomlValue& value)
{
    struct Kind {
        std::string_view operator()(bool) const { return "true or false"; }
        std::string_view operator()(std::int64_t) const { return "a whole number"; }
        std::string_view operator()(double) const { return "a number"; }
        std::string_view operator()(const std::string&) const { return "a text"; }
        std::string_view operator()(const TomlDate&) const { return "a date"; }
        std::string_view operator()(const TomlArray&) const { return "an array"; }
        std::string_view operator()(const TomlTable&) const { return "a table"; }
    };
    return std::visit(Kind{}, value.value);
}

} // namespace

TableReader::TableReader(const TomlTable& table, std::string what, Diagnostics& found)
    : table_(table), what_(std::move(what)), found_(found)
{
}

const TomlEntry* TableReader::entry(std::string_view key)
{
    know({key});
    return table_.find(key);
}

void TableReader::wrong_type(const TomlValue& value, std::string_view key, std::string_view wanted)
{
    found_.error("TOML-TYPE", value.span,
                 fmt::format("\"{}\" of {} must be {}, not {}", key, what_, wanted, kind_of(value)));
}

std::optional<std::string> TableReader::string(std::string_view key)
{
    const TomlEntry* const found = entry(key);
    if (found == nullptr)
        return std::nullopt;
    if (const std::string* text = found->value.string())
        return *text;
    wrong_type(found->value, key, "a text in quotation marks");
    return std::nullopt;
}

std::optional<bool> TableReader::boolean(std::string_view key)
{
    const TomlEntry* const found = entry(key);
    if (found == nullptr)
        return std::nullopt;
    if (const bool* truth = std::get_if<bool>(&found->value.value))
        return *truth;
    wrong_type(found->value, key, "true or false");
    return std::nullopt;
}

std::optional<std::int64_t> TableReader::integer(std::string_view key)
{
    const TomlEntry* const found = entry(key);
    if (found == nullptr)
        return std::nullopt;
    if (const auto* number = std::get_if<std::int64_t>(&found->value.value))
        return *number;
    wrong_type(found->value, key, "a whole number");
    return std::nullopt;
}

std::optional<double> TableReader::number(std::string_view key)
{
    const TomlEntry* const found = entry(key);
    if (found == nullptr)
        return std::nullopt;
    if (const auto* whole = std::get_if<std::int64_t>(&found->value.value))
        return static_cast<double>(*whole);
    if (const auto* number = std::get_if<double>(&found->value.value))
        return *number;
    wrong_type(found->value, key, "a number");
    return std::nullopt;
}

std::optional<TomlDate> TableReader::date(std::string_view key)
{
    const TomlEntry* const found = entry(key);
    if (found == nullptr)
        return std::nullopt;
    if (const auto* day = std::get_if<TomlDate>(&found->value.value))
        return *day;
    wrong_type(found->value, key, "a date without quotation marks, as in 2026-03-01");
    return std::nullopt;
}

const TomlTable* TableReader::table(std::string_view key)
{
    const TomlEntry* const found = entry(key);
    if (found == nullptr)
        return nullptr;
    if (const TomlTable* inner = found->value.table())
        return inner;
    wrong_type(found->value, key, "a table");
    return nullptr;
}

const TomlArray* TableReader::array(std::string_view key)
{
    const TomlEntry* const found = entry(key);
    if (found == nullptr)
        return nullptr;
    if (const TomlArray* inner = found->value.array())
        return inner;
    wrong_type(found->value, key, "an array");
    return nullptr;
}

std::optional<std::vector<std::string>> TableReader::strings(std::string_view key)
{
    const TomlEntry* const found = entry(key);
    if (found == nullptr)
        return std::nullopt;
    if (const std::string* text = found->value.string())
        return std::vector<std::string>{*text};
    const TomlArray* const elements = found->value.array();
    if (elements == nullptr) {
        wrong_type(found->value, key, "an array of texts");
        return std::nullopt;
    }
    std::vector<std::string> texts;
    for (const TomlValue& element : *elements) {
        if (const std::string* text = element.string())
            texts.push_back(*text);
        else
            wrong_type(element, key, "an array of texts");
    }
    return texts;
}

Span TableReader::span_of(std::string_view key) const
{
    const TomlEntry* const found = table_.find(key);
    return found == nullptr ? table_.span : found->value.span;
}

void TableReader::know(std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        if (std::find(known_.begin(), known_.end(), key) == known_.end())
            known_.emplace_back(key);
    }
}

void TableReader::finish()
{
    for (const TomlEntry& written : table_.entries) {
        if (std::find(known_.begin(), known_.end(), written.key) != known_.end())
            continue;
        found_.error("TOML-UNKNOWN-KEY", written.key_span,
                     fmt::format("{} has no key \"{}\"{}", what_, written.key, did_you_mean(written.key, known_)));
    }
}

} // namespace skrejlapa
