/// A TOML file as written: tables in their written order, every key and value with its Span.
#pragma once

#include "base/memo.h"
#include "files/files.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace skrejlapa
{

struct TomlValue;
struct TomlEntry;

using TomlArray = std::vector<TomlValue>;

struct TomlTable {
    std::vector<TomlEntry> entries; ///< as written
    Span span;                      ///< of the header, or of the inline table

    [[nodiscard]] const TomlEntry* find(std::string_view key) const;
};

/// A day as TOML writes it; times of day are not used.
struct TomlDate {
    int year = 0;
    int month = 0;
    int day = 0;
    auto operator<=>(const TomlDate&) const = default;
};

struct TomlValue {
    std::variant<bool, std::int64_t, double, std::string, TomlDate, TomlArray, TomlTable> value;
    Span span;

    [[nodiscard]] const TomlTable* table() const { return std::get_if<TomlTable>(&value); }
    [[nodiscard]] const TomlArray* array() const { return std::get_if<TomlArray>(&value); }
    [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&value); }
};

struct TomlEntry {
    std::string key;
    Span key_span;
    TomlValue value;
};

/// Parses a part of a file in the SourceMap (all of it, or a front matter). Finds TOML-SYNTAX, FILE-ENCODING,
/// INPUT-TOO-LARGE; then the table is empty.
TomlTable parse_toml(const SourceMap& sources, Span part, Diagnostics& found);

/// Reads a file into the SourceMap and parses it. Finds also FILE-MISSING and FILE-UNREADABLE, at `named_at`.
TomlTable load_toml(const Files& files, const std::string& path, Span named_at, SourceMap& sources, Diagnostics& found);

/// Files without mistakes, by their text and by their number in the SourceMap, which their spans name.
using ParsedTomls = Memo<TomlTable>;

/// The same; what `known` holds is read, but not parsed again.
std::shared_ptr<const TomlTable> load_toml(const Files& files, const std::string& path, Span named_at,
                                           const ParsedTomls& known, SourceMap& sources, Diagnostics& found);

/// The known word nearest to a mistyped one, if one is near enough to be meant.
std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

/// Of "margn": `; did you mean "margin"?`, or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

} // namespace skrejlapa
