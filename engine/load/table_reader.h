/// Typed reading of a TOML table: says which key is unknown, of a wrong type or out of range, and goes on.
#pragma once

#include "load/toml_document.h"

#include <initializer_list>
#include <optional>

namespace skrejlapa
{

/// Reads one table. Each accessor marks its key as known; `finish` reports the keys nobody asked for (TOML-UNKNOWN-KEY,
/// with the nearest known one). A value of a wrong type is TOML-TYPE at the value, and the accessor gives nothing.
class TableReader
{
public:
    /// `what` names the table in messages: "[page]". Requires: `table` and `found` outlive the reader.
    TableReader(const TomlTable& table, std::string what, Diagnostics& found);

    [[nodiscard]] const TomlEntry* entry(std::string_view key);
    [[nodiscard]] std::optional<std::string> string(std::string_view key);
    [[nodiscard]] std::optional<bool> boolean(std::string_view key);
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key);
    [[nodiscard]] std::optional<double> number(std::string_view key); ///< an integer or a float
    [[nodiscard]] std::optional<TomlDate> date(std::string_view key);
    [[nodiscard]] const TomlTable* table(std::string_view key);
    [[nodiscard]] const TomlArray* array(std::string_view key);
    /// An array of strings; a lone string counts as an array of one.
    [[nodiscard]] std::optional<std::vector<std::string>> strings(std::string_view key);
    [[nodiscard]] bool has(std::string_view key) const { return table_.find(key) != nullptr; }
    [[nodiscard]] Span span_of(std::string_view key) const; ///< of the value; of the table when the key is not there

    /// Names keys that are known but read elsewhere.
    void know(std::initializer_list<std::string_view> keys);
    void finish();

private:
    const TomlTable& table_;
    std::string what_;
    Diagnostics& found_;
    std::vector<std::string> known_;
    void wrong_type(const TomlValue& value, std::string_view key, std::string_view wanted);
};

} // namespace skrejlapa
