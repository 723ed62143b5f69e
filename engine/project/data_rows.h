/// The rows of data that a leaflet is merged with: `data` and `key` of [[leaflet]].
#pragma once

#include "load/data_table.h"

#include <memory>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// A table and what its rows are called.
struct DataRows {
    Path file; ///< from the project's folder
    DataTable table;
    std::optional<std::size_t> key_column; ///< unique texts, none empty; else rows are numbered
};
using DataRowsPtr = std::shared_ptr<const DataRows>;

/// A value of a row.
struct DataValue {
    std::string_view text;
    Span span;
    std::size_t column = 0;
};

/// One row; false where an edition is made of none.
class DataRow
{
public:
    DataRow() = default;
    DataRow(DataRowsPtr rows, std::size_t at) : rows_(std::move(rows)), at_(static_cast<std::uint32_t>(at)) {}

    explicit operator bool() const { return rows_ != nullptr; }
    /// The text of the key's column, else the row's number, padded to the digits of the last one; empty for no row.
    [[nodiscard]] std::string key() const;
    /// Where its key stands, or where it begins.
    [[nodiscard]] Span span() const;
    /// What a field stands for in a language: the column "name.lv-x-easy", "name.lv" or "name", the first of them that
    /// is there and not empty, else the last that is there. Nothing where there is none.
    [[nodiscard]] std::optional<DataValue> find(std::string_view field, std::string_view language) const;
    /// Requires: there is a row.
    [[nodiscard]] const DataRows& rows() const { return *rows_; }

    bool operator==(const DataRow&) const = default;

private:
    DataRowsPtr rows_;
    std::uint32_t at_ = 0;
};

/// The names that fields of the table may have: its columns, with the languages they serve and without.
std::vector<std::string> field_names(const DataTable& table);

} // namespace skrejlapa
