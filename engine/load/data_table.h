/// Rows of data from a CSV file or JSON lines: plain texts with their places.
#pragma once

#include "files/files.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

struct DataColumn {
    std::string name;
    Span span; ///< of its name: in the header, or where a line of JSON says it first
};

/// A table whose rows all have all columns. The texts lie in one string: there may be many.
class DataTable
{
public:
    [[nodiscard]] const std::vector<DataColumn>& columns() const { return columns_; }
    [[nodiscard]] std::optional<std::size_t> find_column(std::string_view name) const;
    [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
    /// Requires: `row` and `column` are there.
    [[nodiscard]] std::string_view text(std::size_t row, std::size_t column) const;
    /// Of the cell with its quotation marks; of the line for JSON.
    [[nodiscard]] Span span(std::size_t row, std::size_t column) const;
    /// Of the whole row.
    [[nodiscard]] Span span(std::size_t row) const { return rows_[row]; }

    std::size_t add_column(DataColumn column);
    void add_row(Span span) { rows_.push_back(span); }
    /// To the last row, in the order of the columns; those that are not given are empty.
    void add_cell(std::string_view text, Span span);
    /// Fills the last row up.
    void finish_row();
    /// Takes the columns away that have neither a name nor a text.
    void drop_nameless_columns();

private:
    struct Cell {
        std::uint32_t text_begin = 0;
        std::uint32_t text_size = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    std::vector<DataColumn> columns_;
    std::vector<Span> rows_;
    std::vector<Cell> cells_; ///< row by row
    std::string texts_;
};

/// Bytes of a file with data.
inline constexpr std::size_t max_data_bytes = std::size_t{256} << 20U;

/// Comma, semicolon or tab: whichever the first line has most of outside quotation marks.
char find_delimiter(std::string_view text);

/// Parses CSV (RFC 4180, with any of three delimiters, a byte order mark, Excel's first line "sep=;") in a file of the
/// SourceMap. Finds DATA-QUOTE, DATA-COLUMN, DATA-RAGGED.
DataTable parse_csv(const SourceMap& sources, Span part, Diagnostics& found);

/// Parses JSON lines: an object of texts, numbers and truths a line. Finds DATA-JSON.
DataTable parse_json_lines(const SourceMap& sources, Span part, Diagnostics& found);

/// Reads a file by its ending: .jsonl and .ndjson are JSON lines. Nothing where it has mistakes. Finds also
/// FILE-MISSING, FILE-UNREADABLE and INPUT-TOO-LARGE at `named_at`, FILE-ENCODING and DATA-EMPTY.
std::optional<DataTable> load_data_table(const Files& files, const std::string& path, Span named_at, SourceMap& sources,
                                         Diagnostics& found);

} // namespace skrejlapa
