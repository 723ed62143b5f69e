#include "project/data_rows.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// "lv-x-easy" -> "lv": a single letter is no tag's end (RFC 4647, 3.4).
std::string_view shortened(std::string_view language)
{
    const auto cut = [](std::string_view tag) {
        const std::size_t dash = tag.rfind('-');
        return dash == std::string_view::npos ? std::string_view() : tag.substr(0, dash);
    };
    language = cut(language);
    while (language.size() > 1 && language[language.size() - 2] == '-')
        language = cut(language);
    return language;
}

} // namespace

std::string DataRow::key() const
{
    if (rows_ == nullptr)
        return {};
    if (rows_->key_column)
        return std::string(rows_->table.text(at_, *rows_->key_column));
    return fmt::format("{:0{}}", at_ + 1, fmt::formatted_size("{}", rows_->table.row_count()));
}

Span DataRow::span() const
{
    if (rows_ == nullptr)
        return {};
    return rows_->key_column ? rows_->table.span(at_, *rows_->key_column) : rows_->table.span(at_);
}

std::optional<DataValue> DataRow::find(std::string_view field, std::string_view language) const
{
    if (rows_ == nullptr)
        return std::nullopt;
    std::optional<DataValue> found;
    for (;; language = shortened(language)) {
        const std::string name = language.empty() ? std::string(field) : fmt::format("{}.{}", field, language);
        if (const std::optional<std::size_t> column = rows_->table.find_column(name))
            found = DataValue{rows_->table.text(at_, *column), rows_->table.span(at_, *column), *column};
        if (language.empty() || (found && !found->text.empty()))
            return found;
    }
}

std::vector<std::string> field_names(const DataTable& table)
{
    std::vector<std::string> names;
    for (const DataColumn& column : table.columns()) {
        names.push_back(column.name);
        const std::size_t dot = column.name.find('.');
        if (dot != std::string::npos)
            names.push_back(column.name.substr(0, dot));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace skrejlapa
