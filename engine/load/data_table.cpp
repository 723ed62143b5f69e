#include "load/data_table.h"

#include "load/source_text.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

namespace skrejlapa
{

std::optional<std::size_t> DataTable::find_column(std::string_view name) const
{
    const auto column =
        std::find_if(columns_.begin(), columns_.end(), [&](const DataColumn& each) { return each.name == name; });
    return column == columns_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(column - columns_.begin()));
}

std::string_view DataTable::text(std::size_t row, std::size_t column) const
{
    assert(row < rows_.size() && column < columns_.size());
    const Cell& cell = cells_[row * columns_.size() + column];
    return std::string_view(texts_).substr(cell.text_begin, cell.text_size);
}

Span DataTable::span(std::size_t row, std::size_t column) const
{
    assert(row < rows_.size() && column < columns_.size());
    const Cell& cell = cells_[row * columns_.size() + column];
    return {rows_[row].file, cell.begin, cell.end};
}

std::size_t DataTable::add_column(DataColumn column)
{
    assert(rows_.empty());
    columns_.push_back(std::move(column));
    return columns_.size() - 1;
}

void DataTable::add_cell(std::string_view text, Span span)
{
    cells_.push_back(
        {static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(text.size()), span.begin, span.end});
    texts_ += text;
}

void DataTable::finish_row()
{
    const Span& row = rows_.back();
    while (cells_.size() < rows_.size() * columns_.size())
        add_cell({}, {row.file, row.end, row.end});
    cells_.resize(rows_.size() * columns_.size());
}

void DataTable::drop_nameless_columns()
{
    for (std::size_t column = columns_.size(); column > 0; --column) {
        const std::size_t at = column - 1;
        bool has_text = !columns_[at].name.empty();
        for (std::size_t row = 0; row < rows_.size() && !has_text; ++row)
            has_text = !text(row, at).empty();
        if (has_text)
            continue;
        std::vector<Cell> kept;
        for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
            if (cell % columns_.size() != at)
                kept.push_back(cells_[cell]);
        }
        cells_ = std::move(kept);
        columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

namespace
{

std::optional<FileId> read_data(const Files& files, const std::string& path, Span named_at, SourceMap& sources,
                                Diagnostics& found)
{
    Result<BlobPtr> blob = files.map(path);
    if (!blob) {
        blob.error().span = named_at;
        found.add(std::move(blob.error()));
        return std::nullopt;
    }
    const std::string_view bytes = (*blob)->bytes();
    if (bytes.size() <= max_data_bytes)
        return sources.add(path, std::string(bytes));
    found.error("INPUT-TOO-LARGE", named_at,
                fmt::format("{} has {} bytes; a file with data may have {}", path, bytes.size(), max_data_bytes),
                {"split it, and make a leaflet of each part"});
    return std::nullopt;
}

bool is_json_lines(const std::string& path)
{
    const std::string ending = Path(path).extension().string();
    return ending == ".jsonl" || ending == ".ndjson";
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

} // namespace

std::optional<DataTable> load_data_table(const Files& files, const std::string& path, Span named_at, SourceMap& sources,
                                         Diagnostics& found)
{
    const std::optional<FileId> file = read_data(files, path, named_at, sources, found);
    if (!file)
        return std::nullopt;
    const Span whole = whole_text(sources, *file);
    if (!check_encoding(sources, whole, found))
        return std::nullopt;
    if (is_blank(std::string_view(sources.text(*file)).substr(whole.begin))) {
        found.error("DATA-EMPTY", {*file, whole.begin, whole.begin}, "the file with data is empty",
                    {"its first line names the columns: id,name,phone"});
        return std::nullopt;
    }
    const int errors = found.error_count();
    DataTable table = is_json_lines(path) ? parse_json_lines(sources, whole, found) : parse_csv(sources, whole, found);
    if (found.error_count() > errors)
        return std::nullopt;
    if (table.row_count() > 0)
        return table;
    found.error("DATA-EMPTY", whole_text(sources, *file), "the file with data has columns, but no row",
                {"write a line for each edition below the first"});
    return std::nullopt;
}

} // namespace skrejlapa
