/// Places in source files: a Span travels with every value from the file it was read from to the finding about it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// Index of a file in the SourceMap; 0 means "no file".
using FileId = std::uint32_t;

/// A range of bytes in a source file.
struct Span {
    FileId file = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool operator==(const Span&) const = default;
    explicit operator bool() const { return file != 0; }
};

/// A place as people count it: both from 1, columns in code points.
struct LineColumn {
    int line = 1;
    int column = 1;
};

/// The texts that were read, and where their lines begin. Copies share the texts.
class SourceMap
{
public:
    /// Keeps a text under the name that messages show. The text does not move while the map lives.
    FileId add(std::string name, std::string text);

    /// Requires: `file` came from `add`.
    [[nodiscard]] const std::string& name(FileId file) const;
    [[nodiscard]] const std::string& text(FileId file) const;
    [[nodiscard]] LineColumn place(FileId file, std::uint32_t offset) const;
    /// The line (from 1) without its line break.
    [[nodiscard]] std::string_view line(FileId file, int line) const;
    /// The byte offset of a place given in lines and code points, clamped into the text.
    [[nodiscard]] std::uint32_t offset(FileId file, LineColumn place) const;

private:
    struct Source {
        std::string name;
        std::string text;
        std::vector<std::uint32_t> line_starts;
    };
    std::vector<std::shared_ptr<const Source>> sources_;
};

} // namespace skrejlapa
